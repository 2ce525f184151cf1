using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Relay;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Infrastructure.Tests.Delivery.Access;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Delivery.Relay;

/// <summary>What becomes of deliveries, whatever the server does.</summary>
public sealed class OutboxRelayTests : IDisposable
{
    private const string Words = """{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"required","diagnostics":"Erika Mustermann","expression":["Bundle.entry[0].resource.name"]}]}""";

    private static readonly Answer NotThere = new(404);
    private static readonly Answer Taken = new(200, Answers.Taken);

    private readonly RelayPlace _place = new();

    public void Dispose() => _place.Dispose();

    // What is answered to the look for the report, what to the transaction; how it ends, the code, the event.
    public static TheoryData<string, DeliveryState, string?, int> Ends => new()
    {
        { "delivered", DeliveryState.Delivered, null, 4000 },
        { "unchanged", DeliveryState.Delivered, null, 4000 },
        { "outranked", DeliveryState.Refused, "LMV2307", 4001 },
        { "outdated", DeliveryState.Refused, "LMV2307", 4001 },
        { "refused", DeliveryState.Refused, "LMV2304", 4001 },
        { "refused without words", DeliveryState.Refused, "LMV2304", 4001 },
        { "misanswered", DeliveryState.Refused, "LMV2305", 4001 },
        { "unsendable", DeliveryState.Refused, "LMV2301", 4001 },
        { "lost", DeliveryState.Refused, "LMV2308", 4001 },
        { "altered", DeliveryState.Refused, "LMV2308", 4001 },
        { "not admitted", DeliveryState.Waiting, "LMV2306", 4003 },
        { "busy", DeliveryState.Waiting, "LMV5002", 4002 },
        { "away", DeliveryState.Waiting, "LMV5002", 4002 },
        { "no reports", DeliveryState.Waiting, "LMV5003", 4002 },
    };

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task A_delivery_ends_or_waits_with_a_reason_that_names_nobody(string end, DeliveryState state, string? code, int eventId)
    {
        Answer[] answers = end switch
        {
            "unchanged" => [OnServer("sha256:1", "preliminary")],
            "outranked" => [OnServer("sha256:9", "final")],
            "outdated" => [OnServer("sha256:9", "preliminary", "2026-11-28T12:00:00Z")],
            "refused" => [NotThere, new Answer(422, Words)],
            "refused without words" => [NotThere, new Answer(400, "<html>Erika Mustermann</html>")],
            "misanswered" => [NotThere, new Answer(200, "{}")],
            "not admitted" => [new Answer(401)],
            "busy" => [new Answer(503)],
            "away" => [null!],
            _ => [NotThere, Taken],
        };
        using ScriptedServer server = new(answers);
        OutboxEntry entry = _place.Report(4, content: end switch { "unsendable" => """{"resourceType":"Bundle","type":"Erika"}""", "outdated" => Issued("2026-11-21T12:00:00Z"), _ => null });
        if (end == "lost") File.Delete(_place.Of("case.fhir.json"));
        if (end == "altered") File.AppendAllText(_place.Of("case.fhir.json"), " ");
        if (end == "no reports") Directory.Delete(_place.Reports, recursive: true);
        DateTimeOffset before = TimeProvider.System.GetUtcNow();
        await _place.RunAsync(server.Address);
        Row row = _place.Outbox[4];
        Assert.Equal((state, code), (row.State, row.Reason?.Code));
        Assert.Equal([eventId], _place.EventIds);
        if (end is "lost" or "altered" or "unsendable") Assert.Empty(server.Requests);
        TimeSpan? waits = row.NextTry - before;
        Assert.Equal(state == DeliveryState.Waiting, waits is not null);
        if (waits is TimeSpan pause) Assert.InRange(pause, end == "not admitted" ? TimeSpan.FromMinutes(9) : TimeSpan.FromSeconds(5), end == "not admitted" ? TimeSpan.FromMinutes(11) : TimeSpan.FromSeconds(12));
        string[] seen = [.. _place.Log, row.Reason?.Text ?? string.Empty];
        Assert.All(seen, text => Assert.DoesNotMatch("Erika|Mustermann|case\\.", text));
        Assert.Contains("Case 17:", seen[0], StringComparison.Ordinal);
        Assert.Equal(end == "refused", File.Exists(_place.Of("case.outcome.json")));
        Assert.Equal(state == DeliveryState.Refused && end is not ("lost" or "altered"), File.Exists(_place.Of("case.delivery.txt")));
    }

