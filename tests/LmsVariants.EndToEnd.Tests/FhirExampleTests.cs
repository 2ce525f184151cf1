using System.Text.Json;
using System.Text.RegularExpressions;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>The bundles of docs/fhir/examples are what the program writes of the fixtures.</summary>
public sealed partial class FhirExampleTests
{
    [Theory]
    [InlineData("index-case", "LMS-INDEX-01", "index-case", "tso500")]
    [InlineData("negative", "LMS-NEG-01", "fhir", "negative")]
    [InlineData("rich", "LMS-RICH-01", "fhir", "rich")]
    public void An_example_is_what_is_written(string name, string caseId, params string[] fixture)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("run", Workspace.Fixture(fixture), "--out", workspace.Of("out"), "--report-time", Workspace.ReportTime);
        Assert.Equal(0, ended.ExitCode);
        string written = Steady(workspace, caseId);
        string file = Component.InRepository("docs", "fhir", "examples", $"{name}.fhir.json");
        string received = Component.InRepository("docs", "fhir", "examples", $"{name}.received.json");
        bool isAccepted = File.Exists(file) && File.ReadAllText(file) == written;
        if (isAccepted) File.Delete(received);
        else File.WriteAllText(received, written);
        Assert.True(isAccepted, $"docs/fhir/examples/{name}.fhir.json is not what is written; look at {name}.received.json beside it, and put it in its place if it is right");
    }

    // The knowledge base has another version, hash and device with every edit of a curator, also with one that changes nothing here; the
    // page inside the report is long and has tests of its own.
    private static string Steady(Workspace workspace, string caseId)
    {
        string bundle = workspace.Read("out", caseId + ".fhir.json");
        using JsonDocument file = JsonDocument.Parse(workspace.Read("out", caseId + ".case.json"));
        using JsonDocument read = JsonDocument.Parse(bundle);
        JsonElement knowledge = file.RootElement.GetProperty("versions").GetProperty("knowledge_base");
        string version = knowledge.GetProperty("version").GetString()!;
        string date = knowledge.GetProperty("date").GetString()!;
        string hash = knowledge.GetProperty("sha256").GetString()!;
        string device = read.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource"))
            .Single(resource => resource.TryGetProperty("identifier", out JsonElement number) && number[0].GetProperty("value").GetString() == hash)
            .GetProperty("id").GetString()!;
        bundle = bundle
            .Replace(hash, new string('0', 64), StringComparison.Ordinal)
            .Replace(device, "00000000-0000-5000-8000-000000000000", StringComparison.Ordinal)
            .Replace($"knowledge base {version} of {date}", "knowledge base 0000.0.0 of 2026-01-01", StringComparison.Ordinal)
            .Replace($"\"value\": \"{version}\"", "\"value\": \"0000.0.0\"", StringComparison.Ordinal)
            .Replace($"\"value\": \"{date}\"", "\"value\": \"2026-01-01\"", StringComparison.Ordinal);
        return Page().Replace(HashOfContent().Replace(bundle, $"sha256:{new string('0', 64)}"), $"\"data\": \"{Convert.ToBase64String("<!DOCTYPE html><title>The page of the report, left out of this example</title>"u8)}\"");
    }

    [GeneratedRegex("sha256:[0-9a-f]{64}")]
    private static partial Regex HashOfContent();

    [GeneratedRegex("\"data\": \"[^\"]*\"")]
    private static partial Regex Page();
}
