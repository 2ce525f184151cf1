using LmsVariants.Formats.OtherPanels.Sophia;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tests.OtherPanels;

public sealed class SophiaTests
{
    private const string Percent = "sophia/percent.csv";
    private const string Fraction = "sophia/fraction.csv";
    private static readonly SophiaFormat Format = new();

    [Fact]
    public void Trap42_the_name_of_the_column_says_percent()
    {
        PanelFile file = Assert.Single(Reading.Fixture(Format, Percent));
        Assert.Equal(
            [
                "TP53 chr17:7577538 0.612 588 :c.743G>A p.(Arg248Gln) -",
                "RB1 chr13:48953773 0.009 410 :c.1376_1377del p.(Ser459Tyrfs*3) -",
                "ATRX chrX:76891415 - 377 :c.4690C>T p.(Gln1564*) -",
            ],
            Reading.SmallVariants(file).Select(Reading.Line));
        Assert.Equal("", Reading.Warnings(file));
        Assert.Equal(SampleNames.None, file.Names);
        Assert.Empty(file.Assemblies);
    }

    [Fact]
    public void Trap42_the_name_of_the_column_says_fraction_and_a_semicolon_at_the_end_is_no_cell()
    {
        PanelFile file = Assert.Single(Reading.Fixture(Format, Fraction));
        Assert.Equal(["TP53 - 0.612 588 NM_000546.6:c.743G>A p.(Arg248Gln) -", "RAD51B - 0.9 512 NM_133509.3:c.1111C>T p.(Gln371*) -"], Reading.SmallVariants(file).Select(Reading.Line));
        Assert.Equal("", Reading.Warnings(file));
    }

    [Fact]
    public void Trap42_a_column_that_does_not_say_is_not_read_as_a_frequency()
    {
        PanelFile file = Reading.Text(Format, Reading.Changed(Percent, "\"VAF(%)\"", "\"VAF\""))[0];
        Assert.All(Reading.SmallVariants(file), variant => Assert.Null(variant.AlleleFrequency));
        Assert.Contains("LMV1183", Reading.Warnings(file), StringComparison.Ordinal);
        Assert.Equal("0.9", Reading.Further(file.Alterations[1], "VAF"));
    }

    [Fact]
    public void What_the_software_predicts_is_kept_and_is_no_filter()
    {
        ReportedSmallVariant variant = Reading.SmallVariants(Reading.Fixture(Format, Percent)[0]).First();
        Assert.Null(variant.Filter);
        Assert.Equal("A", Reading.Further(variant, "SOPHiA DDM\u2122 prediction"));
    }

    [Fact]
    public void Tabs_semicolons_and_bases_are_read_too()
    {
        string text = "Gene\tChromosome\tPosition\tRef\tAlt\tTranscript\tc.DNA\tProtein\tVAF (%)\tRead depth\nTP53\t17\t7577538\tC\tT\tNM_000546.6\tc.743G>A\tp.(Arg248Gln)\t61.2;\t588\n";
        Assert.True(Format.Recognises(new InputDocument("x", System.Text.Encoding.UTF8.GetBytes(text))));
        Assert.Equal("TP53 17:7577538 C>T 0.612 588 NM_000546.6:c.743G>A p.(Arg248Gln) -", Reading.Line(Reading.SmallVariants(Reading.Text(Format, text)[0]).Single()));
    }

    [Theory]
    [InlineData("\"61.2\"", "\"161.2\"", "x:2:62: error LMV1009: VAF(%): expected a percentage from 0 to 100, found '161.2'")]
    [InlineData("\"61.2\"", "\"61,2\"", "x:2:62: error LMV1009: VAF(%): expected a percentage from 0 to 100, found '61,2'")]
    [InlineData("\"chr17:7577538\"", "\"7577538\"", "x:2:8: error LMV1009: Position: expected a place such as chr17:7577538, found '7577538'")]
    [InlineData("\"TP53\"", "\"\"", "x:2:1: error LMV1011: Gene: expected a gene symbol, found nothing")]
    [InlineData("\"TP53\"", "\"TP\"53\"", "x:2:1: error LMV1015: row: expected quotes around whole fields, closed, found a stray quote")]
    public void What_is_wrong_is_refused_with_its_place(string old, string by, string expected) => Assert.Equal(expected, Reading.RefusalOf(Format, Percent, old, by));
}
