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
