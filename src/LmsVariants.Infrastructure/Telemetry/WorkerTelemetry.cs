using System.Diagnostics;
using System.Diagnostics.Metrics;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Metrics and traces of the work on cases. Tags are words of a closed set or numbers of the ledger: never a case, a file or a patient.</summary>
public sealed class WorkerTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "LmsVariants";

    private static readonly ActivitySource Spans = new(Name);

    private readonly TimeProvider _clock;
    private readonly Counter<long> _decided;
    private readonly Counter<long> _postponed;
    private readonly Histogram<double> _stages;
    private LedgerCounts? _counts;

    /// <summary>Makes the instruments.</summary>
    public WorkerTelemetry(IMeterFactory meters, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(meters);
        _clock = clock;
        // The factory owns the meter.
        Meter meter = meters.Create(Name);
        _decided = meter.CreateCounter<long>("lmsvariants.intakes.decided", "{intake}", "Intakes decided, by outcome");
        _postponed = meter.CreateCounter<long>("lmsvariants.intakes.postponed", "{try}", "Tries that failed over the world, by code");
        _stages = meter.CreateHistogram<double>("lmsvariants.stage.duration", "s", "How long a stage of a case, or a look at the inbox, took");
        meter.CreateObservableGauge("lmsvariants.intakes", States, "{intake}", "Intakes in the ledger, by state");
        meter.CreateObservableGauge("lmsvariants.deliveries", Deliveries, "{delivery}", "Deliveries in the ledger, by state");
        meter.CreateObservableGauge("lmsvariants.queue.age", Ages, "s", "How long the oldest intake or delivery has been waiting");
    }

    internal static Activity? Begin(Attempt attempt) => Spans.StartActivity("case")
        ?.SetTag("lmsvariants.intake", attempt.Intake.Number).SetTag("lmsvariants.case", attempt.Intake.Case?.Number).SetTag("lmsvariants.attempt", attempt.Number);

    internal void Decided(Decision decision)
    {
        _decided.Add(1, new KeyValuePair<string, object?>("outcome", decision.Outcome.ToString().ToLowerInvariant()));
        if (decision.Times.Read > TimeSpan.Zero) Took("read", decision.Times.Read);
        if (decision.Times.Write > TimeSpan.Zero) Took("write", decision.Times.Write);
    }

    internal void Postponed(Reason reason) => _postponed.Add(1, new KeyValuePair<string, object?>("code", reason.Code));

    internal void Settled(TimeSpan took) => Took("settle", took);

    internal void Scanned(TimeSpan took) => Took("scan", took);

    internal void Counted(LedgerCounts counts) => _counts = counts;

    private void Took(string stage, TimeSpan time) => _stages.Record(time.TotalSeconds, new KeyValuePair<string, object?>("stage", stage));

    private IEnumerable<Measurement<long>> States() => _counts is not LedgerCounts counts ? [] :
    [
        Of(counts.Sighted, "sighted"), Of(counts.Waiting, "waiting"), Of(counts.Working, "working"), Of(counts.Settling, "settling"), Of(counts.Reported, "reported"), Of(counts.Repeated, "repeated"), Of(counts.Failed, "failed"),
    ];

    private IEnumerable<Measurement<long>> Deliveries() => _counts is not LedgerCounts counts ? [] : [Of(counts.DeliveriesWaiting, "waiting"), Of(counts.Delivered, "delivered"), Of(counts.DeliveriesRefused, "refused")];

    private IEnumerable<Measurement<double>> Ages() => _counts is not LedgerCounts counts ? [] :
    [
        new(AgeOf(counts.Oldest), new KeyValuePair<string, object?>("queue", "intakes")), new(AgeOf(counts.OldestDelivery), new KeyValuePair<string, object?>("queue", "deliveries")),
    ];

    private double AgeOf(DateTimeOffset? since) => since is DateTimeOffset time ? Math.Max(0, (_clock.GetUtcNow() - time).TotalSeconds) : 0;

    private static Measurement<long> Of(long count, string state) => new(count, new KeyValuePair<string, object?>("state", state));
}
