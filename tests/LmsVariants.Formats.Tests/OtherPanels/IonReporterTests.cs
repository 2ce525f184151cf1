using LmsVariants.Formats.OtherPanels.IonReporter;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Tests.OtherPanels;

public sealed class IonReporterTests
{
    private const string Full = "ion-reporter/full.tsv";
    private const string Export = "ion-reporter/export.tsv";
    private static readonly IonReporterFormat Format = new();

    [Fact]
    public void The_whole_table_is_read()
    {
        PanelFile file = Assert.Single(Reading.Fixture(Format, Full));
        Assert.Equal("LMS-ION-01", file.Names.Sample);
        Assert.Equal([GenomeAssembly.GRCh37], file.Assemblies.Select(stated => stated.Assembly));
        Assert.Equal(
            [
                "TP53 chr17:7577538 C>T 0.6122 588 NM_000546.6:c.743G>A p.Arg248Gln PASS",
                "RB1 chr13:48953772 NCC>N 0.5 410 NM_000321.3:c.1376_1377delCC p.Ser459fs PASS",
                "RB1 chr13:48953730 C>A 0.2 500 NM_000321.3: - PASS",
                "RB1 chr13:48953730 C>T 0.3 500 NM_000321.3: - PASS",
            ],
            Reading.SmallVariants(file).Select(Reading.Line));
        Assert.Equal(["a row of type REF: nothing was called", "a row of type CNV that states no number of copies"], file.Skipped.Select(skipped => skipped.Reason));
        Assert.Equal("Small variants=Called, Fusions=Called, Gene-level copy number losses and deep deletions=Called", Reading.Coverages(file));
        Assert.Equal("", Reading.Warnings(file));
        ReportedCopyNumber loss = Assert.Single(file.Alterations.OfType<ReportedCopyNumber>());
        Assert.Equal(("RB1", "DEL", 1m, new ReportedSegment("chr13", 48878049, 49054207)), (loss.Gene, loss.Type, loss.Copies, loss.Segment));
    }

    [Fact]
    public void Trap41_an_empty_entry_of_a_list_keeps_its_place()
    {
        ReportedSmallVariant variant = Reading.SmallVariants(Reading.Fixture(Format, Full)[0]).First();
        Assert.Equal(("TP53", "NM_000546.6", "7"), (variant.Gene, variant.Transcript, variant.AffectedExon));
        Assert.Equal("missense", Assert.Single(variant.Consequences));
        Assert.Equal("|c.743G>A", Reading.Further(variant, "coding"));
        Assert.Equal("WRAP53|TP53", Reading.Further(variant, "gene"));
    }

    [Fact]
    public void Trap41_lists_of_different_length_are_refused() =>
        Assert.Equal("x:5:176: error LMV1182: coding: expected 2 entries, as in the other lists of the row, found 'c.743G>A'", Reading.RefusalOf(Format, Full, "|c.743G>A", "c.743G>A"));

    [Fact]
    public void The_export_is_read()
    {
        PanelFile file = Assert.Single(Reading.Fixture(Format, Export));
        Assert.Equal(["TP53 chr17:7577538 C>T 0.6122 588 NM_000546.6:c.743G>A p.Arg248Gln -"], Reading.SmallVariants(file).Select(Reading.Line));
        Assert.Equal(["RB1 DEL 0.9", "MDM2 DUP 12.4"], file.Alterations.OfType<ReportedCopyNumber>().Select(row => FormattableString.Invariant($"{row.Gene} {row.Type} {row.Copies}")));
        Assert.Empty(file.Assemblies);
        Assert.Equal(SampleNames.None, file.Names);
    }

    [Fact]
    public void Trap17_partners_are_told_apart_by_the_blanks_around_the_hyphen()
    {
        ReportedFusion[] fusions = [.. Reading.Fixture(Format, Export)[0].Alterations.OfType<ReportedFusion>()];
        Assert.Equal(["TMPRSS2+ERG", "NKX2-1+BRAF"], fusions.Select(fusion => string.Join('+', fusion.Partners)));
        Assert.Equal(("TMPRSS2(1) - ERG(2)", "chr21:42880008", "chr21:39956869", 4210), (fusions[0].Gene, fusions[0].Breakpoint1, fusions[0].Breakpoint2, fusions[0].SupportingReads));
    }

    [Fact]
    public void A_type_that_is_not_known_is_told()
    {
        PanelFile file = Reading.Text(Format, Reading.Changed(Export, "\tCNV\tMDM2", "\tSOMETHING\tMDM2"))[0];
        Assert.Equal("LMV1184", Reading.Warnings(file));
        Assert.Equal("a row of type 'SOMETHING', which is not known", Assert.Single(file.Skipped).Reason);
    }

    [Fact]
    public void A_table_without_rows_says_that_nothing_was_called()
    {
        string text = Reading.Changed(Full, "##mapd", "##mapd");
        PanelFile file = Assert.Single(Reading.Text(Format, string.Join('\n', text.Split('\n')[..4]) + "\n"));
        Assert.Equal("Small variants=NothingCalled", Reading.Coverages(file));
        Assert.Equal("LMV1181", Reading.Warnings(file));
        Assert.Equal("LMS-ION-01", file.Names.Sample);
    }

    [Theory]
    [InlineData("T=61.22", "T=161.22", "x:5:73: error LMV1009: allele_frequency_%: expected a percentage from 0 to 100 for each allele, found 'T=161.22'")]
    [InlineData("\tC/T\t", "\tC/X\t", "x:5:23: error LMV1012: genotype: expected two alleles in bases, such as C/T, found 'C/X'")]
    [InlineData("\tC/T\t", "\tC/T/A\t", "x:5:23: error LMV1012: genotype: expected two alleles in bases, such as C/T, found 'C/T/A'")]
    [InlineData("chr17:7577538\tSNV", "chr17\tSNV", "x:5:1: error LMV1009: locus: expected a place such as chr17:7577538, found 'chr17'")]
    [InlineData("49054207)x1", "49054207)xx", "x:9:57: error LMV1009: iscn: expected a number of copies, found '13q14.2(48878049-49054207)xx'")]
    public void What_is_wrong_is_refused_with_its_place(string old, string by, string expected) => Assert.Equal(expected, Reading.RefusalOf(Format, Full, old, by));
}
