using System.Data.Common;

using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Infrastructure.Telemetry;

using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>The door through which every job leaves: the engine would log what an exception says, which may name files.</summary>
internal static class JobDoor
{
    /// <summary>Does the work; what goes wrong is told by its kind, and done again when it is due again.</summary>
    public static async ValueTask PassAsync(Func<Task> work, WorkerStop stop, ILogger log)
    {
        try
        {
            await work().ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (stop.Token.IsCancellationRequested)
        {
            // What was in hand is given back; what was not begun waits for the next worker.
        }
        catch (Exception away) when (away is DbException or TimeoutException)
        {
            WorkerLog.LedgerAway(log, LedgerFailure.WordsOf(away));
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            WorkerLog.FolderUnreadable(log, WorldFailure.ReasonOf(world as IOException ?? new IOException(string.Empty, world)).Text);
        }
        catch (Exception fault)
        {
            WorkerLog.JobFault(log, fault.GetType().Name, fault.StackTrace ?? string.Empty);
        }
    }
}
