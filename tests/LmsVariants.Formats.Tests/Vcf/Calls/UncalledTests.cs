using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tests.Tso500;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

/// <summary>Places without a variant: shown to be the reference, or not shown at all.</summary>
public sealed class UncalledTests
{
    [Theory]
    [InlineData("PASS", "0/0:100:800:800:0", "")]
    [InlineData("LowDP", "0/0:100:61:61:0", "1:10-10")]
    [InlineData("PASS", "0/.:100:800:800:0", "1:10-10")]
    [InlineData("PASS", "./.:100:800:800:0", "1:10-10")]
    [InlineData("LowDP", "./.:0:61:61:0", "1:10-10")]
    [InlineData(".", "0/0:100:800:800:0", "")]
    [InlineData("PASS", "0/0:0:0:0:0", "1:10-10")]
    public void Trap43_a_reference_row_without_a_call_is_no_negative_result(string filter, string call, string expected)
    {
        PanelFile read = CallText.Read("source=Pisces 5.2.11.63", "S.bam", $"1 10 . T . 100 {filter} DP=9 GT:GQ:AD:DP:VF {call}");
        Assert.Equal(expected, read.Uncalls());
        Assert.Empty(read.Alterations);
        Assert.Equal(ReadingRank.AllPlaces, read.Rank);
    }

    // a record; what is read as a call; what is without one
    [Theory]
    [InlineData("1 10 . A G . LowDP . GT:AD:DP:VF ./.:61:61:0.0", "", "1:10-10")]
    [InlineData("1 10 . A G . LowDP . GT ./.", "1:10A>G   LowDP", "1:10-10")]
    [InlineData("1 10 . A G . PASS . GT:AD:AF:DP 0/0:100,0:0.009:100", "", "")]
    [InlineData("1 10 . A G . PASS . GT:AD:DP ./.:.:.", "", "1:10-10")]
    [InlineData("1 10 . A G . PASS . GT:AD:DP ./.:50,50:100", "1:10A>G 0.5 100 PASS", "")]
    [InlineData("1 10 . A G . PASS . GT:AD:DP 1/.:50,50:100", "1:10A>G 0.5 100 PASS", "")]
    [InlineData("1 10 . A G . PASS . GT:AD:DP 0|1:50,50:100", "1:10A>G 0.5 100 PASS", "")]
    [InlineData("1 10 . A G . PASS . GT:AD:DP 0/0:100,0:100", "", "")]
    [InlineData("1 10 . A G . PASS . GT:AD:DP 0/0:90,10:100", "1:10A>G 0.1 100 GT=0/0", "")]
    [InlineData("1 10 . A G . RefCall . GT:AD:DP 0/0:90,10:100", "1:10A>G 0.1 100 RefCall", "")]
    [InlineData("1 10 . A G . NOCALL . GT:AD:DP 0/0:0,0:0", "", "1:10-10")]
    [InlineData("1 10 . A G,T . PASS . GT:AD:DP 0/2:60,0,40:100", "1:10A>T 0.4 100 PASS", "")]
    [InlineData("1 10 . A G . PASS . AD:DP 60,40:100", "1:10A>G 0.4 100 PASS", "")]
    public void An_allele_counts_that_the_genotype_holds(string record, string calls, string uncalled)
    {
        PanelFile read = CallText.Read(string.Empty, "T", record);
        Assert.Equal((calls, uncalled), (read.Words(), read.Uncalls()));
    }

    // sample's genotype at a place of two alleles; bases that are counted as without a variant
    [Theory]
    [InlineData("0/2", false)]
    [InlineData("0/0", true)]
    public void A_place_is_without_a_variant_where_no_allele_of_it_is_called(string genotype, bool isReference)
    {
        PanelFile read = CallText.Read(string.Empty, "T", $"1 10 . A G,T . PASS . GT {genotype}");
        Assert.Equal(isReference, read.Coverage(CoverageSubject.SmallVariants).Detail.ToString().Contains("1 base without a variant", StringComparison.Ordinal));
        // A list of alleles that were looked for is no genome file.
        Assert.Equal(ReadingRank.Calls, read.Rank);
    }

    [Fact]
    public void A_genotype_that_lacks_what_reads_show_is_told_as_a_filter() =>
        Assert.Equal("the genotype of the sample does not hold this allele", CallText.Variant(string.Empty, "T", "1 10 . A G . PASS . GT:AD:DP 0/0:90,10:100").FilterMeaning);

    [Fact]
    public void Blocks_of_a_genome_file_are_places_and_a_variant_in_them_is_one()
    {
        PanelFile read = CallText.Read(
            "source=HaplotypeCaller",
            "T",
            "1 10 . A <NON_REF> . . END=19 GT:DP:GQ:MIN_DP:PL 0/0:30:90:21:0,9,9",
            "1 20 . A <NON_REF> . . END=29 GT:DP:GQ:MIN_DP:PL 0/0:1:0:0:0,0,0",
            "1 30 . A G,<NON_REF> 90 . DP=30 GT:AD:DP 0/1:20,10,0:30",
            "1 31 . A *,<NON_REF> 90 . DP=30 GT:AD:DP 0/1:20,10,0:30",
            "1 32 . A <NON_REF> . LowGQ END=39 GT:DP 0/0:9");
        Assert.Equal("1:30A>G 0.33333 30 ", read.Words());
        Assert.Equal("1:20-29 1:32-39", read.Uncalls());
        Assert.Contains("28 bases without a variant listed, 18 bases without a call", read.Coverage(CoverageSubject.SmallVariants).Detail, StringComparison.Ordinal);
        Assert.Contains(read.Skipped, skipped => skipped.Reason.StartsWith("1 alleles '*'", StringComparison.Ordinal));
    }

    [Fact]
    public void Neighbours_without_a_call_are_one_stretch()
    {
        PanelFile read = CallText.Read(
            string.Empty,
            "T",
            "1 10 . A . . LowDP . GT 0/0",
            "1 11 . A . . LowDP . GT 0/0",
            "1 11 . A . . LowDP . GT 0/0",
            "1 12 . A . . PASS . GT 0/0",
            "1 13 . A . . LowDP . GT 0/0",
            "2 14 . A . . LowDP . GT 0/0");
        Assert.Equal("1:10-11 1:13-13 2:14-14", read.Uncalls());
        Assert.Contains("4 bases without a call", read.Coverage(CoverageSubject.SmallVariants).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_genome_file_takes_no_memory_for_its_places()
    {
        InputDocument genome = new("x", 0, () => new GeneratedGenome(200_000, variantEvery: 10_000, lowFrom: 150_001, lowTo: 151_000));
        PanelFile read = Assert.Single(new Formats.Vcf.Calls.VcfFormat().Read(genome, new ReadingContext(new InputLimits())));
        Assert.Equal(20, read.Alterations.Length);
        Assert.Equal("chr1:150001-151000", read.Uncalls());
        Assert.Contains("199980 bases without a variant listed, 1000 bases without a call", read.Coverage(CoverageSubject.SmallVariants).Detail, StringComparison.Ordinal);
        Assert.Empty(read.Skipped);
    }
}
