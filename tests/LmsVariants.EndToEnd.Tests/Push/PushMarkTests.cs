using System.Text.Json.Nodes;

using LmsVariants.Infrastructure.Tests.Delivery;

namespace LmsVariants.EndToEnd.Tests.Push;

/// <summary>What a delivery that did not end well leaves to the next one of the same case.</summary>
public sealed class PushMarkTests : IDisposable
{
    private const string Earlier = "sha256:01";
    private const string Later = "sha256:02";
    private const string EarlierTime = "2026-11-21T12:00:00+01:00";
    private const string LaterTime = "2026-11-28T12:00:00+01:00";

    private static readonly Answer First = new(200, Response(Entry("201", "Observation/2")));
    private static readonly Answer Second = new(200, Response(Entry("201", "DiagnosticReport/1")));

    private readonly Workspace _workspace = new();

    [Theory]
    [InlineData("away", 5, "LMV5002")]
    [InlineData("strange", 3, "LMV2305")]
    [InlineData("not taken", 3, "LMV2304")]
    public void After_a_bundle_that_was_sent_in_part_an_equal_report_does_not_mean_that_all_is_there(string end, int exitCode, string code)
    {
        Answer last = end switch
        {
            "away" => new Answer(503),
            "strange" => new Answer(200, "{}"),
            _ => new Answer(200, Response(Entry("422 Unprocessable Entity", string.Empty))),
        };
        using (ScriptedServer server = new(OnServer(Earlier, EarlierTime), First, last))
        {
            // Only a server that stays away is given up; the others are waited for, however busy this machine is.
            Ended half = end == "away" ? Push(server, Later, LaterTime, "--give-up-after", "1") : Push(server, Later, LaterTime);
            Assert.Equal(exitCode, half.ExitCode);
            Assert.Contains(code, half.Errors, StringComparison.Ordinal);
            Assert.Equal(0, new FileInfo(_workspace.Of("case.sending")).Length);
            Assert.False(File.Exists(_workspace.Of("case.outcome.json")), "the server said nothing");
        }
        using (ScriptedServer server = new(OnServer(Earlier, EarlierTime), First, Second))
        {
            Assert.Equal("case: 2 created, 0 updated, 0 unchanged in 2 transactions\n", Push(server, Earlier, EarlierTime).Output);
            Assert.False(File.Exists(_workspace.Of("case.sending")), "the server has everything");
        }
        using (ScriptedServer server = new(OnServer(Earlier, EarlierTime)))
        {
            Assert.Equal("case: unchanged, nothing sent\n", Push(server, Earlier, EarlierTime).Output);
        }
    }

    [Fact]
    public void Where_no_mark_can_be_made_nothing_is_sent_and_the_end_is_5()
    {
        Directory.CreateDirectory(_workspace.Of("case.sending"));
        using ScriptedServer server = new(OnServer(Earlier, EarlierTime), First, Second);
        Ended ended = Push(server, Later, LaterTime);
        Assert.Equal((5, string.Empty), (ended.ExitCode, ended.Output));
        Assert.Contains("error LMV5001: case.fhir.json: ", ended.Errors, StringComparison.Ordinal);
        Assert.Equal("GET", Assert.Single(server.Requests).Method);
    }

    [Fact]
    public void An_older_report_does_not_take_the_place_of_a_later_one_unless_forced()
    {
        using ScriptedServer server = new(OnServer(Later, LaterTime), First, Second);
        Ended stale = Push(server, Earlier, EarlierTime);
        Assert.Equal(3, stale.ExitCode);
        Assert.Equal(
            "./case.fhir.json:0:0: error LMV2307: DiagnosticReport.issued: expected a report that is no older than this one, of 2026-11-21T12:00:00+01:00, "
            + "found another one of 2026-11-28T12:00:00+01:00 on the server (--force sends it all the same)",
            Assert.Single(stale.ErrorLines));
        Assert.Equal(0, Push(server, Earlier, EarlierTime, "--force").ExitCode);
    }

    public void Dispose() => _workspace.Dispose();

    private static Answer OnServer(string hash, string issued) => new(200, Report(hash, issued).ToJsonString());

    private static JsonObject Report(string hash, string issued) => new()
    {
        ["resourceType"] = "DiagnosticReport",
        ["id"] = "1",
        ["status"] = "preliminary",
        ["issued"] = issued,
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = "urn:lmsvariants:report-content", ["value"] = hash }),
        ["result"] = new JsonArray(new JsonObject { ["reference"] = "Observation/2" }),
    };

    private static JsonObject Put(JsonObject resource)
    {
        string address = $"{resource["resourceType"]}/{resource["id"]}";
        return new JsonObject { ["fullUrl"] = $"urn:x:{address}", ["resource"] = resource, ["request"] = new JsonObject { ["method"] = "PUT", ["url"] = address } };
    }

    private static JsonObject Entry(string status, string location) => new() { ["response"] = new JsonObject { ["status"] = status, ["location"] = location } };

    private static string Response(JsonObject entry) =>
        new JsonObject { ["resourceType"] = "Bundle", ["type"] = "transaction-response", ["entry"] = new JsonArray(entry) }.ToJsonString();

    private Ended Push(ScriptedServer server, string hash, string issued, params string[] more)
    {
        JsonObject observation = new() { ["resourceType"] = "Observation", ["id"] = "2" };
        JsonObject bundle = new() { ["resourceType"] = "Bundle", ["type"] = "transaction", ["entry"] = new JsonArray(Put(observation), Put(Report(hash, issued))) };
        _workspace.Write("case.fhir.json", bundle.ToJsonString());
        Dictionary<string, string> apart = new(StringComparer.Ordinal) { ["LMSV_Fhir__MostEntries"] = "1" };
        return _workspace.Run(apart, ["push", ".", "--server", server.Address, .. more]);
    }
}
