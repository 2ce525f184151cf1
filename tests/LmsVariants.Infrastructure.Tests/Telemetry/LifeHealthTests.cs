using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Infrastructure.Tests.Inbox;

using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace LmsVariants.Infrastructure.Tests.Telemetry;

public sealed class LifeHealthTests
{
    [Fact]
    public async Task A_process_lives_while_it_gives_signs_of_life()
    {
        ManualClock clock = new();
        WorkerLife life = new(clock);
        LifeHealth health = new(life);
        clock.Go(119);
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        clock.Go(1);
        Assert.Equal(HealthStatus.Unhealthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
        life.Beat();
        Assert.Equal(HealthStatus.Healthy, (await health.CheckHealthAsync(new HealthCheckContext())).Status);
    }
}
