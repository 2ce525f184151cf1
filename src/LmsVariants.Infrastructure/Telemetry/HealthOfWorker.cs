using System.Data.Common;

using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Whether this process still does anything by itself. Nothing outside is asked: a worker whose database is away must not be restarted for it.</summary>
public sealed class LifeHealth(WorkerLife life) : IHealthCheck
{
    // Longer than a try at a database that does not answer.
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        life.Silence < Longest
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Unhealthy(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"nothing has moved in this process for {life.Silence.TotalSeconds:0} s")));
}

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

/// <summary>Whether the folders can be read and written.</summary>
public sealed class FolderHealth(WatchedFolders folders, WorkerName worker) : IHealthCheck
{
    // Hidden, so that it is never taken for a dropped file; of this worker alone, as others look into the same folders.
    private readonly string _probe = $".lmsvariants-probe-{worker.Text}";

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string[] closed = [.. new[] { ("inbox", folders.Inbox), ("reports", folders.Reports), ("processed", folders.Processed), ("failed", folders.Failed) }.Select(folder => Closed(folder.Item1, folder.Item2)).OfType<string>()];
        return Task.FromResult(closed.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(string.Join("; ", closed)));
    }

    private string? Closed(string name, string folder)
    {
        string probe = Path.Combine(folder, _probe);
        try
        {
            File.WriteAllBytes(probe, [0]);
            File.Delete(probe);
            return null;
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            return $"{name}: {WorldFailure.ReasonOf(world as IOException ?? new IOException(string.Empty, world)).Text}";
        }
    }
}
