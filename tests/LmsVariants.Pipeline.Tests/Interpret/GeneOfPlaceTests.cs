using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

/// <summary>An event without a gene's name is one of the gene that its place gives, and of no other.</summary>
public sealed class GeneOfPlaceTests
{
    private static readonly SourceLocation Where = new("a.vcf", 9, 1);

    // PTEN lies at 10:89,623,195-89,728,532 of GRCh37, RB1 at 13:48,877,883-49,056,026.
    [Theory]
    [InlineData("10", 89600000, 89750000, "PTEN", "covers PTEN")]
    [InlineData("chr10", 89700000, 89701000, "", "touches and does not cover PTEN")]
    [InlineData("13", 48800000, 48880000, "", "touches and does not cover RB1")]
    [InlineData("13", 1000, 2000, "", "")]
    public void A_change_of_copies_is_one_of_the_gene_that_it_covers_whole(string chromosome, int start, int stop, string symbol, string note)
    {
        GeneOfPlace found = Of(new ReportedCopyNumber(Where, string.Empty, "DEL", 0.4m, null) { Segment = new ReportedSegment(chromosome, start, stop) });
        Assert.Equal(symbol, found.Symbol);
        Assert.EndsWith(note, found.Note, StringComparison.Ordinal);
        Assert.Equal(note.Length == 0, found.Note.IsEmpty);
    }

    [Theory]
    [InlineData("chr10:89653000", "chr10:89690000", "PTEN")]
    [InlineData("chr10:89653000", "chr13:48900000", "")]
    public void A_splice_variant_is_one_of_the_gene_that_holds_both_ends(string first, string second, string symbol) =>
        Assert.Equal(symbol, Of(new ReportedSplice(Where, string.Empty, string.Empty, first, second, 5, 5)).Symbol);

    [Fact]
    public void A_fusion_is_never_called_by_its_place_alone()
    {
        GeneOfPlace found = Of(new ReportedFusion(Where, string.Empty, [], "chr10:89653000", "chr13:48900000", 5));
        Assert.Equal((string.Empty, "the file names no gene; the ends lie in PTEN and RB1"), (found.Symbol, found.Note));
    }

    [Fact]
    public void A_gene_that_the_file_names_stands() => Assert.Equal(default(GeneOfPlace).Symbol ?? string.Empty, Of(new ReportedCopyNumber(Where, "PTEN", "DEL", 0.4m, null)).Symbol);

    private static GeneOfPlace Of(ReportedAlteration reported) => GeneOfPlace.Of(reported, GenomeAssembly.GRCh37, Rooms.Reference);
}
