using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Truth.Names;

/// <summary>The transcripts of the bundle by the names that the tables use, whatever the version.</summary>
internal sealed class PanelTranscripts(TranscriptCatalogue catalogue, IReadOnlyDictionary<string, string> refSeqOfEnsembl)
{
    // Ensembl transcripts of the tables that are not MANE, with the RefSeq transcript of the same coding exons on GRCh37.
    private static readonly (string Ensembl, string RefSeq)[] SameCodingExons =
    [
        ("ENST00000278616", "NM_000051"), // ATM
        ("ENST00000382580", "NM_001005735"), // CHEK2, 586 residues
        ("ENST00000402135", "NM_001114636"), // FANCL, 380 residues
        ("ENST00000471181", "NM_007300"), // BRCA1, 1884 residues
        ("ENST00000487270", "NM_133509"), // RAD51B, 384 residues
        ("ENST00000534070", "NM_001274"), // CHEK1
        ("ENST00000544455", "NM_000059"), // BRCA2
    ];

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
        foreach ((string ensembl, string refSeq) in SameCodingExons) names[ensembl] = refSeq;
        return new PanelTranscripts(catalogue, names);
    }

    /// <summary>The transcript of that name; null where the bundle lacks it.</summary>
    public Transcript? Find(string name)
    {
        string refSeq = refSeqOfEnsembl.GetValueOrDefault(name.Split('.')[0], name);
        return Accession.TryParse(refSeq, out Accession accession) ? catalogue.Find(accession) : null;
    }
}
