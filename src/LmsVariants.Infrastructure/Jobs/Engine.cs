using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Ledger;

using Microsoft.Extensions.DependencyInjection;

using Npgsql;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>How the workers of a laboratory share their work.</summary>
/// <param name="Postgres">The database that they share; null where one worker works alone, with the engine in its memory.</param>
public sealed record EngineOptions(string? Postgres)
{
    /// <summary>Gets how often a worker says that it is alive.</summary>
    /// <value>From 1 second to 5 minutes. The default is 5 seconds.</value>
    public TimeSpan CheckIn { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how long past a missed word of life a worker counts as dead, and another one takes its cases.</summary>
    /// <value>From 1 second to 1 hour. The default is 10 seconds.</value>
    public TimeSpan DeadAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets the pause between two looks at the run folders.</summary>
    /// <value>From 1 second to 1 day. The default is 30 seconds.</value>
    public TimeSpan RunFolderPoll { get; init; } = TimeSpan.FromSeconds(30);
}

/// <summary>Sets up the engine: in memory for one worker, clustered on PostgreSQL for several. The jobs are the same.</summary>
public static class Engine
{
    private const int DeliveriesAtOnce = 2;

    // The looks, and what the engine does for itself.
    private const int Others = 3;

    /// <summary>Adds the engine and its jobs.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, WatchOptions watch, EngineOptions options)
    {
        ArgumentNullException.ThrowIfNull(watch);
        ArgumentNullException.ThrowIfNull(options);
        services.AddQuartz(engine =>
        {
            engine.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "lmsvariants";
                scheduler.GenerateInstanceId = true;
            });
            engine.UseDefaultThreadPool(watch.CasesAtOnce + DeliveriesAtOnce + Others);
            engine.UseExecutionLimits(limits => limits.ForGroup(JobNames.Cases, watch.CasesAtOnce).ForGroup(JobNames.Deliveries, DeliveriesAtOnce));
            if (options.Postgres is string postgres)
            {
                engine.UsePersistentStore(store =>
                {
                    store.UsePostgres(NpgsqlFactory.Instance, PostgresConnection.Of(postgres));
                    store.ProvisionSchema();
                    store.UseClustering(cluster =>
                    {
                        cluster.CheckinInterval = options.CheckIn;
                        cluster.CheckinMisfireThreshold = options.DeadAfter;
                    });
                });
            }
            else
            {
                engine.UseInMemoryStore();
            }
            Every<InboxJob>(engine, JobNames.Inbox, watch.Poll);
            if (!watch.RunFolders.IsEmpty) Every<RunFolderJob>(engine, JobNames.RunFolders, options.RunFolderPoll);
            Every<HousekeepingJob>(engine, JobNames.Housekeeping, TimeSpan.FromHours(1));
        });
        services.AddQuartzHostedService(hosting =>
        {
            hosting.WaitForJobsToComplete = true;
            hosting.AwaitApplicationStarted = true;
        });
        return services;
    }

    // A look that was missed is not made up for: the next one sees everything.
    private static void Every<TJob>(IQuartzBuilder engine, JobKey key, TimeSpan pause) where TJob : class, IJob
    {
        engine.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably());
        engine.AddTrigger(trigger => trigger
            .WithIdentity(key.Name, key.Group)
            .ForJob(key)
            .WithSchedule(SimpleScheduleBuilder.Create().WithInterval(pause).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
            .StartNow());
    }
}
