using LmsVariants.Infrastructure.Delivery.Relay;
using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>The engine's turn at the deliveries of a lane.</summary>
[DisallowConcurrentExecution]
public sealed class DeliveryJob(OutboxRelay relay, JobDoor door, WorkerStop stop, ILogger<DeliveryJob> log) : IJob
{
    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        door.PassAsync("The delivery of reports", () => relay.RunAsync(new Lane(context.JobDetail.Key.Name), stop.Token), log);
}
