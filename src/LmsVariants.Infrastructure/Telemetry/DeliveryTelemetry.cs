using System.Diagnostics;
using System.Diagnostics.Metrics;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>What deliveries show to those who watch from outside: numbers of the ledger and outcomes, nothing of a patient.</summary>
public sealed class DeliveryTelemetry
{
    /// <summary>The name of the meter and of the source of spans.</summary>
    public const string Name = "LmsVariants";

    private static readonly ActivitySource Spans = new(Name);

    private readonly Histogram<double> _duration;
    private readonly Counter<long> _attempts;

    /// <summary>Makes the instruments.</summary>
    public DeliveryTelemetry(IMeterFactory meters)
    {
        ArgumentNullException.ThrowIfNull(meters);
        // The factory owns the meter.
        Meter meter = meters.Create(Name);
        _duration = meter.CreateHistogram<double>("lmsvariants.delivery.duration", "s", "How long a try to deliver a report took");
        _attempts = meter.CreateCounter<long>("lmsvariants.delivery.attempts", "{attempt}", "Tries to deliver a report, by outcome");
    }

    /// <summary>The span of one try; null where nobody listens.</summary>
    internal static Activity? Begin(OutboxEntry entry) =>
        Spans.StartActivity("deliver", ActivityKind.Client)?.SetTag("lmsvariants.case", entry.Case.Number).SetTag("lmsvariants.revision", entry.Revision).SetTag("lmsvariants.attempt", entry.Attempts);

    /// <summary>Counts one try.</summary>
    internal void End(Activity? span, string outcome, bool isWell, TimeSpan took)
    {
        KeyValuePair<string, object?> tag = new("outcome", outcome);
        _attempts.Add(1, tag);
        _duration.Record(took.TotalSeconds, tag);
        span?.SetTag("outcome", outcome).SetStatus(isWell ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
    }
}
