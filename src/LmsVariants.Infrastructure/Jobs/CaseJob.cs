using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>The engine's turn at the intakes of a lane.</summary>
[DisallowConcurrentExecution]
public sealed class CaseJob(CaseWork work, JobDoor door, WorkerStop stop, ILogger<CaseJob> log) : IJob
{
    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        door.PassAsync("The work on cases", () => work.RunAsync(new Lane(context.JobDetail.Key.Name), () => stop.IsAsked, stop.Token), log);
}
