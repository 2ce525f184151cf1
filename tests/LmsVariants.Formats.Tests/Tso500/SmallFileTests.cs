using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500;

/// <summary>The small files of one biomarker: TMB and MSI as JSON, TMB as metrics, and the report of old versions.</summary>
public sealed class SmallFileTests
{
    [Theory]
    [InlineData(SideFileTexts.TmbJson)]
    [InlineData(SideFileTexts.TmbMetrics)]
    [InlineData(SideFileTexts.BiomarkerReport)]
    public void The_mutational_burden_is_the_same_in_every_file(string text)
    {
        PanelFile read = Reading.One(text);
        Assert.Equal(new ReportedTmb(6.3m, 1.27m, 8), read.Tmb);
        Assert.Equal((true, SampleNames.None, CoverageState.Called), (read.IsCompanion, read.Names, read.Coverage(CoverageSubject.Tmb).State));
        Assert.Equal([], read.Lines());
    }

    [Theory]
    [InlineData(SideFileTexts.MsiJson)]
    [InlineData(SideFileTexts.BiomarkerReport)]
    public void Instability_is_the_same_in_every_file(string text)
    {
        PanelFile read = Reading.One(text);
        Assert.Equal(new ReportedMsi(124, 3, 2.42m), read.Msi);
        Assert.Equal(CoverageState.Called, read.Coverage(CoverageSubject.Msi).State);
        Assert.Equal([], read.Lines());
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-NaN")]
    [InlineData("Infinity")]
    [InlineData("-Infinity")]
    [InlineData("null")]
    [InlineData("\"NaN\"")]
    public void A_number_that_is_none_is_missing(string number)
    {
        PanelFile read = Reading.One(SideFileTexts.TmbJson.Replace("6.3", number, StringComparison.Ordinal));
        Assert.Null(read.Tmb);
        Assert.Equal((CoverageState.NoData, "the file gives no number for TmbPerMb"), (read.Coverage(CoverageSubject.Tmb).State, read.Coverage(CoverageSubject.Tmb).Detail));
    }

    [Fact]
    public void NaN_inside_a_string_is_left_alone() =>
        Assert.Contains(new KeyValue("Remark", "a \"NaN\" of NaN"), Reading.One(SideFileTexts.TmbJson.Replace("{", """{"Remark": "a \"NaN\" of NaN", """, StringComparison.Ordinal)).Details);

    [Theory]
    [InlineData(SideFileTexts.TmbJson)]
    [InlineData(SideFileTexts.MsiJson)]
    public void The_settings_of_the_software_are_known_whatever_they_hold(string text)
    {
        string known = text.Contains("\"Settings\"", StringComparison.Ordinal) ? text : text.Replace("{", """{"Settings": {"VariantTypes": ["SNV"], "SkipProxiFilter": false}, """, StringComparison.Ordinal);
        PanelFile read = Reading.One(known);
        Assert.Empty(read.Lines());
        Assert.Empty(read.UnknownFields);
        Assert.StartsWith("{", Assert.Single(read.Details, detail => detail.Key == "Settings").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_known_of_a_small_file_is_kept_and_told()
    {
        PanelFile read = Reading.One(SideFileTexts.MsiJson.Replace("\"Settings\"", "\"Options\"", StringComparison.Ordinal));
        Assert.Equal(["x:7:13: warning LMV1102: key 'Options' is not known; kept as written and not interpreted"], read.Lines());
        Assert.Contains("TumorOnlyComparisonOptions", Assert.Single(read.UnknownFields).Value, StringComparison.Ordinal);
        Assert.Equal(["x:8:20: warning LMV1102: key 'Depth' is not known; kept as written and not interpreted"], Reading.One(SideFileTexts.TmbMetrics + "TMB SUMMARY,,Depth,7\n").Lines());
    }

    [Fact]
    public void A_result_that_the_software_holds_invalid_gives_no_number_and_its_numbers_stay_visible()
    {
        PanelFile read = Reading.One(SideFileTexts.MsiJson.Replace("true", "false", StringComparison.Ordinal));
        Assert.Null(read.Msi);
        Assert.Equal((CoverageState.NoData, "the software holds its result to be invalid"), (read.Coverage(CoverageSubject.Msi).State, read.Coverage(CoverageSubject.Msi).Detail));
        Assert.Contains(new KeyValue("PercentageUnstableSites", "2.42"), read.Details);
    }

    [Fact]
    public void DRAGEN_adds_a_distance() => Assert.Equal(
        new ReportedMsi(124, 3, 2.42m) { SumOfDistances = 0.21m },
        Reading.One(SideFileTexts.MsiJson.Replace("\"Settings\"", "\"SumJsd\": \"0.21\", \"SumDistance\": \"3\", \"Settings\"", StringComparison.Ordinal)).Msi);

    [Fact]
    public void A_report_without_instability_says_so()
    {
        PanelFile read = Reading.One(SideFileTexts.BiomarkerReport[..SideFileTexts.BiomarkerReport.IndexOf("[MSI]", StringComparison.Ordinal)]);
        Assert.Null(read.Msi);
        Assert.Single(read.Coverage);
        Assert.Equal(["x:0:0: warning LMV1106: microsatellite instability is missing from the file: not assessed"], read.Lines());
    }

    [Theory]
    [InlineData("TmbPerMb\": 6.3", "TmbPerMb\": \"high\"", "x:1:14: error LMV1009: TmbPerMb: expected a number with a decimal point, found 'high'")]
    [InlineData("TmbPerMb\": 6.3", "TmbPerMb\": -6.3", "x:1:14: error LMV1009: TmbPerMb: expected a number of at least 0, found '-6.3'")]
    [InlineData("1.27}", "1.27", "x:1:244: error LMV1015: JSON: expected one object, found broken JSON")]
    [InlineData("\"NonsynonymousTmbPerMb\"", "\"TmbPerMb\"", "x:1:56: error LMV1013: JSON: expected each value once, found 'TmbPerMb'")]
    [InlineData("Count\": 8", "Count\": 8.5", "x:1:142: error LMV1009: SomaticCodingVariantsCount: expected an integer of at least 0, found '8.5'")]
    public void Broken_TMB_JSON_is_refused_with_its_place(string old, string by, string refusal) =>
        Assert.Equal(refusal, Reading.RefusalOf(SideFileTexts.TmbJson.Replace(old, by, StringComparison.Ordinal)));

    [Theory]
    [InlineData("\"2.42\"", "\"242\"", "x:4:29: error LMV1009: PercentageUnstableSites: expected a number from 0 to 100, found '242'")]
    [InlineData("\"124\"", "\"many\"", "x:2:38: error LMV1009: TotalMicrosatelliteSitesAssessed: expected an integer of at least 0, found 'many'")]
    [InlineData("true", "\"perhaps\"", "x:5:19: error LMV1010: ResultIsValid: expected true or false, found 'perhaps'")]
    public void Broken_MSI_JSON_is_refused_with_its_place(string old, string by, string refusal) =>
        Assert.Equal(refusal, Reading.RefusalOf(SideFileTexts.MsiJson.Replace(old, by, StringComparison.Ordinal)));

    [Theory]
    [InlineData("TMB SUMMARY,,TMB,6.3\n", "", "x:0:0: error LMV1007: file: expected a key 'TMB', found the end of the file")]
    [InlineData(",,TMB,6.3", ",,TMB,x", "x:6:18: error LMV1009: TMB: expected a number with a decimal point, found 'x'")]
    [InlineData(",,TMB,6.3", ",,TMB", "x:6:1: error LMV1007: line: expected TMB SUMMARY,,key,value, found fewer cells")]
    [InlineData(",,Nonsyn TMB,5.5", ",,TMB,5.5", "x:7:18: error LMV1013: key: expected each key once, found 'TMB'")]
    [InlineData("TMB SUMMARY,,TMB,6.3", "OTHER,,TMB,6.3", "x:6:1: error LMV1015: line: expected a line of TMB SUMMARY, found 'OTHER'")]
    public void Broken_TMB_metrics_are_refused_with_their_place(string old, string by, string refusal) =>
        Assert.Equal(refusal, Reading.RefusalOf(SideFileTexts.TmbMetrics.Replace(old, by, StringComparison.Ordinal)));

    [Theory]
    [InlineData("Usable MSI Sites:\t124", "Usable MSI Sites:\tfew", "x:9:18: error LMV1009: Usable MSI Sites: expected an integer of at least 0, found 'few'")]
    [InlineData("Percent Unstable Sites:\t2.42", "Percent Unstable Sites:\t2,42", "x:11:24: error LMV1009: Percent Unstable Sites: expected a number with a decimal point, found '2,42'")]
    public void A_broken_report_is_refused_with_its_place(string old, string by, string refusal) =>
        Assert.Equal(refusal, Reading.RefusalOf(SideFileTexts.BiomarkerReport.Replace(old, by, StringComparison.Ordinal)));

    [Theory]
    [InlineData(SideFileTexts.AllFusions, "TSO500 AllFusions")]
    [InlineData(SideFileTexts.DragenAllFusions, "TSO500 AllFusions")]
    [InlineData(SideFileTexts.CirculatingFusions, "TSO500 ctDNA Fusions")]
    [InlineData(SideFileTexts.LocalAppTrace, "TSO500 TMB trace")]
    [InlineData(SideFileTexts.DragenTrace, "TSO500 TMB trace")]
    [InlineData(SideFileTexts.TmbJson, "TSO500 TMB JSON")]
    [InlineData(SideFileTexts.TmbMetrics, "DRAGEN TMB metrics")]
    [InlineData(SideFileTexts.MsiJson, "TSO500 MSI JSON")]
    [InlineData(SideFileTexts.BiomarkerReport, "TSO500 BiomarkerReport")]
    [InlineData("Caller,Gene A\n", "none")]
    [InlineData("{}", "none")]
    [InlineData("Notes on Total TMB: high\n", "none")]
    public void A_file_is_recognised_by_its_content(string text, string name) => Assert.Equal(name, Reading.NameOf(text));
}
