using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Telemetry;

using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>A look at the inbox, by one worker at a time, and at what is due. What is due is handed over also where the inbox cannot be read.</summary>
[DisallowConcurrentExecution]
public sealed class InboxJob(InboxScan inbox, Dispatch dispatch, JobDoor door, WorkerStop stop, WorkerTelemetry telemetry, WorkerLife life, TimeProvider clock, ILogger<InboxJob> log) : IJob
{
    private const string HandOver = "The giving out of work";

    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        bool hasTaken = false;
        life.Look();
        // Work that waits for its next try is not to wait for a long look at thousands of new files.
        await door.PassAsync(HandOver, () => dispatch.HandOverAsync(context.Scheduler, stop.Token), log).ConfigureAwait(false);
        await door.PassAsync("The look at the inbox", async () => hasTaken = await LookAsync().ConfigureAwait(false), log).ConfigureAwait(false);
        if (hasTaken) await door.PassAsync(HandOver, () => dispatch.HandOverAsync(context.Scheduler, stop.Token), log).ConfigureAwait(false);
    }

    private async Task<bool> LookAsync()
    {
        long began = clock.GetTimestamp();
        bool hasTaken = !(await inbox.LookAsync(stop.Token).ConfigureAwait(false)).IsEmpty;
        telemetry.Scanned(clock.GetElapsedTime(began));
        return hasTaken;
    }
}
