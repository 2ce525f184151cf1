using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>
/// Hands what is due to the engine, which gives each lane to one worker and to another one if that dies. The ledger says what there is to do; the engine
/// who does it. So what the engine forgets, as the one in memory does with its process, is handed to it again.
/// </summary>
/// <param name="work">The intakes.</param>
/// <param name="outbox">The deliveries; null where there is no server to deliver to.</param>
/// <param name="clock">The clock.</param>
public sealed class Dispatch(IWorkLedger work, IOutbox? outbox, TimeProvider clock)
{
    // Enough to keep many workers busy until the next look, and few enough for the engine's tables.
    private const int Horizon = 100;

    /// <summary>Hands over the lanes that are due and not under way.</summary>
    public async Task HandOverAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        DateTimeOffset now = clock.GetUtcNow();
        await HandOverAsync<CaseJob>(scheduler, JobNames.Cases, most => work.DueAsync(now, most, cancellationToken), cancellationToken).ConfigureAwait(false);
        if (outbox is not null) await HandOverAsync<DeliveryJob>(scheduler, JobNames.Deliveries, most => outbox.DueAsync(now, most, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private static async Task HandOverAsync<TJob>(IScheduler scheduler, string group, Func<int, Task<ImmutableArray<Lane>>> due, CancellationToken cancellationToken) where TJob : class, IJob
    {
        HashSet<string> underWay = [.. (await scheduler.GetJobKeys(GroupMatcher<JobKey>.GroupEquals(group), cancellationToken).ConfigureAwait(false)).Select(key => key.Name)];
        if (underWay.Count >= Horizon) return;
        ImmutableArray<Lane> lanes = await due(Horizon).ConfigureAwait(false);
        foreach (Lane lane in lanes.Where(lane => !underWay.Contains(lane.Name)).Take(Horizon - underWay.Count))
        {
            IJobDetail job = JobBuilder.Create<TJob>().WithIdentity(lane.Name, group).RequestRecovery().Build();
            ITrigger trigger = TriggerBuilder.Create().WithIdentity(lane.Name, group).WithExecutionGroup(group).StartNow().Build();
            try
            {
                await scheduler.ScheduleJob(job, trigger, cancellationToken: cancellationToken).ConfigureAwait(false);
            }
            catch (ObjectAlreadyExistsException)
            {
                // Another worker was first.
            }
        }
    }
}
