using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests.Push;

/// <summary>Bundles of the program, pushed by the program, read back from a real server.</summary>
[Collection(ServerTests.Name)]
[Trait("Category", "Shared")]
public sealed class PushTests(PushPlace place) : IDisposable
{
    private const string Large = "LMS-TSO26-01";
    private const string First = "LMS-MAF-01";
    private const string Second = "LMS-MAF-02";

    // LMSV_OUTAGE_SECONDS=60 is the long form.
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(
        int.Parse(Environment.GetEnvironmentVariable("LMSV_OUTAGE_SECONDS") ?? "3", NumberStyles.None, CultureInfo.InvariantCulture));

    private readonly Workspace _workspace = new() { Longest = TimeSpan.FromMinutes(1) + Outage };

    [SkippableFact]
    public void What_the_program_wrote_arrives_whole_under_the_limits_of_the_server_and_a_second_time_doubles_nothing()
    {
        FhirServer server = place.Server();
        Put(place.Bundle(Large), Large);
        for (int time = 0; time < 2; time++)
        {
            Ended ended = Push(server, $"{Large}.fhir.json", "--force");
            Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
            Assert.Equal(CaseBundles.Counts(place.Bundle(Large)), server.Counts());
        }
        Assert.True(server.PostStatuses.Length >= 4, "56 resources do not go in one transaction of at most 50");
        Assert.All(server.PostStatuses, status => Assert.Equal("200", status));
        AssertNothingDangles(server);
    }

    [SkippableFact]
    public void A_report_that_the_server_has_is_not_sent_again_unless_forced_or_changed()
    {
        FhirServer server = place.Server();
        JsonNode bundle = CaseBundles.WithContent(place.Bundle(Large), "sha256:01");
        string report = $"DiagnosticReport/{CaseBundles.ReportOf(bundle)["id"]}";
        Put(bundle, Large);
        Push(server, ".");
        Assert.Equal(1, server.VersionsOf(report));
        Assert.Equal($"{Large}: unchanged, nothing sent\n", Push(server, ".").Output);
        Assert.Equal(1, server.VersionsOf(report));
        Push(server, ".", "--force");
        Assert.Equal(2, server.VersionsOf(report));
        Put(CaseBundles.WithContent(bundle, "sha256:02"), Large);
        Push(server, ".");
        Assert.Equal(3, server.VersionsOf(report));
        JsonNode final = CaseBundles.WithContent(bundle, "sha256:02");
        CaseBundles.ReportOf(final)["status"] = "final";
        Put(final, Large);
        Push(server, ".");
        Assert.Equal((4, "final"), (server.VersionsOf(report), (string?)server.Read(report)["status"]));
    }

    [SkippableFact]
    public void Two_cases_of_one_patient_and_one_laboratory_share_them()
    {
        FhirServer server = place.Server();
        JsonNode[] bundles = [place.Bundle(First), place.Bundle(Second)];
        Put(bundles[0], First);
        Put(bundles[1], Second);
        for (int time = 0; time < 2; time++)
        {
            Ended ended = Push(server, ".", "--force");
            Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
            SortedDictionary<string, int> counts = server.Counts();
            Assert.Equal(CaseBundles.Counts(bundles), counts);
            Assert.Equal((1, 1, 2), (counts["Patient"], counts["Organization"], counts["Specimen"]));
        }
        AssertNothingDangles(server);
        string patient = $"Patient/{server.Search("Patient?identifier=urn:oid:1.2.3.4|4711").Single()["id"]}";
        Assert.Equal(2, server.Search($"DiagnosticReport?patient={patient}").Length);
    }

    [SkippableFact]
    public void A_busy_server_is_given_the_time_that_it_asks_for()
    {
        FhirServer server = place.Server();
        Put(place.Bundle(First), First);
        // Longer than what it would wait of its own at the first try, and than starting takes.
        server.Tell("""{"failNext":1,"status":503,"retryAfter":6}""");
        Stopwatch whole = Stopwatch.StartNew();
        Ended push = Push(server, ".");
        Assert.InRange(whole.Elapsed, TimeSpan.FromSeconds(6), TimeSpan.FromSeconds(40));
        Assert.Equal(0, push.ExitCode);
        Assert.Equal("503", server.PostStatuses[0]);
        Assert.All(server.PostStatuses[1..], status => Assert.Equal("200", status));
        Assert.Equal(CaseBundles.Counts(place.Bundle(First)), server.Counts());
    }

    [SkippableFact]
    public void An_answer_that_is_lost_after_the_server_took_everything_doubles_nothing()
    {
        FhirServer server = place.Server();
        JsonNode bundle = place.Bundle(First);
        Put(bundle, First);
        server.Tell("""{"dropAfterCommit":2}""");
        Ended ended = Push(server, ".");
        Assert.Equal(0, ended.ExitCode);
        Assert.Equal(2, server.PostStatuses.Count(status => status == "dropped-after-commit"));
        Assert.Equal(CaseBundles.Counts(bundle), server.Counts());
        AssertNothingDangles(server);
    }

    [SkippableFact]
    public async Task A_server_that_comes_back_gets_what_it_missed()
    {
        int port = FhirServer.FreePort();
        Put(place.Bundle(First), First);
        _ = place.Server();
        Task<Ended> push = Task.Run(() => Push(FhirServer.AddressAt(port), ".", "--give-up-after", $"{Outage.TotalSeconds + 60}"));
        await Task.Delay(Outage);
        using FhirServer server = FhirServer.Start(port);
        Ended ended = await push;
        Assert.Equal(0, ended.ExitCode);
        Assert.Contains("next try in", ended.Errors, StringComparison.Ordinal);
        Assert.All(server.PostStatuses, status => Assert.Equal("200", status));
        Assert.Equal(CaseBundles.Counts(place.Bundle(First)), server.Counts());
    }

