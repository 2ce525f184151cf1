using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>The exon or intron of a breakpoint is that of a transcript that holds the place, and is not guessed.</summary>
public sealed class BreakpointPlaceTests
{
    private static readonly SourceLocation Where = new("a.vcf", 9, 1);

    [Fact]
    public void The_ends_of_a_junction_are_counted_on_one_transcript()
    {
        BreakpointPlace?[] ends = [.. Of(new ReportedSplice(Where, "MET", "14", "chr7:116411708", "chr7:116414935", 17, 230), "MET")];
        Assert.Equal([(13, false), (15, false)], ends.Select(end => (end!.Exon, end.IsInIntron)));
        Assert.Equal(ends[0]!.Transcript, ends[1]!.Transcript);
    }

    // PTEN is read forward, TP53 backward: an intron is named by the exon in front of it.
    [Theory]
    [InlineData("chr10:89653000", "chr17:7578000", "PTEN 1 True", "TP53 6 True")]
    [InlineData("chr17:7577538", "chr10:89624300", "TP53 7 False", "PTEN 1 False")]
    [InlineData("chr17:1", "chr10:89653000", null, "PTEN 1 True")]
    [InlineData("nowhere", "chr10:-3", null, null)]
    public void The_ends_of_a_fusion_are_found_by_place(string first, string second, string? one, string? other) => Assert.Equal(
        [one, other],
        Of(new ReportedFusion(Where, "PTEN/TP53", ["PTEN", "TP53"], first, second, 5), "PTEN/TP53").Select(end => end is null ? null : $"{end.Transcript.Gene} {end.Exon} {end.IsInIntron}"));

    [Fact]
    public void Nothing_is_known_without_an_assembly_or_of_what_has_no_ends()
    {
        ImmutableArray<BreakpointPlace?> unplaced = BreakpointPlace.EndsOf(new ReportedFusion(Where, "A/B", ["PTEN"], "chr10:89653000", "chr10:89653000", 5), "A/B", null, Rooms.Reference);
        Assert.Equal(2, unplaced.Count(end => end is null));
        Assert.Empty(Of(new ReportedCopyNumber(Where, "PTEN", "DEL", 0.4m, null), "PTEN"));
    }

    private static ImmutableArray<BreakpointPlace?> Of(ReportedAlteration reported, string symbol) => BreakpointPlace.EndsOf(reported, symbol, GenomeAssembly.GRCh37, Rooms.Reference);
}
