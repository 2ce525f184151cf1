using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Relay;
using LmsVariants.Infrastructure.Delivery.Tries;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Tests.Delivery.Relay;

/// <summary>A folder of reports, an outbox and a log, for tests of the relay.</summary>
internal sealed class RelayPlace : IDisposable, ILogger<OutboxRelay>, IMeterFactory
{
    public const string CaseId = "Mustermann-4711";

    private static readonly EndpointOptions Quick = new() { MostTries = 2, FirstPause = TimeSpan.FromMilliseconds(5), LongestPause = TimeSpan.FromMilliseconds(10), BreakAfter = 1000 };

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmsv-");
    private readonly Meter _meter = new(DeliveryTelemetry.Name);

    public MemoryOutbox Outbox { get; } = new();

    public ConcurrentQueue<string> Log { get; } = new();

    public ConcurrentQueue<int> EventIds { get; } = new();

    public string Reports => Path.Combine(_folder.FullName, "reports");

    public static Lane LaneOf(long caseNumber) => new($"delivery-{caseNumber}");

    public string Of(string name, int? revision = null, long caseNumber = 17) =>
        revision is int number ? Path.Combine(Reports, FolderOf(caseNumber), "revisions", $"{number}", name) : Path.Combine(Reports, FolderOf(caseNumber), name);

    public static string FolderOf(long caseNumber) => Path.Combine("2026", "11", $"{CaseId}-{caseNumber}");

    /// <summary>A bundle whose report says something that is told by its hash.</summary>
    public static string Bundle(string hash)
    {
        JsonObject report = BundleText.Put("DiagnosticReport", 2, 1);
        report["resource"]!["status"] = "preliminary";
        report["resource"]!["identifier"] = new JsonArray(new JsonObject { ["system"] = "urn:lab:report-content", ["value"] = hash });
        return BundleText.Of(BundleText.Put("Patient", 1), report).ToJsonString();
    }

    /// <summary>A report is written and its delivery asked for; what was there before becomes an earlier revision.</summary>
    public OutboxEntry Report(long number, int revision = 1, long caseNumber = 17, string? content = null)
    {
        string file = Of("case.fhir.json", caseNumber: caseNumber);
        if (File.Exists(file)) Revise(revision - 1, caseNumber);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        string text = content ?? Bundle($"sha256:{revision}");
        File.WriteAllText(file, text);
        LedgerCase of = new(caseNumber, CaseId, CaseId, FolderOf(caseNumber).Replace('\\', '/'), revision);
        OutboxEntry entry = new(number, of, revision, "case.fhir.json", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), HasBegun: false, Attempts: 0);
        Outbox.Add(entry);
        return entry;
    }

    /// <summary>Runs a lane with a relay of its own, as after a restart.</summary>
    public async Task RunAsync(string server, long caseNumber = 17, Admission? admission = null, Action<Retrying>? onRetry = null, CancellationToken cancellationToken = default)
    {
        Assert.True(ServerAddress.TryParse(server, allowPlainHttp: false, out ServerAddress? address, out _));
        using FhirEndpoint endpoint = new(address, admission, Quick, TimeProvider.System, onRetry);
        OutboxRelay relay = new(Outbox, new BundleDelivery(endpoint, new DeliveryLimits()), Reports, TimeProvider.System, () => 0.5, new DeliveryTelemetry(this), this);
        await relay.RunAsync(LaneOf(caseNumber), cancellationToken);
    }

    public void Dispose()
    {
        _meter.Dispose();
        _folder.Delete(recursive: true);
    }

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    bool ILogger.IsEnabled(LogLevel logLevel) => true;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        EventIds.Enqueue(eventId.Id);
        Log.Enqueue($"{formatter(state, exception)} {exception}");
    }

    Meter IMeterFactory.Create(MeterOptions options) => _meter;

    private void Revise(int revision, long caseNumber)
    {
        string to = Of("case.fhir.json", revision, caseNumber);
        Directory.CreateDirectory(Path.GetDirectoryName(to)!);
        File.Move(Of("case.fhir.json", caseNumber: caseNumber), to);
    }
}
