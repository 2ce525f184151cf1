using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate;

namespace LmsVariants.Pipeline.Tests.Annotate;

/// <summary>A reference of four small genes, made by hand. On GRCh38 everything lies 5000 bases further on.</summary>
/// <remarks>
/// <code>
/// FORW, chr1, forward     NM_900001.2 (MANE Select)         101-110  121-140  202-213  302-331  401-420
///       coding sequence   ATG GCT CGA T|GG AAA TTT CAG G|GC TAC GAC CTG TAA    from 131 to 315
///                         NM_900002 (other)                 the same up to c.33, then 501-520
///       coding sequence   ATG GCT CGA T|GG AAA TTT CAG G|GC TAC GAC CTG|TCA CGA TAA    from 131 to 509
/// REVE, chr2, reverse     NM_900003.1 (MANE Select)         as NM_900001, every place 1000 minus the one there
/// BARE, chr3, forward     NM_900004.1 (MANE Select)         as NM_900001, without bases
/// DIFF, chr4, forward     NM_900005.1 (MANE Select)         as NM_900001; GRCh37 has T at c.5, the transcript C
/// MANE pairs NM_900001.2 with ENST00000900001.5, NM_900004.1 with ENST00000900004.2, and another version of NM_900005 with ENST00000900005
/// </code>
/// </remarks>
internal static class HandMade
{
    private const string Bases = "ATGGCTCGATGGAAATTTCAGGGCTACGACCTGTAA";
    private const string OtherBases = "ATGGCTCGATGGAAATTTCAGGGCTACGACCTGTCACGATAA";

    private static readonly Interval[] s_exons = [new(101, 110), new(121, 140), new(202, 213), new(302, 331), new(401, 420)];
    private static readonly Interval[] s_otherExons = [new(101, 110), new(121, 140), new(202, 213), new(302, 312), new(501, 520)];
    private static readonly Interval[] s_thirdExons = [new(101, 110), new(121, 140), new(202, 213), new(302, 312), new(601, 620)];
    private static readonly Interval[] s_reverseExons = [new(580, 599), new(669, 698), new(787, 798), new(860, 879), new(890, 899)];

    private static readonly ReferenceTracts s_tracts = new();

    public static TranscriptCatalogue Transcripts { get; } = new(
        new ReferenceVersion(1, string.Empty, ["made by hand"]),
        [
            Make("NM_900001.2", "FORW", TranscriptStatus.ManeSelect, "1", Strand.Forward, new(131, 315), s_exons, Bases) with { Counterpart = new Accession("ENST00000900001", 5) },
            Make("NM_900002", "FORW", TranscriptStatus.Reporting, "1", Strand.Forward, new(131, 509), s_otherExons, OtherBases),
            Make("NM_900003.1", "REVE", TranscriptStatus.ManeSelect, "2", Strand.Reverse, new(685, 869), s_reverseExons, Bases),
            Make("NM_900004.1", "BARE", TranscriptStatus.ManeSelect, "3", Strand.Forward, new(131, 315), s_exons, null) with { Counterpart = new Accession("ENST00000900004", 2) },
            Make("NM_900005.1", "DIFF", TranscriptStatus.ManeSelect, "4", Strand.Forward, new(131, 315), s_exons, Bases, new AssemblyDifference(GenomeAssembly.GRCh37, 5, 'T', 'C')) with
            {
                Counterpart = new Accession("ENST00000900005", null),
            },
            Make("NM_900006.1", "TWIN", TranscriptStatus.ManeSelect, "5", Strand.Forward, new(131, 315), s_exons, Bases),
            Make("NM_900007.1", "TWIN", TranscriptStatus.Reporting, "5", Strand.Forward, new(131, 509), s_otherExons, OtherBases),
            Make("NM_900008.1", "TWIN", TranscriptStatus.Reporting, "5", Strand.Forward, new(131, 609), s_thirdExons, OtherBases),
        ]);

    public static GeneCatalogue Genes { get; } = new(
        new[] { ("FORW", "OLDF"), ("REVE", "OLDR"), ("BARE", ""), ("DIFF", ""), ("ELSE", ""), ("TWIN", "") }.Select((gene, number) =>
            new Gene(gene.Item1, $"HGNC:{900001 + number}", gene.Item2.Length > 0 ? [gene.Item2] : [], null)));

    public static SmallVariantAnnotator Annotator { get; } = new(Transcripts, Genes);

    private static Transcript Make(
        string accession, string gene, TranscriptStatus status, string chromosome, Strand strand, Interval coding, Interval[] exons, string? bases, params ImmutableArray<AssemblyDifference> differences)
    {
        Assert.True(Accession.TryParse(accession, out Accession name));
        Assert.True(Contig.TryParse(chromosome, out Contig contig));
        Dictionary<GenomeAssembly, TranscriptPlacement> placements = new() { [GenomeAssembly.GRCh37] = Place(0), [GenomeAssembly.GRCh38] = Place(5000) };
        foreach ((GenomeAssembly assembly, TranscriptPlacement placement) in placements)
        {
            if (bases is null) continue;
            char[] own = bases.ToCharArray();
            foreach (AssemblyDifference difference in differences.Where(difference => difference.Assembly == assembly)) own[difference.CodingBase - 1] = difference.AssemblyBase;
            s_tracts.AddCoding(assembly, placement, new string(own));
        }
        Transcript transcript = new(
            name,
            gene,
            string.Empty,
            status,
            Protein: null,
            placements.ToFrozenDictionary(),
            differences,
            SequenceSource: "made by hand",
            s_tracts);
        Assert.Null(transcript.WhyInconsistent());
        return transcript;

        TranscriptPlacement Place(int further) => new(contig, strand, Shift(coding, further), exons.Select(exon => Shift(exon, further)));
    }

    private static Interval Shift(Interval interval, int by) => new(interval.First.Value + by, interval.Last.Value + by);
}
