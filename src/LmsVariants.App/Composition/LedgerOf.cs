using System.Data.Common;

using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Ledger;

namespace LmsVariants.App.Composition;

/// <summary>The ledger of the settings.</summary>
internal static class LedgerOf
{
    private const string File = "ledger.db";

    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(2);

    /// <summary>Opens it, with its tables brought to this version; null where it cannot be used, which is told.</summary>
    /// <param name="settings">Where it is.</param>
    /// <param name="folders">The folders.</param>
    /// <param name="patience">How long a database is waited for that does not answer.</param>
    /// <param name="onWait">Told what is waited for.</param>
    /// <param name="messages">Where it is told.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static async Task<LedgerDatabase?> OpenAsync(
        WatchSettings settings, WatchedFolders folders, TimeSpan patience, Action<string> onWait, Messages messages, TimeProvider clock, CancellationToken cancellationToken)
    {
        LedgerDatabase? ledger = null;
        try
        {
            ledger = settings.Engine.Postgres is string postgres ? new PostgresLedger(postgres, clock) : new SqliteLedger(Path.Combine(folders.State, File), clock);
            await MigrateAsync(ledger, patience, onWait, clock, cancellationToken).ConfigureAwait(false);
            return ledger;
        }
        catch (LedgerVersionException wrong)
        {
            messages.Fault(AppCodes.LedgerOfAnother, wrong.Message);
        }
        catch (Exception away) when (away is DbException or TimeoutException)
        {
            messages.Fault(AppCodes.LedgerAway, $"the ledger cannot be used: {LedgerFailure.WordsOf(away)}");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // It is not needed any more.
        }
        catch (IOException unusable)
        {
            messages.Fault(AppCodes.LedgerAway, unusable.Message);
        }
        if (ledger is not null) await ledger.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    // A machine that starts may bring up its worker before its database.
    private static async Task MigrateAsync(LedgerDatabase ledger, TimeSpan patience, Action<string> onWait, TimeProvider clock, CancellationToken cancellationToken)
    {
        long began = clock.GetTimestamp();
        bool isTold = false;
        while (true)
        {
            try
            {
                await ledger.MigrateAsync(cancellationToken).ConfigureAwait(false);
                return;
            }
            catch (Exception away) when (LedgerFailure.IsPassing(away) && clock.GetElapsedTime(began) < patience)
            {
                if (!isTold) onWait(LedgerFailure.WordsOf(away));
                isTold = true;
                await Task.Delay(s_pause, clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Whether there is a ledger already: who only asks must not make one.</summary>
    public static bool Exists(WatchSettings settings, WatchedFolders folders) => settings.Engine.Postgres is not null || System.IO.File.Exists(Path.Combine(folders.State, File));
}
