using System.Text.Json.Nodes;

namespace LmsVariants.EndToEnd.Tests;

/// <summary><c>run --previous</c>: a corrected file, run as a laboratory runs it.</summary>
public sealed class CorrectionTests
{
    private const string Case = "LMS-INDEX-01";

    [Fact]
    public void A_variant_taken_out_is_in_error_and_the_report_the_same_one()
    {
        using Workspace workspace = Given();
        Assert.Equal(0, workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("out"), "--report-time", Workspace.ReportTime).ExitCode);
        JsonNode[] before = Resources(workspace);
        string file = workspace.Of("in", $"{Case}_CombinedVariantOutput.tsv");
        File.WriteAllLines(file, File.ReadAllLines(file).Where(line => !line.StartsWith("FGFR3\t", StringComparison.Ordinal)));
        // The folder of the earlier reports may be that of the new ones.
        Ended ended = workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("out"), "--previous", workspace.Of("out"), "--report-time", "2026-11-28T12:00:00+01:00");
        Assert.Equal(0, ended.ExitCode);
        JsonNode[] after = Resources(workspace);
        JsonNode[] inError = [.. after.Where(resource => (string?)resource["status"] == "entered-in-error")];
        Assert.NotEmpty(inError);
        // The variant, what it does, and what it means: all that stood for it.
        Assert.Contains("FGFR3", inError[0].ToJsonString(), StringComparison.Ordinal);
        Assert.All(inError.Skip(1), resource => Assert.Equal($"urn:uuid:{inError[0]["id"]}", (string?)resource["derivedFrom"]![0]!["reference"]));
        Assert.Equal((string?)Report(before)["id"], (string?)Report(after)["id"]);
        string[] results = [.. Report(after)["result"]!.AsArray().Select(result => ((string?)result!["reference"])!["urn:uuid:".Length..])];
        Assert.Empty(results.Intersect(inError.Select(resource => (string)resource["id"]!), StringComparer.Ordinal));
        Assert.Contains("Takes the place of the report of 2026-11-21 12:00 +01:00", workspace.Read("out", Case + ".report.html"), StringComparison.Ordinal);
        Assert.Contains("Changed since the report of 2026-11-21 12:00 +01:00", workspace.Read("out", Case + ".report.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_that_says_the_same_leaves_every_file_as_it_was()
    {
        using Workspace workspace = Given();
        workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("out"), "--report-time", Workspace.ReportTime);
        Assert.Equal(0, workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("again"), "--previous", workspace.Of("out")).ExitCode);
        string[] files = [.. Directory.GetFiles(workspace.Of("out")).Select(Path.GetFileName).OfType<string>()];
        Assert.Equal(4, files.Length);
        Assert.All(files, file => Assert.Equal(workspace.Read("out", file), workspace.Read("again", file)));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"resourceType\":\"Bundle\",\"entry\":[{\"resource\":{\"resourceType\":\"DiagnosticReport\",\"id\":\"x\",\"status\":\"final\",\"issued\":\"2026-11-21T12:00:00+01:00\"}}]}")]
    public void An_earlier_report_that_is_none_or_another_refuses_the_case(string bundle)
    {
        using Workspace workspace = Given();
        workspace.Write(Path.Combine("old", Case + ".fhir.json"), bundle);
        Ended ended = workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("out"), "--previous", workspace.Of("old"));
        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("error LMV1020: earlier report: expected a bundle that this program wrote for the case", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(workspace.Of("out", Case + ".report.html")));
    }

    [Fact]
    public void A_correction_older_than_what_it_corrects_is_refused()
    {
        using Workspace workspace = Given();
        workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("out"), "--report-time", Workspace.ReportTime);
        Ended ended = workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("later"), "--previous", workspace.Of("out"), "--diagnosis", "ulms", "--report-time", "2020-01-01T00:00:00Z");
        Assert.Equal(3, ended.ExitCode);
        Assert.Contains("LMV1020: earlier report: expected a bundle that this program wrote for the case, found a report issued later than this one", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_number_that_was_another_patients_is_refused()
    {
        using Workspace workspace = Given();
        workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("out"), "--report-time", Workspace.ReportTime);
        string sheet = workspace.Of("in", "case-sheet.csv");
        File.WriteAllText(sheet, File.ReadAllText(sheet).Replace("INDEX-PATIENT", "SOMEBODY-ELSE", StringComparison.Ordinal));
        Ended ended = workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("later"), "--previous", workspace.Of("out"));
        Assert.Equal(3, ended.ExitCode);
        string line = Assert.Single(ended.ErrorLines);
        Assert.Contains("LMV1021: patient: expected an earlier report of the same patient", line, StringComparison.Ordinal);
        Assert.DoesNotContain("SOMEBODY", line, StringComparison.Ordinal);
        Assert.False(Directory.Exists(workspace.Of("later")));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_a_wrong_command()
    {
        using Workspace workspace = Given();
        Ended ended = workspace.Run("run", workspace.Of("in"), "--out", workspace.Of("out"), "--previous", workspace.Of("nowhere"));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("LMV2001", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    private static Workspace Given()
    {
        Workspace workspace = new();
        Directory.CreateDirectory(workspace.Of("in"));
        foreach (string file in Directory.GetFiles(Workspace.Fixture("index-case", "tso500"))) File.Copy(file, workspace.Of("in", Path.GetFileName(file)));
        return workspace;
    }

    private static JsonNode[] Resources(Workspace workspace) =>
        [.. JsonNode.Parse(workspace.Read("out", Case + ".fhir.json"))!["entry"]!.AsArray().Select(entry => entry!["resource"]!)];

    private static JsonNode Report(JsonNode[] resources) => resources.Single(resource => (string?)resource["resourceType"] == "DiagnosticReport");
}
