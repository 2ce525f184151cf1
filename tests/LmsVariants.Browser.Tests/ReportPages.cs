using LmsVariants.EndToEnd.Tests;

namespace LmsVariants.Browser.Tests;

/// <summary>Reports of the built program, as a user gets them: the index case, one without a finding, a crowded one, and one whose files hold what a page must not obey.</summary>
public sealed class ReportPages : IDisposable
{
    /// <summary>What a hostile file would have the page do.</summary>
    internal const string Hostile = "<img src=x onerror=alert(1)>";

    private readonly Workspace _workspace = new();

    public ReportPages()
    {
        Make("index", Workspace.Fixture("index-case", "tso500"));
        Make("negative", Workspace.Fixture("fhir", "negative"));
        Make("crowded", Workspace.Fixture("fhir", "rich"));
        string result = File.ReadAllText(Directory.GetFiles(Workspace.Fixture("index-case", "tso500"), "*.tsv")[0]);
        Assert.Contains("PDGFRA\t", result, StringComparison.Ordinal);
        _workspace.Write("in/hostile.tsv", result.Replace("PDGFRA\t", $"{Hostile}\t", StringComparison.Ordinal));
        _workspace.Write("in/case-sheet.csv", $"sample_id,patient_id,comment\nLMS-INDEX-01_DNA,\"\"\"><script>alert(2)</script>\",\"</style><script src=https://evil.example/x.js></script>\"\n");
        Make("hostile", _workspace.Of("in"));
    }

    /// <summary>The page of a case.</summary>
    internal string Of(string name) => Directory.GetFiles(_workspace.Of(name), "*.report.html")[0];

    internal Uri AddressOf(string name) => new(Of(name));

    public void Dispose() => _workspace.Dispose();

    private void Make(string name, string input) =>
        Assert.Equal(0, _workspace.Run("run", input, "--out", name, "--quiet", "--report-time", Workspace.ReportTime).ExitCode);
}
