using System.Globalization;

using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Benchmarks.Data;

/// <summary>Made-up cases: the published index case under other numbers, each with a burden and small variants of its own.</summary>
/// <remarks>The variants are substitutions in coding exons of the bundle on GRCh37, named as the panel's software names them.</remarks>
internal sealed class MadeCases
{
    private const int Seed = 1;
    private const int FewestVariants = 5;
    private const int MostVariants = 25;
    private const string Published = "LMS-INDEX-01";
    private const string Burden = "Total TMB\t5.98";
    private const string LastHeading = "Affected Exon(s)\n";

    private readonly string _template = File.ReadAllText(Path.Combine(IndexCase, $"{Published}_CombinedVariantOutput.tsv")).ReplaceLineEndings("\n");
    private readonly TranscriptCatalogue _catalogue = BundleFile.Open(Repository.File("knowledgebase", "reference", "lmsvariants.bundle"));
    private readonly Transcript[] _transcripts;
    private readonly Random _chance = new(Seed);

    public MadeCases() => _transcripts = [.. _catalogue.All.Where(transcript => transcript is { Status: TranscriptStatus.ManeSelect, Protein: not null } && transcript.Placements.ContainsKey(GenomeAssembly.GRCh37))];

    /// <summary>Gets the folder of the published index case.</summary>
    public static string IndexCase { get; } = Repository.File("fixtures", "index-case", "tso500");

    /// <summary>Writes cases into a folder, a file each.</summary>
    public void Write(string folder, int cases)
    {
        Directory.CreateDirectory(folder);
        for (int number = 1; number <= cases; number++)
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"MADE-{number:00000}");
            File.WriteAllText(Path.Combine(folder, $"{id}_CombinedVariantOutput.tsv"), Text(id));
        }
    }

    private string Text(string id)
    {
        int end = _template.LastIndexOf(LastHeading, StringComparison.Ordinal) + LastHeading.Length;
        string head = _template[..end].Replace(Published, id, StringComparison.Ordinal).Replace(Burden, string.Create(CultureInfo.InvariantCulture, $"Total TMB\t{_chance.Next(4000) / 100m}"), StringComparison.Ordinal);
        return head + string.Concat(Enumerable.Range(0, _chance.Next(FewestVariants, MostVariants + 1)).Select(_ => Row()));
    }

    private string Row()
    {
        while (true)
        {
            Transcript transcript = _transcripts[_chance.Next(_transcripts.Length)];
            TranscriptPlacement placement = transcript.Placements[GenomeAssembly.GRCh37];
            int coding = _chance.Next(4, placement.CodingLength - 3);
            if (placement.ToGenomic(new CodingPosition(CodingAnchor.CdsStart, coding, 0)) is not Position place) continue;
            Span<char> reference = stackalloc char[1];
            _catalogue.Bases.Read(GenomeAssembly.GRCh37, placement.Contig, place.Value, reference);
            char alternate = "ACGT"[_chance.Next(4)];
            if (reference[0] == alternate || reference[0] == 'N') continue;
            Variant variant = new(GenomeAssembly.GRCh37, placement.Contig, place, Allele.Of(reference.ToString()), Allele.Of(alternate.ToString()));
            TranscriptConsequence effect = ConsequenceCaller.Describe(transcript, JustifiedAllele.Of(variant, _catalogue.Bases));
            string consequence = string.Join(':', effect.Terms.Select(term => term.Name));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{transcript.Gene}\tchr{placement.Contig.Name}\t{place.Value}\t{reference}\t{alternate}\t{_chance.Next(500, 9500) / 10000m:0.0000}\t{_chance.Next(120, 900)}\t{transcript.Protein}:{effect.Protein}\t{effect.Name}\t{consequence}\t{effect.Exon}\n");
        }
    }
}