    [SkippableFact]
    public void A_server_that_stays_away_ends_with_5_and_the_others_are_not_tried()
    {
        Put(place.Bundle(First), First);
        Put(place.Bundle(Second), Second);
        Ended ended = Push(FhirServer.AddressAt(FhirServer.FreePort()), ".", "--give-up-after", "1");
        Assert.Equal((5, string.Empty), (ended.ExitCode, ended.Output));
        Assert.Contains($"error LMV5002: {First}.fhir.json: ", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("1 more were not tried", ended.Errors, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void A_wrong_token_ends_with_2_at_once_and_is_never_printed()
    {
        FhirServer server = place.Server();
        Put(place.Bundle(First), First);
        _workspace.Write("wrong", "another-secret");
        Ended ended = _workspace.Run("push", ".", "--server", server.Address, "--token-file", "wrong", "--log", "json");
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("LMV2306", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("another-secret", ended.Output + ended.Errors, StringComparison.Ordinal);
        Assert.Single(server.Log);
        Assert.Empty(server.Counts());
    }

    [SkippableFact]
    public void A_refusal_is_told_without_the_servers_words_which_lie_beside_the_bundle_until_it_is_taken()
    {
        FhirServer server = place.Server();
        Put(place.Bundle(Large), Large);
        Put(place.Bundle(First), First);
        // The stock server takes 50 in one transaction.
        Ended ended = Push(server, ".", Setting("LMSV_Fhir__MostEntries", "100"));
        Assert.Equal(3, ended.ExitCode);
        Assert.Matches($"{Large}.fhir.json:0:0: error LMV2304: transaction.*: expected to be taken by the server, found status 400: error/invalid", Assert.Single(ended.ErrorLines));
        Assert.DoesNotContain("more update operations", ended.Output + ended.Errors, StringComparison.Ordinal);
        Assert.Contains("more update operations", _workspace.Read($"{Large}.outcome.json"), StringComparison.Ordinal);
        // The other case went on.
        Assert.Equal(CaseBundles.ReportOf(place.Bundle(First))["id"]!.ToString(), Assert.Single(server.Search("DiagnosticReport?_sort=_id"))["id"]!.ToString());
        Assert.Equal(0, Push(server, $"{Large}.fhir.json").ExitCode);
        Assert.False(File.Exists(_workspace.Of($"{Large}.outcome.json")), "a refusal that is over must not lie about");
    }

    [SkippableFact]
    public void A_refused_report_leaves_the_earlier_one_and_after_it_an_equal_one_is_sent_all_the_same()
    {
        FhirServer server = place.Server();
        Put(CaseBundles.WithContent(place.Bundle(First), "sha256:01"), First);
        Push(server, ".");
        Put(CaseBundles.WithContent(place.Bundle(First), "sha256:02"), First);
        Dictionary<string, string> small = Setting("LMSV_Fhir__MostEntries", "4");
        server.Tell("""{"failNext":1,"status":422}""");
        Ended refused = Push(server, ".", small);
        Assert.Equal(3, refused.ExitCode);
        Assert.Equal("sha256:01", ContentAt(server));
        Put(CaseBundles.WithContent(place.Bundle(First), "sha256:01"), First);
        Assert.DoesNotContain("unchanged, nothing sent", Push(server, ".", small).Output, StringComparison.Ordinal);
    }

    public void Dispose() => _workspace.Dispose();

    private string? ContentAt(FhirServer server)
    {
        JsonNode report = server.Read($"DiagnosticReport/{CaseBundles.ReportOf(place.Bundle(First))["id"]}");
        return (string?)report["identifier"]!.AsArray().Single(identifier => ((string?)identifier!["system"])!.EndsWith("report-content", StringComparison.Ordinal))!["value"];
    }

    private static void AssertNothingDangles(FhirServer server)
    {
        JsonNode[] all = [.. server.Counts().Keys.SelectMany(type => server.Search($"{type}?_sort=_id"))];
        HashSet<string> addresses = [.. all.Select(resource => $"{resource["resourceType"]}/{resource["id"]}")];
        string[] references = [.. all.SelectMany(ReferencesOf)];
        Assert.NotEmpty(references);
        Assert.All(references, reference => Assert.Contains(reference, addresses));
    }

    private static IEnumerable<string> ReferencesOf(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => member is { Key: "reference", Value: JsonValue value } ? [value.GetValue<string>()] : ReferencesOf(member.Value)),
        JsonArray items => items.SelectMany(ReferencesOf),
        _ => [],
    };

    private static Dictionary<string, string> Setting(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private void Put(JsonNode bundle, string caseId) => _workspace.Write($"{caseId}.fhir.json", bundle.ToJsonString());

    private Ended Push(FhirServer server, string input, params string[] more) => Push(server.Address, input, more);

    private Ended Push(string address, string input, params string[] more) =>
        _workspace.Run(Setting("LMSV_Fhir__Token", FhirServer.Token), ["push", input, "--server", address, .. more]);

    private Ended Push(FhirServer server, string input, Dictionary<string, string> environment)
    {
        environment["LMSV_Fhir__Server"] = server.Address;
        _workspace.Write("token", FhirServer.Token + "\n");
        return _workspace.Run(environment, "push", input, "--token-file", "token");
    }
}
