using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Truth.Names;

/// <summary>The transcripts of the bundle by the names that the tables use, whatever the version.</summary>
internal sealed class PanelTranscripts(TranscriptCatalogue catalogue, IReadOnlyDictionary<string, string> refSeqOfEnsembl)
{
    /// <summary>Gets the bases of the reference.</summary>
    public IReferenceBases Bases { get; } = catalogue.All[0].Bases;

    /// <summary>Reads which RefSeq transcript stands beside which Ensembl transcript.</summary>
    public static PanelTranscripts Read(string shared, TranscriptCatalogue catalogue)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (string line in File.ReadLines(Path.Combine(shared, "reference", "transcripts.tsv")).Where(line => line[0] != '#'))
        {
            string[] cells = line.Split('\t');
            if (cells[2].Length > 0) names[cells[2].Split('.')[0]] = cells[3];
        }
        return new PanelTranscripts(catalogue, names);
    }

    /// <summary>The transcript of that name; null where the bundle lacks it.</summary>
    public Transcript? Find(string name)
    {
        string refSeq = refSeqOfEnsembl.GetValueOrDefault(name.Split('.')[0], name);
        return Accession.TryParse(refSeq, out Accession accession) ? catalogue.Find(accession) : null;
    }
}
