using System.Text;

using LmsVariants.Formats.OtherPanels.FoundationOne;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Formats.Tests.OtherPanels;

public sealed class FoundationOneTests
{
    private const string File = "foundation-one/report.xml";
    private static readonly FoundationOneFormat Format = new();

    [Fact]
    public void Trap39_small_variants_have_a_place_and_names_and_no_bases()
    {
        PanelFile file = Assert.Single(Reading.Fixture(Format, File));
        Assert.Equal(
            [
                "TP53 chr17:7577538 0.612 588 NM_000546:c.743G>A p.R248Q -",
                "RB1 chr13:48953773 0.5 410 NM_000321:c.1376_1377delCC p.S459fs*3 -",
                "RB1 chr13:49030486 0.12 300 NM_000321:c.1960+1G>A - -",
            ],
            Reading.SmallVariants(file).Select(Reading.Line));
        Assert.All(Reading.SmallVariants(file), variant => Assert.Null(variant.Allele));
        Assert.Equal("splice site 1960+1G>A", Reading.Further(file.Alterations[2], "protein-effect"));
        Assert.Equal("LMS-F1-01", Reading.Further(file.Alterations[0], "dna-evidence/sample"));
        Assert.Equal("x:20:10", file.Alterations[0].Where.ToString());
    }

    [Fact]
    public void Names_assembly_and_numbers_of_the_report_are_read()
    {
        PanelFile file = Reading.Fixture(Format, File)[0];
        Assert.Equal([new KeyValue("DNA Sample ID", "LMS-F1-01")], file.Names.All.AsEnumerable());
        Assert.Equal([GenomeAssembly.GRCh37], file.Assemblies.Select(stated => stated.Assembly));
        Assert.Equal(("FoundationOneDx", "v3.0"), (file.Panel, file.Version));
        Assert.Equal(new ReportedTmb(5.04m, null, null), file.Tmb);
        Assert.Equal("MSS", file.Msi?.Status);
        Assert.Contains(new KeyValue("ReportId", "LMS-F1-REPORT"), file.Details);
        Assert.Equal("", Reading.Warnings(file));
        Assert.Contains(file.UnknownFields, field => field is { Name: "non-human/organism", Value: "HHV-4" });
    }

    [Fact]
    public void The_patient_in_the_envelope_is_passed_over()
    {
        PanelFile file = Reading.Fixture(Format, File)[0];
        Assert.DoesNotContain(file.UnknownFields, field => field.Value.Contains("Planted", StringComparison.Ordinal));
        Assert.DoesNotContain(file.Details, detail => detail.Value?.Contains("Planted", StringComparison.Ordinal) == true);
    }

    [Fact]
    public void Some_exons_are_no_loss_of_the_gene()
    {
        PanelFile file = Reading.Fixture(Format, File)[0];
        Assert.Equal(["PTEN DEL 0.42 0 ", "MDM2 DUP 1.47 7 equivocal"], file.Alterations.OfType<ReportedCopyNumber>().Select(row => FormattableString.Invariant($"{row.Gene} {row.Type} {row.FoldChange} {row.Copies} {row.Filter}")));
        ReportedExonCopyNumber part = Assert.Single(file.Alterations.OfType<ReportedExonCopyNumber>());
        Assert.Equal(("RB1", "LOSS", "3 of 27", 48878049), (part.Gene, part.Type, part.Exons, part.Start));
        Assert.Equal(
            "Small variants=Called, Gene amplifications=Called, Gene-level copy number losses and deep deletions=Called, Exon-level losses and rearrangements=Called, Fusions=Called, Microsatellite instability=Called, Tumour mutational burden=Called",
            Reading.Coverages(file));
    }

    [Fact]
    public void Rearrangements_name_their_partners_apart()
    {
        ReportedFusion[] fusions = [.. Reading.Fixture(Format, File)[0].Alterations.OfType<ReportedFusion>()];
        Assert.Equal(["TMPRSS2-ERG TMPRSS2+ERG 16", "ATRX ATRX 22"], fusions.Select(fusion => FormattableString.Invariant($"{fusion.Gene} {string.Join('+', fusion.Partners)} {fusion.SupportingReads}")));
        Assert.Equal("truncation", Reading.Further(fusions[1], "description"));
    }

