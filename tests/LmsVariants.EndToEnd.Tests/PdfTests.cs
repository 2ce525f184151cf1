using System.Text;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>The page as a PDF, by the browser that is installed.</summary>
public sealed class PdfTests : IDisposable
{
    private readonly Workspace _workspace = new();

    [SkippableFact]
    public void The_same_report_printed_twice_is_the_same_file_and_bears_the_time_of_the_report()
    {
        string path = Path.GetDirectoryName(Component.Program("chromium"))!;
        string[] prints = [.. new[] { "one", "two" }.Select(folder =>
        {
            Ended ended = _workspace.Run(With(path), "run", Workspace.Fixture("fhir", "negative"), "--out", folder, "--pdf", "--report-time", Workspace.ReportTime);
            Assert.Equal(0, ended.ExitCode);
            Assert.EndsWith(".report.html (.fhir.json .variants.tsv .case.json .report.pdf)\n", ended.Output, StringComparison.Ordinal);
            return Encoding.Latin1.GetString(File.ReadAllBytes(_workspace.Of(folder, "LMS-NEG-01.report.pdf")));
        })];
        Assert.Contains("/CreationDate (D:20261121110000+00'00')", prints[0], StringComparison.Ordinal);
        Assert.Equal(prints[0], prints[1]);
    }

    [Theory]
    [InlineData("", "--pdf (Report:Pdf): expected a Chromium, Chrome or Edge that prints the page, found none on the path")]
    [InlineData("nowhere", "Report:Browser: expected the path of a Chromium, Chrome or Edge, found no file there")]
    public void Without_a_browser_nothing_is_begun_and_the_message_says_what_to_do(string browser, string told)
    {
        Dictionary<string, string> environment = With(string.Empty);
        environment["LMSV_Report__Browser"] = browser;
        Ended ended = _workspace.Run(environment, "run", Workspace.Fixture("fhir", "negative"), "--out", "out", "--pdf");
        Assert.Equal((2, string.Empty), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"lmsvariants: error LMV2003: {told}", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_workspace.Of("out")));
    }

    [Fact]
    public void A_browser_that_does_not_print_ends_with_5()
    {
        Dictionary<string, string> environment = With(string.Empty);
        environment["LMSV_Report__Browser"] = _workspace.Write("no program", "text");
        Ended ended = _workspace.Run(environment, "run", Workspace.Fixture("fhir", "negative"), "--out", "out", "--pdf", "--quiet");
        Assert.Equal((5, "lmsvariants: error LMV5001: the report could not be printed: the browser cannot be started"), (ended.ExitCode, Assert.Single(ended.ErrorLines)));
    }

    public void Dispose() => _workspace.Dispose();

    private static Dictionary<string, string> With(string path) => new(StringComparer.Ordinal) { ["PATH"] = path };
}
