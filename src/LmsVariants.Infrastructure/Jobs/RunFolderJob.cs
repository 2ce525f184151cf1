using LmsVariants.Infrastructure.Inbox;

using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>A look at the run folders, by one worker at a time.</summary>
[DisallowConcurrentExecution]
public sealed class RunFolderJob(RunFolderScan runs, JobDoor door, WorkerStop stop, ILogger<RunFolderJob> log) : IJob
{
    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => door.PassAsync("The look at the run folders", () => runs.LookAsync(stop.Token), log);
}
