using LmsVariants.Formats.OtherPanels.Clc;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tests.OtherPanels;

public sealed class ClcTests
{
    private const string File = "clc/track.csv";
    private static readonly ClcFormat Format = new();

    [Fact]
    public void Trap39_regions_and_hyphens_become_alleles_with_a_base_before()
    {
        PanelFile file = Assert.Single(Reading.Fixture(Format, File));
        Assert.Equal(
            [
                "TP53 17:7577538 C>T 0.6122 588 NM_000546.6:c.743G>A NP_000537.3:p.Arg248Gln -",
                "RB1 13:48953772 NCC>N 0.5 410 NM_000321.3:c.1376_1377delCC NP_000312.2:p.Ser459fs -",
                "PTEN 10:89717674 N>NT 0.3 300 NM_000314.8:c.699_700insT NP_000305.3:p.Arg234fs -",
                "RB1 13:48953730 CG>TA 0.12 500 NM_000321.3:c.1333_1334delinsTA NP_000312.2:p.Arg445* -",
            ],
            Reading.SmallVariants(file).Select(Reading.Line));
        Assert.Equal("", Reading.Warnings(file));
    }

    [Fact]
    public void Trap09_a_table_that_states_no_assembly_is_given_none() => Assert.Empty(Reading.Fixture(Format, File)[0].Assemblies);

    [Fact]
    public void The_row_of_the_reference_allele_is_no_variant() =>
        Assert.Equal("x:2:1 the row of the reference allele", string.Join(';', Reading.Fixture(Format, File)[0].Skipped.Select(skipped => $"{skipped.Where} {skipped.Reason}")));

    [Fact]
    public void The_first_of_several_names_stays_and_all_are_kept()
    {
        ReportedSmallVariant variant = Reading.SmallVariants(Reading.Fixture(Format, File)[0]).First();
        Assert.Equal("NM_000546.6:c.743G>A; NM_001126112.3:c.743G>A", Reading.Further(variant, "Coding region change"));
        Assert.Null(Reading.Further(variant, "Gene"));
    }

    [Fact]
    public void A_table_of_reference_rows_alone_calls_nothing()
    {
        string text = string.Join('\n', Reading.Changed(File, "TP53", "TP53").Split('\n')[..2]) + "\n";
        Assert.Equal("Small variants=NothingCalled", Reading.Coverages(Reading.Text(Format, text)[0]));
    }

    [Theory]
    [InlineData("48953773..48953774", "48953773..48953775", "x:4:6: error LMV1186: Region: expected a region as long as its 2 reference bases, found '48953773..48953775'")]
    [InlineData("89717674^89717675", "89717674^89717676", "x:5:6: error LMV1186: Region: expected a region as long as its 0 reference bases, found '89717674^89717676'")]
    [InlineData("48953773..48953774", "48953773..", "x:4:6: error LMV1009: Region: expected a position n, a range a..b or a place between a^b, found '48953773..'")]
    [InlineData("\"Yes\"", "\"Maybe\"", "x:2:30: error LMV1010: Reference allele: expected Yes or No, found 'Maybe'")]
    [InlineData("\"61.22\"", "\"61,22\"", "x:3:66: error LMV1009: Frequency: expected a percentage from 0 to 100, found '61,22'")]
    public void What_is_wrong_is_refused_with_its_place(string old, string by, string expected) => Assert.Equal(expected, Reading.RefusalOf(Format, File, old, by));
}
