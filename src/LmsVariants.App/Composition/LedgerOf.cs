using System.Data.Common;

using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Ledger;

namespace LmsVariants.App.Composition;

/// <summary>The ledger of the settings.</summary>
internal static class LedgerOf
{
    private const string File = "ledger.db";

    /// <summary>Opens it, with its tables brought to this version; null where it cannot be used, which is told.</summary>
    public static async Task<LedgerDatabase?> OpenAsync(WatchSettings settings, WatchedFolders folders, Messages messages, TimeProvider clock, CancellationToken cancellationToken)
    {
        LedgerDatabase? ledger = null;
        try
        {
            ledger = settings.Engine.Postgres is string postgres ? new PostgresLedger(postgres, clock) : new SqliteLedger(Path.Combine(folders.State, File), clock);
            await ledger.MigrateAsync(cancellationToken).ConfigureAwait(false);
            return ledger;
        }
        catch (LedgerVersionException wrong)
        {
            messages.Fault(AppCodes.LedgerOfAnother, wrong.Message);
        }
        // The words of a database may name the user; its kind does not.
        catch (Exception away) when (away is DbException or TimeoutException)
        {
            messages.Fault(AppCodes.LedgerAway, $"the ledger cannot be reached ({away.GetType().Name}{(away is DbException { SqlState: string state } ? " " + state : string.Empty)})");
        }
        catch (IOException unusable)
        {
            messages.Fault(AppCodes.LedgerAway, unusable.Message);
        }
        if (ledger is not null) await ledger.DisposeAsync().ConfigureAwait(false);
        return null;
    }

    /// <summary>Whether there is a ledger already: who only asks must not make one.</summary>
    public static bool Exists(WatchSettings settings, WatchedFolders folders) => settings.Engine.Postgres is not null || System.IO.File.Exists(Path.Combine(folders.State, File));
}
