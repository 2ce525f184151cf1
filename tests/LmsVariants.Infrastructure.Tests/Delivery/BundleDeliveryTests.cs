using System.Globalization;
using System.Text.Json.Nodes;

using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Tries;

namespace LmsVariants.Infrastructure.Tests.Delivery;

/// <summary>Deliveries to a server that behaves as servers and networks do.</summary>
public sealed class BundleDeliveryTests : IDisposable
{
    private const string Hash = "sha256:00ff";
    private const string Words = """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"exception"}]}""";

    private static readonly Answer Taken = new(200, Response(("201", "Patient/" + BundleText.Id(1)), ("200", "DiagnosticReport/" + BundleText.Id(2))));
    private static readonly Answer NotThere = new(404, """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"not-found"}]}""");
    private static readonly EndpointOptions Impatient = new()
    {
        AttemptTimeout = TimeSpan.FromSeconds(5),
        GiveUpAfter = TimeSpan.FromSeconds(10),
        FirstPause = TimeSpan.FromMilliseconds(10),
        LongestPause = TimeSpan.FromMilliseconds(50),
    };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmsv-");

    private DeliveryMark Mark => new(_folder.FullName, "case.sending", TimeProvider.System);

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_bundle_is_posted_to_the_base_address_as_FHIR_with_the_token()
    {
        using ScriptedServer server = new(Taken);
        Assert.True(BearerToken.TryParse(" s3cret.token\n", out BearerToken? token));
        Assert.Equal(new Delivered(new EntryCounts(1, 1, 0), 1), await SendAsync(server, Bundle(), token: token));
        Arrived request = Assert.Single(server.Requests);
        Assert.Equal(("POST", "/fhir"), (request.Method, request.Path));
        Assert.Equal(("application/fhir+json", "return=minimal", "Bearer s3cret.token"), (request.Headers["Content-Type"], request.Headers["Prefer"], request.Headers["Authorization"]));
        Assert.Equal(Bundle().ToJsonString(), request.Body);
    }

