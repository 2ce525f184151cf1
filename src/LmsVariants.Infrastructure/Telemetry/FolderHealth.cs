using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Infrastructure.Problems;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmsVariants.Infrastructure.Telemetry;

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
            return $"{name}: {WorldFailure.ReasonOf(world).Text}";
        }
    }
}
