using System.Data.Common;

using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Infrastructure.Problems;
using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Whether the ledger can be read and written.</summary>
public sealed class LedgerHealth(ILedgerDesk desk, WorkerName worker, TimeProvider clock) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await desk.ProbeAsync(worker.Text, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
            LedgerCounts counts = await desk.CountAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{counts.Waiting + counts.Working + counts.Settling} under way, {counts.Failed} failed"));
        }
        catch (Exception away) when (away is DbException or TimeoutException or IOException)
        {
            return HealthCheckResult.Unhealthy($"the ledger cannot be used: {(away is IOException world ? WorldFailure.ReasonOf(world).Text : LedgerFailure.WordsOf(away))}");
        }
    }
}
