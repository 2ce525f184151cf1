using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>A report on its way from preliminary to signed, corrected and signed again, through the built program and to a real FHIR server.</summary>
public sealed class SignOutTests
{
    private const string Case = "S-SIGNED";
    private const string Reports = "DiagnosticReport?_sort=_id";
    private const string Ann = "Dr. Ann Example";

    [SkippableFact]
    public void A_report_reaches_the_server_once_a_named_person_has_signed_it_and_so_does_its_correction()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such signal");
        using FhirServer server = FhirServer.Start(FhirServer.FreePort());
        using WatchPlace place = new();
        place.Settings["LMSV_Fhir__Server"] = server.Address;
        place.Settings["LMSV_Fhir__Token"] = FhirServer.Token;
        place.Workspace.Write("inbox/case-sheet.csv", $"sample_id,patient_id,birth_date\n{Case},P-1,1960-01-02\n");
        place.Start([]);
        place.Drop("a.tsv", WatchPlace.Whole(Case));
        Until(place, 1, "preliminary unsigned");
        string all = place.Ask("status").Output;
        Assert.Contains("signatures  1 report waits for one", all, StringComparison.Ordinal);
        Assert.Contains($"#1 {Case}  revision 1  preliminary, waits for a signature", all, StringComparison.Ordinal);
        Refused(place, "LMV2002: --by: expected a name", "sign", Case, "--by", "A");
        Refused(place, $"LMV2001: CASE: there is no case 'S-SINGED' in the ledger; is '{Case}' meant?", "sign", "S-SINGED", "--by", Ann);
        Refused(place, "LMV2006: 'S-SIGNED': expected the last revision", "sign", Case, "--by", Ann, "--revision", "2");

        // The sheet of the inbox is about cases that are yet to come, too.
        place.Workspace.Write("inbox/case-sheet.csv", $"sample_id,patient_id,birth_date\nS-OTHER,P-2,1970-01-02\n{Case},P-1,1960-01-02\n");
        Ended signed = place.Ask("sign", Case, "--by", Ann, "--revision", "1");
        Assert.Equal((0, $"{Case}, revision 1 (preliminary): the signature is recorded; a worker that runs writes it"), (signed.ExitCode, signed.Output.Trim()));
        Until(place, 2, "final signed");
        place.Until(() => StatusOn(server) == "final", "the signed report was not delivered");
        JsonNode report = Assert.Single(server.Search(Reports));
        Assert.Equal(("final", 1), ((string?)report["status"], server.VersionsOf($"DiagnosticReport/{(string)report["id"]!}")));
        Assert.Equal(Ann, (string?)server.Read((string)report["resultsInterpreter"]![0]!["reference"]!)["name"]![0]!["text"]);

        place.Drop("a.tsv", WatchPlace.Whole(Case, tmb: "9.9"));
        Until(place, 3, "amended unsigned");
        Assert.Contains("[2013]", place.Log, StringComparison.Ordinal);
        Refused(place, "LMV2006: '#1': expected --revision with the one that the person looked at, and there are 1 (preliminary), 2 (final), 3 (amended)", "sign", "#1", "--by", "Bob Other");
        Assert.Equal($"{Case}, revision 3 (amended): the signature is recorded; a worker that runs writes it", place.Ask("sign", "#1", "--by", "Bob Other", "--revision", "3").Output.Trim());
        Until(place, 4, "amended signed");
        place.Until(() => StatusOn(server) == "amended", "the signed correction was not delivered");
        report = Assert.Single(server.Search(Reports));
        // What waited for its signature was never there.
        Assert.Equal(("amended", 2), ((string?)report["status"], server.VersionsOf($"DiagnosticReport/{(string)report["id"]!}")));
        Assert.Equal(["Bob Other", Ann], server.Search("Practitioner?_sort=_id").Select(person => (string)person["name"]![0]!["text"]!).Order(StringComparer.Ordinal));
        Assert.Equal(2, server.Search("Provenance?_sort=_id").Count(provenance => (string?)provenance["activity"]!["text"] == "Signed the report"));

        string[] lines = place.Ask("status", Case).Output.Split('\n');
        Assert.DoesNotContain("it waits for a signature", lines);
        Assert.Contains(lines, line => line.StartsWith("revision 4 signed by Bob Other at ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith($"revision 2 signed by {Ann} at ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains($"  signature asked  {Ann}  revision 1, intake 2", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains($"  signed  {Ann}  revision 2, intake 2", StringComparison.Ordinal));
        Assert.Equal(0, place.Stop());
        foreach (string bundle in place.FilesOf("reports").Where(file => file.EndsWith(".fhir.json", StringComparison.Ordinal))) Conforming.Check(place.Workspace.Read("reports", bundle));
        foreach (string name in new[] { "Ann", "Bob", Case }) Assert.DoesNotContain(name, place.Log, StringComparison.Ordinal);
        Assert.Equal(["a.2.tsv", "a.tsv"], place.FilesOf("processed"));
        Assert.Empty(place.FilesOf("failed"));
    }

    private static string? StatusOn(FhirServer server) => (string?)server.Search(Reports).FirstOrDefault()?["status"];

    private static void Refused(WatchPlace place, string message, params string[] line)
    {
        Ended ended = place.Ask(line);
        Assert.Equal(2, ended.ExitCode);
        Assert.StartsWith($"lmsvariants: error {message}", Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
    }

    // What lies on disk first, as asking the program is slow; then that the case is at rest and says the same.
    private static void Until(WatchPlace place, int revision, string expected)
    {
        place.Until(() => OnDisk(place) == expected, $"the report is not {expected}");
        place.Until(() => IsAtRest(place, revision, expected), "the case is not at rest");
    }

    private static string OnDisk(WatchPlace place)
    {
        string report = place.Of("reports", DateTime.UtcNow.ToString("yyyy'/'MM", CultureInfo.InvariantCulture), Case, Case + ".case.json");
        if (!File.Exists(report)) return "not there";
        using JsonDocument file = JsonDocument.Parse(File.ReadAllText(report));
        return $"{file.RootElement.GetProperty("status").GetString()} {(file.RootElement.GetProperty("signature").ValueKind == JsonValueKind.Null ? "unsigned" : "signed")}";
    }

    private static bool IsAtRest(WatchPlace place, int revision, string expected)
    {
        using JsonDocument status = JsonDocument.Parse(place.Ask("status", Case, "--format", "json").Output);
        JsonElement root = status.RootElement;
        if (root.GetProperty("intakes").EnumerateArray().Any(intake => intake.GetProperty("state").GetString() != "settled")) return false;
        Assert.Equal((revision, expected.EndsWith("unsigned", StringComparison.Ordinal)), (root.GetProperty("revision").GetInt32(), root.GetProperty("unsigned").GetBoolean()));
        return true;
    }
}
