using System.Data.Common;

using LmsVariants.Infrastructure.Problems;
using LmsVariants.Infrastructure.Telemetry;

using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>The door through which every job leaves: the engine would log what an exception says, which may name files.</summary>
public sealed class JobDoor(WorkerStop stop, Troubles troubles)
{
    /// <summary>Does the work; what goes wrong is told by its kind, and done again when it is due again.</summary>
    /// <param name="what">What it is called when it works again.</param>
    /// <param name="work">The work.</param>
    /// <param name="log">Where it is told.</param>
    public async ValueTask PassAsync(string what, Func<Task> work, ILogger log)
    {
        try
        {
            await work().ConfigureAwait(false);
            troubles.Over(what, log);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // What was in hand is given back; what was not begun waits for the next worker.
        }
        catch (SchedulerException) when (stop.IsAsked)
        {
            // The engine ends before its jobs do; so it is with what is not handed over.
        }
        catch (Exception away) when (away is DbException or TimeoutException or SchedulerException { InnerException: DbException })
        {
            troubles.Ledger(away, log);
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            troubles.World(what, WorldFailure.ReasonOf(world).Text, log);
        }
        // The outermost door: a fault in one job must take neither the engine nor the other jobs along, and the engine's own words may hold names.
        catch (Exception fault)
        {
            WorkerLog.JobFault(log, fault.GetType().Name, fault.StackTrace ?? string.Empty);
        }
    }
}
