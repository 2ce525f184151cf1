using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Tests.Transcripts;

namespace LmsVariants.Genomics.Tests.Consequences;

/// <summary>What two changes make together, on the transcript made by hand (MARWKFQGYDL), read from either strand.</summary>
public sealed class JointProductTests
{
    [Theory]
    [InlineData("c.12G>A", "c.10T>C", "MARRKFQGYDL", true)] // the stop codon back to sense, from another exon
    [InlineData("c.12G>A", "c.11G>A", "MAR", false)] // another stop codon
    [InlineData("c.13A>T", "c.13_15del", "MARWFQGYDL", true)] // the stop goes with what is taken out
    [InlineData("c.13A>T", "c.14_16del", "MARWFQGYDL", true)] // what is left of the stop codon joins the next
    [InlineData("c.13A>T", "c.16_18del", "MARW", false)]
    [InlineData("c.6_7insA", "c.8del", "MATWKFQGYDL", true)]
    [InlineData("c.6_7insA", "c.20del", "MATMEISGYDL", true)]
    [InlineData("c.12del", "c.6_7insA", "MATMKFQGYDL", true)] // the second lies in front of the first
    [InlineData("c.12del", "c.26_27insA", "MAR", false)] // the frame comes back behind a stop
    [InlineData("c.12del", "c.12dup", null, false)]
    [InlineData("c.12G>A", "c.34T>C", "MAR", false)]
    [InlineData("c.16_18inv", "c.13A>T", "MARW", false)]
    public void Both_changes_are_read_together(string first, string second, string? protein, bool reachesStop)
    {
        foreach (Strand strand in (ReadOnlySpan<Strand>)[Strand.Forward, Strand.Reverse])
        {
            JointProduct? product = Product(strand, first, second);
            if (protein is null)
            {
                Assert.True(product is null or { ReachesNaturalStop: true, FirstAltered: null }, $"{product}");
                continue;
            }
            Assert.Equal((protein, reachesStop), (product!.Protein, product.ReachesNaturalStop));
            Assert.Equal("MARWKFQGYDL", product.Reference);
        }
    }

    [Theory]
    [InlineData("c.12G>A", "c.10T>C", 4, 1, 1)]
    [InlineData("c.13A>T", "c.13_15del", 5, 1, 0)]
    [InlineData("c.6_7insA", "c.20del", 3, 5, 5)]
    public void What_differs_is_counted(string first, string second, int at, int gone, int inTheirPlace)
    {
        JointProduct product = Product(Strand.Forward, first, second)!;
        Assert.Equal((at, gone, inTheirPlace), (product.FirstAltered, product.ResiduesGone, product.ResiduesInTheirPlace));
    }

    [Theory]
    [InlineData("c.12G>A", "c.11-1G>A")] // an intron
    [InlineData("c.13A>T", "c.9_12del")] // over a border
    [InlineData("c.13A>T", "c.2T>A")] // the start codon
    [InlineData("c.12_14del", "c.14_16del")] // the same base
    [InlineData("c.12G>A", "c.12G>T")] // two alternatives of one base
    [InlineData("c.12G>A", "c.11_12delinsCT")] // and of two
    [InlineData("c.14_15insA", "c.14_15insT")] // no order between them
    public void What_cannot_be_told_is_no_product(string first, string second) => Assert.Null(Product(Strand.Forward, first, second));

    private static JointProduct? Product(Strand strand, string first, string second) =>
        JointProduct.Of(HandMade.Transcript(HandMade.On(strand)), GenomeAssembly.GRCh37, Name(first), Name(second));

    private static HgvsCoding Name(string text) => HgvsCoding.TryParse(text, out HgvsCoding? name, out _) ? name : throw new ArgumentException(text);
}
