using System.Collections.Frozen;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Tests.Transcripts;

/// <summary>
/// A transcript made by hand: five exons, the 5' UTR in two, the 3' UTR in two, introns of even and of odd length.
/// On the reverse strand every place is 1000 minus the one on the forward strand.
/// </summary>
/// <remarks>
/// <code>
/// forward  101-110   121-140    202-213    302-331     401-420
/// c.      -20..-11  -10..10     11..22    23..36 *16  *17..*36
/// intron        10 bases   61 bases   88 bases   69 bases
/// codons  ATG GCT CGA T|GG AAA TTT CAG G|GC TAC GAC CTG TAA
/// </code>
/// The border bars stand behind c.10 and c.22.
/// </remarks>
internal static class HandMade
{
    public const string CodingSequence = "ATGGCTCGATGGAAATTTCAGGGCTACGACCTGTAA";

    public static Contig Seventeen { get; } = Contig.TryParse("chr17", out Contig contig) ? contig : default;

    public static TranscriptPlacement Forward { get; } = new(
        Seventeen, Strand.Forward, new Interval(131, 315), [new(101, 110), new(121, 140), new(202, 213), new(302, 331), new(401, 420)]);

    public static TranscriptPlacement Reverse { get; } = new(
        Seventeen, Strand.Reverse, new Interval(685, 869), [new(580, 599), new(669, 698), new(787, 798), new(860, 879), new(890, 899)]);

    public static TranscriptPlacement SingleExon { get; } = new(Seventeen, Strand.Forward, new Interval(1001, 1036), [new(1001, 1036)]);

    public static TranscriptPlacement On(Strand strand) => strand == Strand.Forward ? Forward : Reverse;

    public static Transcript Transcript(TranscriptPlacement placement, string? bases = CodingSequence)
    {
        ReferenceTracts tracts = new();
        if (bases is not null) tracts.AddCoding(GenomeAssembly.GRCh37, placement, bases);
        return new Transcript(
            new Accession("NM_900001", 1),
            "FORW",
            "HGNC:900001",
            TranscriptStatus.ManeSelect,
            Protein: null,
            new Dictionary<GenomeAssembly, TranscriptPlacement> { [GenomeAssembly.GRCh37] = placement }.ToFrozenDictionary(),
            Differences: [],
            SequenceSource: "made by hand",
            tracts);
    }
}
