using VerifyXunit;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>The fixtures as a cohort, made as a user makes one.</summary>
public sealed class CohortTests
{
    [Fact]
    public async Task Cases_are_put_together_and_what_cannot_be_read_is_named()
    {
        using Workspace workspace = new();
        string[] fixtures = [Workspace.Fixture("index-case", "tso500"), Workspace.Fixture("fhir", "negative"), Workspace.Fixture("fhir", "rich")];
        Assert.Equal(0, workspace.Run(["run", .. fixtures, "--out", "reports", "--report-time", Workspace.ReportTime, "--quiet"]).ExitCode);
        string index = workspace.Read("reports", "LMS-INDEX-01.case.json");
        workspace.Write("reports/earlier/LMS-INDEX-01.case.json", index.Replace("\"report_time\": \"2026-11-21", "\"report_time\": \"2025-11-21", StringComparison.Ordinal));
        Ended whole = workspace.Run("cohort", "reports", "--out", "cohort", "--lang", "de");
        Assert.Equal(0, whole.ExitCode);
        Assert.StartsWith("3 cases, ", whole.Output, StringComparison.Ordinal);
        Assert.Equal("lmsvariants: earlier/LMS-INDEX-01.case.json: left out, as there is a later report of its case", Assert.Single(whole.ErrorLines));
        Assert.Contains("<html lang=\"de\">", workspace.Read("cohort", "cohort.html"), StringComparison.Ordinal);
        await Verifier.Verify(workspace.Read("cohort", "cohort.tsv"), "tsv").UseFileName("Cohort.table");
        await Verifier.Verify(workspace.Read("cohort", "cohort-matrix.tsv"), "tsv").UseFileName("Cohort.matrix");

        workspace.Write("reports/broken.case.json", index[..(index.Length / 2)]);
        workspace.Write("reports/foreign.case.json", "{\"resourceType\":\"Bundle\"}");
        Ended refused = workspace.Run("cohort", "reports", "--out", "again", "--quiet");
        Assert.Equal((3, string.Empty), (refused.ExitCode, refused.Output));
        Assert.Collection(
            refused.ErrorLines,
            line => Assert.Matches(@"reports/broken\.case\.json:\d+:\d+: error LMV1022: ", line),
            line => Assert.Matches(@"reports/foreign\.case\.json:1:1: error LMV1022: schema: ", line));
        Assert.Equal(workspace.Read("cohort", "cohort.tsv"), workspace.Read("again", "cohort.tsv"));
        Assert.Contains("missing here: 2.", workspace.Read("again", "cohort.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, "LMV2001", "missing")]
    [InlineData(2, "LMV2001", "ledger")]
    [InlineData(3, "LMV1014", ".")]
    public void Where_there_are_no_cases_nothing_is_written(int exitCode, string code, string source)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("cohort", source, "--out", "cohort");
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Contains(code, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Of("cohort")));
    }
}
