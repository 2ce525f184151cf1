using System.Text.Json.Nodes;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Push;

/// <summary>A case that is reported, corrected and reported again, as the hospital's record sees it.</summary>
[Collection(ServerTests.Name)]
[Trait("Category", "Shared")]
public sealed class CorrectionOnServerTests(PushPlace place) : IDisposable
{
    private const string Case = "LMS-NEG-01";
    private const string File = $"{Case}_CombinedVariantOutput.tsv";
    private const string Variants = "BRAF\tchr7\t140453136\tAC\tTT\t0.2210\t433\tNP_004324.2:p.(Val600Lys)\tNM_004333.6:c.1798_1799delinsAA\tmissense_variant\t15/18";

    private readonly Workspace _workspace = new();

    [SkippableFact]
    public void A_variant_that_was_taken_out_is_in_error_and_nothing_else_is_touched_twice()
    {
        FhirServer server = place.Server();
        Report(withVariant: true, "2026-11-21T12:00:00+01:00");
        string report = $"DiagnosticReport/{CaseBundles.ReportOf(Bundle())["id"]}";
        JsonNode[] before = server.Search("Observation?status=preliminary");
        Assert.Contains(before, observation => observation.ToJsonString().Contains("BRAF", StringComparison.Ordinal));

        Report(withVariant: false, "2026-11-28T12:00:00+01:00");
        string[] gone = [.. server.Search("Observation?status=entered-in-error").Select(observation => (string)observation["id"]!)];
        Assert.NotEmpty(gone);
        // Nothing was added, nothing is missing: the same resources, one report.
        Assert.Equal(before.Length, server.Counts()["Observation"]);
        Assert.Equal(1, server.Counts()["DiagnosticReport"]);
        Assert.Equal(2, server.VersionsOf(report));
        string[] results = [.. server.Read(report)["result"]!.AsArray().Select(result => ((string)result!["reference"]!).Split('/')[^1])];
        Assert.Empty(results.Intersect(gone, StringComparer.Ordinal));
        Assert.Equal("UPDATE", (string?)Assert.Single(server.Search("Provenance?_sort=_id"))["activity"]!["coding"]![0]!["code"]);

        // The same once more changes nothing, at a later time and without a switch.
        string said = Report(withVariant: false, "2026-12-05T12:00:00+01:00");
        Assert.Equal($"{Case}: unchanged, nothing sent\n", said);
        Assert.Equal(2, server.VersionsOf(report));

        // What comes back is the same observation again.
        Report(withVariant: true, "2026-12-12T12:00:00+01:00");
        Assert.Empty(server.Search("Observation?status=entered-in-error"));
        Assert.Equal(before.Select(observation => (string)observation["id"]!).Order(StringComparer.Ordinal), server.Search("Observation?status=preliminary").Select(observation => (string)observation["id"]!).Order(StringComparer.Ordinal));
    }

    public void Dispose() => _workspace.Dispose();

    private string Report(bool withVariant, string time)
    {
        string text = System.IO.File.ReadAllText(Workspace.Fixture("fhir", "negative", File));
        int rows = text.LastIndexOf("\nNA", StringComparison.Ordinal) + 1;
        _workspace.Write(Path.Combine("in", File), withVariant ? text[..rows] + Variants + text[(rows + "NA".Length)..] : text);
        string[] previous = Directory.Exists(_workspace.Of("out")) ? ["--previous", _workspace.Of("out")] : [];
        Assert.Equal(0, _workspace.Run(["run", _workspace.Of("in"), "--out", _workspace.Of("out"), "--report-time", time, "--quiet", .. previous]).ExitCode);
        Ended pushed = _workspace.Run(new Dictionary<string, string>(StringComparer.Ordinal) { ["LMSV_Fhir__Token"] = FhirServer.Token }, "push", _workspace.Of("out"), "--server", place.Server(isKept: true).Address);
        Assert.Equal((0, string.Empty), (pushed.ExitCode, pushed.Errors));
        return pushed.Output;
    }

    private JsonNode Bundle() => JsonNode.Parse(_workspace.Read("out", $"{Case}.fhir.json"))!;
}