    [Fact]
    public async Task What_was_refused_lies_beside_the_bundle_until_it_is_delivered()
    {
        using ScriptedServer server = new(NotThere, new Answer(422, Words), new Answer(404), Taken);
        _place.Report(4);
        await _place.RunAsync(server.Address);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Words), JsonNode.Parse(File.ReadAllText(_place.Of("case.outcome.json")))));
        string note = File.ReadAllText(_place.Of("case.delivery.txt"));
        Assert.Contains("LMV2304: transaction: status 422: error/required at Bundle.entry[0].resource.name\n", note, StringComparison.Ordinal);
        Assert.DoesNotContain("Erika", note, StringComparison.Ordinal);
        Assert.True(_place.Outbox[4].Entry.HasBegun);
        _place.Outbox.Retry();
        await _place.RunAsync(server.Address);
        Assert.Equal(DeliveryState.Delivered, _place.Outbox[4].State);
        Assert.Equal(["case.fhir.json"], Directory.GetFiles(Path.GetDirectoryName(_place.Of("x"))!).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Something_begun_is_sent_whole_although_the_report_on_the_server_is_the_same()
    {
        using (ScriptedServer server = new(NotThere, new Answer(503)))
        {
            _place.Report(4);
            await _place.RunAsync(server.Address);
            Assert.Equal(["begin 4", "mark 4", "postpone 4"], _place.Outbox.Told);
        }
        using (ScriptedServer server = new(OnServer("sha256:1", "preliminary"), Taken))
        {
            _place.Outbox.Wait();
            await _place.RunAsync(server.Address);
            Assert.Equal(["GET", "POST"], server.Requests.Select(request => request.Method));
            Assert.Equal(DeliveryState.Delivered, _place.Outbox[4].State);
        }
    }

    [Fact]
    public async Task The_deliveries_of_a_case_go_in_order_and_an_earlier_revision_is_found_again()
    {
        OutboxEntry first = _place.Report(4, revision: 1);
        OutboxEntry second = _place.Report(6, revision: 2);
        _place.Report(5, caseNumber: 18);
        using (ScriptedServer away = new(new Answer(503)))
        {
            await _place.RunAsync(away.Address);
            // The second is not tried before the first is there.
            Assert.Equal(["begin 4", "postpone 4"], _place.Outbox.Told);
            await _place.RunAsync(away.Address);
            Assert.Equal(2, _place.Outbox.Told.Count);
        }
        _place.Outbox.Wait();
        using ScriptedServer server = new(NotThere, Taken, NotThere, Taken, NotThere, Taken);
        await _place.RunAsync(server.Address);
        string[] sent = [.. server.Requests.Where(request => request.Method == "POST").Select(request => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(request.Body))))];
        Assert.Equal([first.Sha256, second.Sha256], sent);
        Assert.Equal(DeliveryState.Waiting, _place.Outbox[5].State);
        await _place.RunAsync(server.Address, caseNumber: 18);
        Assert.Equal(DeliveryState.Delivered, _place.Outbox[5].State);
    }

    [Fact]
    public async Task What_is_refused_stops_none_after_it()
    {
        _place.Report(4, revision: 1);
        _place.Report(6, revision: 2);
        using ScriptedServer server = new(NotThere, new Answer(422, Words), NotThere, Taken);
        await _place.RunAsync(server.Address);
        Assert.Equal((DeliveryState.Refused, DeliveryState.Delivered), (_place.Outbox[4].State, _place.Outbox[6].State));
        // The words lie with the revision that they are about.
        Assert.True(File.Exists(_place.Of("case.outcome.json", revision: 1)));
        Assert.False(File.Exists(_place.Of("case.outcome.json")));
    }

    [Fact]
    public async Task A_backlog_is_delivered_once_the_server_is_back()
    {
        for (int i = 1; i <= 12; i++) _place.Report(i, caseNumber: i);
        using (ScriptedServer away = new(new Answer(503)))
        {
            for (int i = 1; i <= 12; i++) await _place.RunAsync(away.Address, i);
        }
        _place.Outbox.Wait();
        using ScriptedServer server = new([.. Enumerable.Range(0, 12).SelectMany(_ => (Answer[])[NotThere, Taken])]);
        foreach (Lane lane in await _place.Outbox.DueAsync(TimeProvider.System.GetUtcNow(), 64, CancellationToken.None)) await _place.RunAsync(server.Address, long.Parse(lane.Name["delivery-".Length..], System.Globalization.CultureInfo.InvariantCulture));
        Assert.All(Enumerable.Range(1, 12), i => Assert.Equal(DeliveryState.Delivered, _place.Outbox[i].State));
        Assert.Equal(12, server.Requests.Count(request => request.Method == "POST"));
    }

    [Fact]
    public async Task A_stop_leaves_the_delivery_as_it_was()
    {
        _place.Report(4);
        using CancellationTokenSource stop = new(TimeSpan.FromMilliseconds(300));
        using (ScriptedServer slow = new(NotThere, Taken with { After = TimeSpan.FromSeconds(5) }))
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _place.RunAsync(slow.Address, cancellationToken: stop.Token));
        }
        Row row = _place.Outbox[4];
        Assert.Equal((DeliveryState.Waiting, null, null, true), (row.State, row.Reason, row.NextTry, row.Entry.HasBegun));
        using ScriptedServer server = new(OnServer("sha256:1", "preliminary"), Taken);
        await _place.RunAsync(server.Address);
        Assert.Equal(DeliveryState.Delivered, _place.Outbox[4].State);
    }

    [Fact]
    public async Task A_pause_that_the_server_asks_for_is_kept()
    {
        _place.Report(4);
        using ScriptedServer server = new(new Answer(503, RetryAfter: "1800"));
        DateTimeOffset before = TimeProvider.System.GetUtcNow();
        await _place.RunAsync(server.Address);
        Assert.InRange(_place.Outbox[4].NextTry!.Value - before, TimeSpan.FromSeconds(1800), TimeSpan.FromSeconds(1810));
        Assert.Single(server.Requests);
    }

    [Theory]
    [InlineData(1, 0, 5)]
    [InlineData(1, 1, 10)]
    [InlineData(2, 0, 10)]
    [InlineData(4, 1, 80)]
    [InlineData(6, 1, 300)]
    [InlineData(1000, 0, 150)]
    [InlineData(1000, 1, 300)]
    public void Pauses_grow_up_to_five_minutes(int attempts, double chance, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), RelayPauses.After(attempts, asked: null, chance));

    [Theory]
    [InlineData(3600, 3600)]
    [InlineData(31_536_000, 86_400)]
    [InlineData(1, 5)]
    public void What_the_server_asks_for_is_the_least_up_to_a_day(int asked, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), RelayPauses.After(1, TimeSpan.FromSeconds(asked), chance: 0));

    [Fact]
    public async Task No_secret_is_in_the_log_a_reason_or_a_file()
    {
        const string secret = "t0p-s3cret.t0ken";
        Assert.True(BearerToken.TryParse(secret, out BearerToken? token));
        List<string> secrets = [secret];
        List<string> seen = [];
        _place.Report(4, revision: 1);
        // A server that quotes what it was sent.
        using (ScriptedServer server = new(NotThere, new Answer(422, Words.Replace("Erika", secret, StringComparison.Ordinal).Replace("required", secret, StringComparison.Ordinal))))
        {
            await _place.RunAsync(server.Address, admission: token, onRetry: retry => seen.Add(retry.ToString()));
        }
        _place.Report(5, revision: 2);
        using (ScriptedServer server = new(new Answer(401, secret, Location: $"http://{secret}/")))
        {
            await _place.RunAsync(server.Address, admission: token, onRetry: retry => seen.Add(retry.ToString()));
        }
        using ECDsa wrong = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        await using (SmartServer server = await SmartServer.StartAsync((_, _, _) => false))
        {
            string pem = wrong.ExportPkcs8PrivateKeyPem();
            secrets.AddRange(pem.Split('\n').Where(line => line.Length > 20 && line[0] != '-'));
            using SigningKey key = SigningKey.Read(pem, "key-1", password: null);
            SmartClient client = new(SmartServer.ClientId, key);
            seen.AddRange([client.ToString(), key.ToString(), token.ToString()]);
            _place.Outbox.Wait();
            await _place.RunAsync(server.Address, admission: client, onRetry: retry => seen.Add(retry.ToString()));
            Assert.Equal("LMV2306", _place.Outbox[5].Reason!.Code);
            Assert.Contains("invalid_client", _place.Outbox[5].Reason!.Text, StringComparison.Ordinal);
            Assert.NotEmpty(server.Secrets);
            secrets.AddRange(server.Secrets);
        }
        seen.AddRange([.. _place.Log, $"{_place.Outbox[4]}", $"{_place.Outbox[5]}", File.ReadAllText(_place.Of("case.delivery.txt"))]);
        Assert.True(seen.Count > 6);
        foreach (string one in secrets) Assert.All(seen, text => Assert.DoesNotContain(one, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_try_is_counted_timed_and_traced_by_its_outcome()
    {
        List<(string Name, object? Outcome)> measured = [];
        using MeterListener meters = new();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == DeliveryTelemetry.Name) listener.EnableMeasurementEvents(instrument);
        };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, tags, value == 1));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, tags, value is > 0 and < 60));
        meters.Start();
        List<Activity> spans = [];
        using ActivityListener traces = new() { ShouldListenTo = source => source.Name == DeliveryTelemetry.Name, Sample = (ref _) => ActivitySamplingResult.AllData, ActivityStopped = spans.Add };
        ActivitySource.AddActivityListener(traces);
        _place.Report(4, caseNumber: 170_017);
        using ScriptedServer server = new(NotThere, Taken);
        await _place.RunAsync(server.Address, caseNumber: 170_017);
        Activity span = Assert.Single(spans, one => Equals(one.GetTagItem("lmsvariants.case"), 170_017L));
        Assert.Equal(("deliver", "delivered", ActivityStatusCode.Ok), (span.OperationName, span.GetTagItem("outcome"), span.Status));
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("Muster", StringComparison.Ordinal));
        Assert.Contains(("lmsvariants.delivery.attempts", (object?)"delivered"), measured);
        Assert.Contains(("lmsvariants.delivery.duration", (object?)"delivered"), measured);

        void Add(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags, bool isSane)
        {
            lock (measured) measured.Add((instrument.Name, isSane && tags.Length == 1 ? tags[0].Value : null));
        }
    }

    private static string Issued(string issued)
    {
        JsonNode bundle = JsonNode.Parse(RelayPlace.Bundle("sha256:1"))!;
        bundle["entry"]![1]!["resource"]!["issued"] = issued;
        return bundle.ToJsonString();
    }

    private static Answer OnServer(string hash, string status, string? issued = null)
    {
        JsonNode report = JsonNode.Parse(RelayPlace.Bundle(hash))!["entry"]![1]!["resource"]!;
        report["status"] = status;
        report["issued"] = issued;
        return new Answer(200, report.ToJsonString());
    }
}
