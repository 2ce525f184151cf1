using System.Text.Json;

using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.CaseFile;
using LmsVariants.Reports.Tests.Examples;

using VerifyXunit;

namespace LmsVariants.Reports.Tests.CaseFile;

public class CaseFileWriterTests
{
    [Fact]
    public async Task Everything_is_written() =>
        await Verifier.Verify(await Written.ByAsync(new CaseFileWriter(), ExampleCases.Full()), "json").UseFileName("every-kind.case");

    [Fact]
    public async Task The_layout_is_named()
    {
        using JsonDocument file = await ReadAsync(ExampleCases.Negative());
        Assert.Equal("lmsvariants-case/1", file.RootElement.GetProperty("schema").GetString());
        Assert.Equal("2026-11-05T09:30:00+01:00", file.RootElement.GetProperty("report_time").GetString());
        Assert.Equal("preliminary", file.RootElement.GetProperty("status").GetString());
    }

    [Fact]
    public async Task What_was_called_not_found_empty_and_not_assessed_are_kept_apart()
    {
        using JsonDocument file = await ReadAsync(ExampleCases.Full());
        Assert.Equal(
            ["called", "nothing_called", "assessed_nothing_found", "no_data", "not_assessed"],
            file.RootElement.GetProperty("coverage").EnumerateArray().Select(coverage => coverage.GetProperty("state").GetString()));
    }

    [Fact]
    public async Task What_was_not_assessed_has_a_reason_and_no_value()
    {
        using JsonDocument file = await ReadAsync(ExampleCases.Of(ExampleFindings.Rad51bNotGraded()));
        JsonElement grade = file.RootElement.GetProperty("findings")[0].GetProperty("classification").GetProperty("loss_of_function_grade");
        Assert.False(grade.GetProperty("assessed").GetBoolean());
        Assert.Equal("this version does not assess it", grade.GetProperty("reason").GetString());
        Assert.False(grade.TryGetProperty("value", out _));
    }

    [Fact]
    public async Task A_prognosis_is_told_apart_from_the_options()
    {
        using JsonDocument file = await ReadAsync(ExampleCases.Of(ExampleFindings.WithOutlook()));
        JsonElement finding = file.RootElement.GetProperty("findings")[0];
        Assert.Equal(0, finding.GetProperty("options").GetArrayLength());
        JsonElement outlook = Assert.Single(finding.GetProperty("outlook").EnumerateArray());
        Assert.Equal(("prognostic", "worse_outcome"), (outlook.GetProperty("implication").GetString(), outlook.GetProperty("direction").GetString()));
        Assert.Equal("other-survival", Assert.Single(outlook.GetProperty("conflicts_with").EnumerateArray()).GetString());
        Assert.Equal(0, outlook.GetProperty("therapies").GetArrayLength());
    }

    [Fact]
    public async Task What_the_case_sheet_leaves_out_is_visible()
    {
        using JsonDocument file = await ReadAsync(ExampleCases.Full());
        JsonElement sheet = file.RootElement.GetProperty("case_sheet");
        Assert.Equal(JsonValueKind.Null, sheet.GetProperty("family_name").ValueKind);
        Assert.Equal("no", sheet.GetProperty("uterine").GetString());
        Assert.Equal("refused", sheet.GetProperty("germline_consent").GetString());
        using JsonDocument without = await ReadAsync(ExampleCases.Negative());
        Assert.Equal(JsonValueKind.Null, without.RootElement.GetProperty("case_sheet").ValueKind);
    }

    [Fact]
    public async Task A_contradicted_variant_is_never_a_stop()
    {
        string file = await Written.ByAsync(new CaseFileWriter(), ExampleCases.Of(ExampleFindings.AtrxContradicted()));
        Assert.DoesNotContain("stop_gained", file, StringComparison.Ordinal);
        Assert.DoesNotContain("Gln1564Ter", file, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_texts_come_back_as_they_were()
    {
        CaseReport report = ExampleCases.Hostile();
        using JsonDocument file = await ReadAsync(report);
        Assert.Equal(report.Case.CaseId, file.RootElement.GetProperty("case_id").GetString());
        Assert.Equal(report.Case.Sheet!.Comment, file.RootElement.GetProperty("case_sheet").GetProperty("comment").GetString());
    }

    [Fact]
    public async Task The_culture_changes_nothing()
    {
        string before = await Written.ByAsync(new CaseFileWriter(), ExampleCases.Full());
        using UnderCulture german = new("de-DE");
        Assert.Equal(before, await Written.ByAsync(new CaseFileWriter(), ExampleCases.Full()));
        Assert.DoesNotContain('\r', before);
        Assert.EndsWith("}\n", before, StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> ReadAsync(CaseReport report) =>
        JsonDocument.Parse(await Written.ByAsync(new CaseFileWriter(), report));
}
