using System.Data.Common;

using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Whether the ledger answers.</summary>
public sealed class LedgerHealth(ILedgerDesk desk) : IHealthCheck
{
    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            LedgerCounts counts = await desk.CountAsync(cancellationToken).ConfigureAwait(false);
            return HealthCheckResult.Healthy(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{counts.Waiting + counts.Working + counts.Settling} under way, {counts.Failed} failed"));
        }
        catch (Exception away) when (away is DbException or TimeoutException or IOException)
        {
            return HealthCheckResult.Unhealthy($"the ledger does not answer ({away.GetType().Name})");
        }
    }
}

/// <summary>Whether the folders can be read and written.</summary>
public sealed class FolderHealth(WatchedFolders folders) : IHealthCheck
{
    private const string Probe = ".lmsvariants-probe";

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string[] closed = [.. new[] { ("inbox", folders.Inbox), ("reports", folders.Reports), ("processed", folders.Processed), ("failed", folders.Failed) }.Select(folder => Closed(folder.Item1, folder.Item2)).OfType<string>()];
        return Task.FromResult(closed.Length == 0 ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy(string.Join("; ", closed)));
    }

    private static string? Closed(string name, string folder)
    {
        string probe = Path.Combine(folder, Probe);
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
