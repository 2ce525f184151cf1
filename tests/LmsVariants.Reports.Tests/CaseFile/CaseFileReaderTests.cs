using System.Text;

using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cohort;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.CaseFile;
using LmsVariants.Reports.Tests.Examples;

namespace LmsVariants.Reports.Tests.CaseFile;

public class CaseFileReaderTests
{
    [Fact]
    public async Task What_is_written_is_read_back()
    {
        CaseReport report = ExampleCases.Full();
        CohortCase read = CaseFileReader.Read("full.case.json", Encoding.UTF8.GetBytes(await Written.ByAsync(new CaseFileWriter(), report)));
        Assert.Equal(("full.case.json", report.Case.CaseId, report.Status, report.ReportTime, report.Diagnosis.Type.Name), (read.File, read.CaseId, read.Status, read.ReportTime, read.Tumour));
        Assert.Equal(
            report.Findings.Select(finding => (finding.Number, finding.Symbol, finding.Reportability.IsReportable, finding.Actionability, finding.Tier.Amp ?? string.Empty)),
            read.Findings.Select(finding => (finding.Number, finding.Symbol, finding.IsReportable, finding.Actionability, finding.Tier)));
        Assert.Equal(report.Biomarkers.Select(marker => (marker.Kind, marker.State.IsAssessed ? marker.State.Value : null)), read.Biomarkers.Select(marker => (marker.Kind, marker.State)));
        Assert.Equal(report.GeneCoverage.NotOnPanel.Order(StringComparer.Ordinal), read.Examination.NotOnPanel.Order(StringComparer.Ordinal));
        CohortFinding conditional = read.Findings.First(finding => finding.Symbol == "RAD51B");
        Assert.Equal((AlterationKind.Truncation, true), (conditional.Kind, conditional.Counts));
        Assert.Contains(conditional.Options, option => option is { Therapy: "olaparib + temozolomide", IsAlternative: false });
    }

    [Fact]
    public async Task A_byte_order_mark_is_passed_over()
    {
        string json = await Written.ByAsync(new CaseFileWriter(), ExampleCases.Negative());
        Assert.Empty(CaseFileReader.Read("n", [.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(json)]).Findings);
    }

    [Theory]
    [InlineData("", "n:1:1: error LMV1022")]
    [InlineData("[]", "n:1:1: error LMV1022: schema:")]
    [InlineData("{\"resourceType\":\"Bundle\"}", "n:1:1: error LMV1022: schema:")]
    [InlineData("{\"schema\":\"lmsvariants-case/9\"}", "n:1:1: error LMV1022: schema:")]
    [InlineData("{\"schema\":\"lmsvariants-case/1\",\n \"case_id\": 7}", "n:2:14: error LMV1022: case_id:")]
    [InlineData("{\"schema\":\"lmsvariants-case/1\",\n \"case_id\": \"PLANTED", "n:2:")]
    [InlineData("{\"schema\":\"lmsvariants-case/1\"}", "n:1:")]
    public void What_is_no_case_file_is_refused_with_its_place(string json, string expected)
    {
        InputFormatException refused = Assert.Throws<InputFormatException>(() => CaseFileReader.Read("n", Encoding.UTF8.GetBytes(json)));
        Assert.StartsWith(expected, refused.Problem.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("PLANTED", refused.Problem.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"status\": \"preliminary\"", "\"status\": \"PLANTED\"")]
    [InlineData("\"kind\": \"tmb\"", "\"kind\": \"PLANTED\"")]
    [InlineData("\"actionability\": \"conditional\"", "\"actionability\": \"PLANTED\"")]
    [InlineData("\"value\": \"Likely Oncogenic\"", "\"value\": \"PLANTED\"")]
    [InlineData("\"findings\": [", "\"findings\": null, \"others\": [")]
    [InlineData("\"number\": 1,", "\"number\": 1e99,")]
    public async Task A_word_that_no_report_has_is_refused(string said, string instead)
    {
        string json = await Written.ByAsync(new CaseFileWriter(), ExampleCases.Full());
        Assert.Contains(said, json, StringComparison.Ordinal);
        InputFormatException refused = Assert.Throws<InputFormatException>(() => CaseFileReader.Read("n", Encoding.UTF8.GetBytes(json.Replace(said, instead, StringComparison.Ordinal))));
        Assert.Equal(InputCodes.NoCaseFile, refused.Problem.Code);
        Assert.DoesNotContain("PLANTED", refused.Problem.ToString(), StringComparison.Ordinal);
    }
}