    [Theory]
    [InlineData(408)]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task A_busy_server_is_asked_again(int status)
    {
        using ScriptedServer server = new(new Answer(status), new Answer(status), Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle()));
        Assert.Equal(3, server.Requests.Length);
    }

    [Fact]
    public async Task What_a_server_does_not_do_at_all_is_asked_of_it_once()
    {
        using ScriptedServer server = new(new Answer(501), Taken);
        Assert.Equal(new Refused(new Step(1, 1), 501, Outcome: null), await SendAsync(server, Bundle()));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Words, true)]
    [InlineData("<html>oops</html>", false)]
    public async Task A_server_that_fails_over_a_bundle_is_asked_three_times_and_refuses_it_where_it_says_why(string body, bool isRefused)
    {
        // A busy server and a lost answer in between are no failures over the bundle.
        using ScriptedServer server = new(new Answer(500, body), new Answer(503), new Answer(500, body), null, new Answer(500, body), Taken);
        DeliveryOutcome outcome = await SendAsync(server, Bundle());
        Assert.Equal(5, server.Requests.Length);
        Assert.Equal(isRefused, outcome is Refused { Status: 500, Outcome: not null });
        Assert.Equal(!isRefused, outcome is Unreachable { Reason: "status 500" });
        Assert.True(Mark.IsSet);
    }

    [Fact]
    public async Task A_server_that_fails_to_show_its_report_gets_none_for_it()
    {
        using ScriptedServer server = new(new Answer(500, Words));
        Refused refused = Assert.IsType<Refused>(await SendAsync(server, Bundle(Report(Hash, "preliminary"))));
        Assert.Equal("report on the server", refused.At.ToString());
        Assert.Equal(["GET", "GET", "GET"], server.Requests.Select(request => request.Method));
    }

    [Fact]
    public async Task A_connection_that_breaks_is_made_again_and_the_same_bytes_are_sent()
    {
        using ScriptedServer server = new(null, null, Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle()));
        Assert.Equal(3, server.Requests.Length);
        Assert.Single(server.Requests.Select(request => request.Body).Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_try_without_an_answer_in_time_is_made_again()
    {
        using ScriptedServer server = new(Taken with { After = TimeSpan.FromSeconds(2) }, Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle(), options: Impatient with { AttemptTimeout = TimeSpan.FromMilliseconds(300) }));
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public async Task A_pause_in_seconds_is_kept()
    {
        using ScriptedServer server = new(new Answer(503, RetryAfter: "1"), Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle()));
        Assert.True(server.Requests[1].At - server.Requests[0].At >= TimeSpan.FromSeconds(0.95), "it came back too early");
    }

    [Fact]
    public async Task A_pause_until_a_date_is_kept_by_the_clock_of_the_server()
    {
        // The server's clock is a year behind; from its own now to its own date is one second.
        DateTimeOffset now = TimeProvider.System.GetUtcNow().AddYears(-1);
        Answer busy = new(429, RetryAfter: now.AddSeconds(1).ToString("r", CultureInfo.InvariantCulture)) { Date = now.ToString("r", CultureInfo.InvariantCulture) };
        using ScriptedServer server = new(busy, Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle()));
        Assert.InRange(server.Requests[1].At - server.Requests[0].At, TimeSpan.FromSeconds(0.95), TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_pause_longer_than_any_date_ends_the_delivery_at_once()
    {
        Answer busy = new(503, RetryAfter: "Fri, 31 Dec 9999 23:59:59 GMT") { Date = "Mon, 01 Jan 2001 00:00:00 GMT" };
        using ScriptedServer server = new(busy);
        Assert.IsType<Unreachable>(await SendAsync(server, Bundle()));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("Mon, 01 Jan 2001 00:00:00 GMT")]
    [InlineData("soon")]
    public async Task A_pause_that_is_none_is_left_to_our_own_measure(string retryAfter)
    {
        using ScriptedServer server = new(new Answer(503, RetryAfter: retryAfter), Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle()));
        Assert.Equal(2, server.Requests.Length);
    }

    [Fact]
    public async Task A_pause_beyond_the_time_given_ends_the_delivery_at_once()
    {
        using ScriptedServer server = new(new Answer(503, RetryAfter: "3600"));
        Unreachable away = Assert.IsType<Unreachable>(await SendAsync(server, Bundle()));
        Assert.Contains("503", away.Reason, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_server_that_stays_busy_or_away_is_given_up_with_what_was_met_last()
    {
        EndpointOptions hasty = Impatient with { GiveUpAfter = TimeSpan.FromSeconds(1) };
        using ScriptedServer server = new(new Answer(503));
        Assert.Equal(new Unreachable("status 503"), await SendAsync(server, Bundle(), options: hasty));
        Assert.True(server.Requests.Length > 2, "it was not tried again");
        Assert.True(ServerAddress.TryParse($"http://127.0.0.1:{ScriptedServer.FreePort()}", allowPlainHttp: false, out ServerAddress? nobody, out _));
        using FhirEndpoint endpoint = new(nobody, admission: null, hasty, TimeProvider.System);
        Assert.Equal(new Unreachable("network: ConnectionError"), await new BundleDelivery(endpoint, new DeliveryLimits()).SendAsync(BundleText.Read(Bundle()), Sending.IfChanged, Mark, CancellationToken.None));
    }

    [Fact]
    public async Task A_refusal_is_for_good_and_its_words_are_kept_from_what_is_printed()
    {
        const string outcome = """
            {"resourceType":"OperationOutcome","issue":[
              {"severity":"error","code":"required","diagnostics":"Erika Mustermann has no birth date","details":{"text":"Erika"},"expression":["Bundle.entry[0].resource.name[0].where(true)","x"]},
              {"severity":"error","code":"Erika Mustermann","expression":["Patient 'Erika Mustermann'"]},
              {"severity":"fatal","code":"structure","location":["Bundle.entry[1].resource.ofType(Patient).id"]}]}
            """;
        using ScriptedServer server = new(new Answer(422, outcome), Taken);
        Refused refused = Assert.IsType<Refused>(await SendAsync(server, Bundle()));
        Assert.Single(server.Requests);
        Assert.Equal((422, "transaction"), (refused.Status, refused.At.ToString()));
        Assert.Equal(
            ["error/required at Bundle.entry[0].resource.name[0].where(true)", "error/unknown", "fatal/structure at Bundle.entry[1].resource.ofType(Patient).id"],
            refused.Outcome!.Issues.Select(issue => issue.ToString()));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(outcome), JsonNode.Parse(refused.Outcome.ToBytes())));
    }

    [Theory]
    [InlineData("<html>no such page</html>")]
    [InlineData("")]
    [InlineData("""{"resourceType":"Patient"}""")]
    public async Task A_refusal_without_words_of_FHIR_is_one_all_the_same(string body)
    {
        using ScriptedServer server = new(new Answer(404, body));
        Refused refused = Assert.IsType<Refused>(await SendAsync(server, Bundle()));
        Assert.Equal((404, null), (refused.Status, refused.Outcome));
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(302)]
    [InlineData(308)]
    public async Task Who_is_not_let_in_or_sent_elsewhere_does_not_follow(int status)
    {
        using ScriptedServer elsewhere = new(Taken);
        using ScriptedServer server = new(new Answer(status, Location: elsewhere.Address));
        Assert.Equal(new NotAdmitted(status), await SendAsync(server, Bundle()));
        Assert.Empty(elsewhere.Requests);
    }

    [Fact]
    public async Task An_entry_that_was_not_taken_makes_a_refusal_of_a_success()
    {
        string body = """
            {"resourceType":"Bundle","type":"transaction-response","entry":[
              {"response":{"status":"201 Created","location":"Patient/1/_history/1"}},
              {"response":{"status":"422 Unprocessable Entity","outcome":{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"invalid"}]}}}]}
            """.Replace("Patient/1", "Patient/" + BundleText.Id(1), StringComparison.Ordinal);
        using ScriptedServer server = new(new Answer(200, body));
        Refused refused = Assert.IsType<Refused>(await SendAsync(server, Bundle()));
        Assert.Equal((422, "error/invalid"), (refused.Status, Assert.Single(refused.Outcome!.Issues).ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>")]
    [InlineData("""{"resourceType":"OperationOutcome"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction-response"}""")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"200"}}]}""")]
    [InlineData("""{"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"200","location":"Patient/17"}},{"response":{"status":"200"}}]}""")]
    public async Task A_success_that_does_not_tell_what_became_of_each_entry_is_none(string body)
    {
        using ScriptedServer server = new(new Answer(200, body));
        Assert.IsType<Misanswered>(await SendAsync(server, Bundle()));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("2000")]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("302")]
    public async Task An_entry_whose_status_is_no_success_was_not_taken(string status)
    {
        using ScriptedServer server = new(new Answer(200, Response(("201", "Patient/" + BundleText.Id(1)), (status, string.Empty))));
        Assert.IsType<Refused>(await SendAsync(server, Bundle()));
    }

    [Theory]
    [InlineData("Patient/server-7")]
    [InlineData("Patient/server-7/_history/3")]
    [InlineData("https://fhir.example.org/r4/Patient/server-7/_history/3")]
    public async Task What_the_server_names_itself_is_referred_to_by_that_name(string location)
    {
        using ScriptedServer server = new(new Answer(200, Response(("200", location))), new Answer(200, Response(("201", string.Empty))));
        Assert.Equal(new Delivered(new EntryCounts(1, 0, 1), 2), await SendAsync(server, Conditional()));
        Assert.Contains("""{"reference":"Patient/server-7"}""", server.Requests[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Organization/server-7")]
    [InlineData("Patient/")]
    public async Task A_server_that_does_not_say_where_the_patient_is_gets_no_report(string location)
    {
        using ScriptedServer server = new(new Answer(200, Response(("200", location))));
        Assert.Equal("transaction 1 of 2", Assert.IsType<Misanswered>(await SendAsync(server, Conditional())).At.ToString());
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(Hash, "preliminary", Sending.IfChanged, true)]
    [InlineData(Hash, "preliminary", Sending.EvenIfUnchanged, false)]
    [InlineData(Hash, "preliminary", Sending.Always, false)]
    [InlineData(Hash, "registered", Sending.IfChanged, false)]
    [InlineData("sha256:other", "preliminary", Sending.IfChanged, false)]
    public async Task A_report_of_the_same_content_and_status_is_not_sent_again(string hash, string status, Sending sending, bool isUnchanged)
    {
        using ScriptedServer server = sending == Sending.Always ? new(Taken) : new(new Answer(200, Report(hash, status).ToJsonString()), Taken);
        DeliveryOutcome outcome = await SendAsync(server, Bundle(Report(Hash, "preliminary")), sending: sending);
        Assert.Equal(isUnchanged, outcome is Unchanged);
        Assert.Equal(!isUnchanged, outcome is Delivered);
        if (sending != Sending.Always) Assert.Equal(("GET", $"/fhir/DiagnosticReport/{BundleText.Id(2)}"), (server.Requests[0].Method, server.Requests[0].Path));
        Assert.Equal(isUnchanged ? 0 : 1, server.Requests.Count(request => request.Method == "POST"));
    }

    [Theory]
    [InlineData("preliminary", "final", true)]
    [InlineData("preliminary", "amended", true)]
    [InlineData("final", "amended", true)]
    [InlineData("final", "preliminary", false)]
    [InlineData("amended", "final", false)]
    [InlineData("amended", "corrected", false)]
    public async Task What_a_person_signed_is_not_taken_back_by_an_earlier_state(string ours, string theirs, bool isOutranked)
    {
        foreach (Sending sending in (Sending[])[Sending.IfChanged, Sending.EvenIfUnchanged])
        {
            using ScriptedServer server = new(new Answer(200, Report("sha256:other", theirs).ToJsonString()), Taken);
            DeliveryOutcome outcome = await SendAsync(server, Bundle(Report(Hash, ours)), sending: sending);
            Assert.Equal(isOutranked ? new Outranked(ours, theirs) : null, outcome as Outranked);
            Assert.Equal(isOutranked ? 0 : 1, server.Requests.Count(request => request.Method == "POST"));
        }
        using ScriptedServer forced = new(Taken);
        Assert.IsType<Delivered>(await SendAsync(forced, Bundle(Report(Hash, ours)), sending: Sending.Always));
    }

    [Theory]
    [InlineData("2026-11-21T12:00:00+01:00", "2026-11-21T11:00:01Z", "sha256:other", true)]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-21T12:00:00.5Z", "sha256:other", true)]
    [InlineData("2026-11-21T12:00:00Z", "2026-11-21T12:00:00.000000001Z", "sha256:other", false)]
    [InlineData("2026-11-21T12:00:00+01:00", "2026-11-21T11:00:00Z", "sha256:other", false)]
    [InlineData("2026-11-21T12:00:00+01:00", "2026-11-21T12:00:00+02:00", "sha256:other", false)]
    [InlineData("2026-11-21T12:00:00+01:00", "2026-11-21T13:00:00+01:00", Hash, false)]
    [InlineData("2026-11-21T12:00:00+01:00", "2027-11-21T12:00:00", "sha256:other", false)]
    [InlineData("2026-11-21T12:00:00+01:00", "tomorrow", "sha256:other", false)]
    [InlineData("2026-11-21T12:00:00+01:00", null, "sha256:other", false)]
    [InlineData(null, "2026-11-21T12:00:00+01:00", "sha256:other", false)]
    public async Task A_later_report_that_says_something_else_is_not_taken_back(string? ours, string? theirs, string hash, bool isOutdated)
    {
        foreach (Sending sending in (Sending[])[Sending.IfChanged, Sending.EvenIfUnchanged])
        {
            using ScriptedServer server = new(new Answer(200, Report(hash, "preliminary", theirs).ToJsonString()), Taken);
            DeliveryOutcome outcome = await SendAsync(server, Bundle(Report(Hash, "preliminary", ours)), sending: sending);
            Assert.Equal(isOutdated, outcome is Outdated);
            Assert.Equal(sending == Sending.IfChanged && hash == Hash, outcome is Unchanged);
            Assert.Equal(outcome is Delivered, server.Requests.Any(request => request.Method == "POST"));
            Assert.Equal(outcome is Delivered, Mark.IsSet);
            Mark.Clear();
        }
        using ScriptedServer signed = new(new Answer(200, Report(hash, "preliminary", theirs).ToJsonString()), Taken);
        Assert.IsType<Delivered>(await SendAsync(signed, Bundle(Report(Hash, "final", ours))));
        using ScriptedServer forced = new(Taken);
        Assert.IsType<Delivered>(await SendAsync(forced, Bundle(Report(Hash, "preliminary", ours)), sending: Sending.Always));
    }

    [Fact]
    public async Task An_identifier_whose_name_only_ends_alike_is_not_that_of_the_content()
    {
        JsonObject alike = Report(Hash, "preliminary");
        alike["identifier"]![1]!["system"] = "urn:lab:foo-report-content";
        using ScriptedServer server = new(new Answer(200, alike.ToJsonString()), Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle(Report(Hash, "preliminary"))));
    }

    [Fact]
    public async Task A_delivery_bears_a_mark_from_before_its_first_transaction()
    {
        using ScriptedServer server = new(new Answer(200, Report("sha256:other", "final").ToJsonString()), Taken);
        await SendAsync(server, Bundle(Report(Hash, "preliminary")));
        Assert.False(Mark.IsSet, "nothing was sent");
        using CancellationTokenSource impatient = new(TimeSpan.FromSeconds(1));
        using ScriptedServer slow = new(Taken with { After = TimeSpan.FromSeconds(4) });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => SendAsync(slow, Bundle(), cancellationToken: impatient.Token));
        Assert.True(Mark.IsSet);
    }

    [Fact]
    public async Task Where_no_mark_can_be_made_nothing_is_sent()
    {
        _folder.CreateSubdirectory("case.sending");
        using ScriptedServer server = new(Taken);
        await Assert.ThrowsAnyAsync<IOException>(() => SendAsync(server, Bundle()));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(410)]
    [InlineData(405)]
    public async Task A_report_that_is_not_there_is_sent(int status)
    {
        using ScriptedServer server = new(NotThere with { Status = status }, Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle(Report(Hash, "preliminary"))));
    }

    [Fact]
    public async Task A_report_that_names_no_content_is_sent_without_asking()
    {
        using ScriptedServer server = new(Taken);
        Assert.IsType<Delivered>(await SendAsync(server, Bundle()));
        Assert.Equal("POST", Assert.Single(server.Requests).Method);
    }

    private static JsonObject Bundle(JsonObject? report = null)
    {
        JsonObject second = BundleText.Put("DiagnosticReport", 2, 1);
        foreach ((string name, JsonNode? value) in report ?? []) second["resource"]![name] = value?.DeepClone();
        return BundleText.Of(BundleText.Put("Patient", 1), second);
    }

    private static JsonObject Conditional() => BundleText.Of(BundleText.Conditional("Patient", 1, "identifier=urn:p|1"), BundleText.Put("DiagnosticReport", 2, 1));

    private static JsonObject Report(string hash, string status, string? issued = null) => new()
    {
        ["status"] = status,
        ["issued"] = issued,
        ["identifier"] = new JsonArray(new JsonObject { ["system"] = "urn:lab:report", ["value"] = "1" }, new JsonObject { ["system"] = "urn:lab:report-content", ["value"] = hash }),
    };

    private static string Response(params (string Status, string Location)[] entries) => new JsonObject
    {
        ["resourceType"] = "Bundle",
        ["type"] = "transaction-response",
        ["entry"] = new JsonArray([.. entries.Select(entry => new JsonObject { ["response"] = new JsonObject { ["status"] = entry.Status, ["location"] = entry.Location } })]),
    }.ToJsonString();

    private async Task<DeliveryOutcome> SendAsync(
        ScriptedServer server,
        JsonObject bundle,
        EndpointOptions? options = null,
        BearerToken? token = null,
        Sending sending = Sending.IfChanged,
        CancellationToken cancellationToken = default)
    {
        Assert.True(ServerAddress.TryParse(server.Address, allowPlainHttp: false, out ServerAddress? address, out _));
        using FhirEndpoint endpoint = new(address, token, options ?? Impatient, TimeProvider.System);
        return await new BundleDelivery(endpoint, new DeliveryLimits()).SendAsync(BundleText.Read(bundle), sending, Mark, cancellationToken);
    }
}