    [Theory]
    [InlineData("status=\"MSS\"", "status=\"unknown\"")]
    [InlineData("status=\"MSS\"", "status=\"MSI-ambiguous\"")]
    public void A_status_that_could_not_be_determined_is_no_data(string old, string by)
    {
        PanelFile file = Reading.Text(Format, Reading.Changed(File, old, by))[0];
        Assert.Null(file.Msi);
        Assert.Equal(CoverageState.NoData, file.Coverage.Single(coverage => coverage.Subject == CoverageSubject.Msi).State);
    }

    [Fact]
    public void What_the_report_does_not_speak_of_is_left_out()
    {
        string bare = "<variant-report><samples><sample name='S-1'/></samples><short-variants/><biomarkers/></variant-report>";
        Assert.True(Format.Recognises(new InputDocument("x", Encoding.UTF8.GetBytes(bare))));
        PanelFile file = Reading.Text(Format, bare)[0];
        Assert.Equal("Small variants=NothingCalled", Reading.Coverages(file));
        Assert.Equal("S-1", file.Names.Sample);
    }

    [Fact]
    public void An_element_that_is_not_known_is_kept_and_told()
    {
        PanelFile file = Reading.Text(Format, Reading.Changed(File, "<biomarkers>", "<novelty a=\"1\">text</novelty><biomarkers>"))[0];
        Assert.Equal("LMV1102", Reading.Warnings(file));
        Assert.Contains(file.UnknownFields, field => field is { Name: "novelty/a", Value: "1" });
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "x:0:0: error LMV1015: XML: expected well-formed XML without a document type, found broken XML")]
    [InlineData("</variant-report>", "</variant-reports>", "x:42:7: error LMV1015: XML: expected well-formed XML without a document type, found broken XML")]
    [InlineData("<variant-report ", "<other-report ", "")]
    [InlineData("percent-reads=\"61.2\"", "percent-reads=\"161.2\"", "x:20:100: error LMV1009: short-variant/percent-reads: expected a percentage from 0 to 100, found '161.2'")]
    [InlineData("position=\"chr17:7577538\"", "position=\"chr17\"", "x:20:121: error LMV1009: short-variant/position: expected a place such as chr17:7577538, found 'chr17'")]
    [InlineData("type=\"amplification\"", "type=\"swap\"", "x:29:168: error LMV1010: copy-number-alteration/type: expected amplification, gain, loss, or one of these with 'partial' in front, found 'swap'")]
    [InlineData("status=\"MSS\"", "status=\"maybe\"", "x:36:37: error LMV1010: microsatellite-instability/status: expected one of MS-Stable, MSI-H, MSI-High, MSI-Intermediate, MSI-L, MSI-Low, MSS, or unknown, found 'maybe'")]
    [InlineData("unit=\"mutations-per-megabase\"", "unit=\"percent\"", "x:37:58: error LMV1010: tumor-mutation-burden/unit: expected mutations-per-megabase, found 'percent'")]
    public void What_is_wrong_is_refused_with_its_place(string old, string by, string expected)
    {
        string text = Reading.Changed(File, old, by);
        if (expected.Length == 0) (text, expected) = (text.Replace("</variant-report>", "</other-report>", StringComparison.Ordinal), "x:0:0: error LMV1006: file: expected an element variant-report, found none");
        Assert.Equal(expected, Refusal.Of(() => Reading.Text(Format, text)));
    }

    [Fact]
    public void Nothing_is_nested_without_end()
    {
        string deep = string.Concat(Enumerable.Repeat("<a>", 20_000)) + string.Concat(Enumerable.Repeat("</a>", 20_000));
        Assert.Equal("x:1:197: error LMV1005: XML: expected at most 64 levels, found more", Refusal.Of(() => Reading.Text(Format, deep)));
    }
}
