using System.Data.Common;

using LmsVariants.App.Composition;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Ledger;

namespace LmsVariants.App.Commands;

/// <summary>What the commands on the ledger share: they find it, and never make one. A worker may be running meanwhile.</summary>
internal sealed class Desk(string? root, Messages messages, TimeProvider clock)
{
    /// <summary>Has something done at the ledger.</summary>
    public async Task<int> WithAsync(Func<OpenDesk, Task<ExitCode>> work, CancellationToken cancellationToken)
    {
        try
        {
            WatchSettings settings = Settings.Read(AppContext.BaseDirectory).Watch;
            WatchedFolders folders = WatchPlace.Of(settings, root, inbox: null);
            if (!LedgerOf.Exists(settings, folders))
            {
                messages.Fault(AppCodes.NotFound, "--root: there is no ledger in its folder state (has a worker watched it?)");
                return (int)ExitCode.WrongCommand;
            }
            await using LedgerDatabase? ledger = await LedgerOf.OpenAsync(settings, folders, patience: TimeSpan.Zero, _ => { }, messages, clock, cancellationToken).ConfigureAwait(false);
            return ledger is null ? (int)ExitCode.WorldFailed : (int)await work(new OpenDesk(ledger, folders, messages)).ConfigureAwait(false);
        }
        catch (SettingException wrong)
        {
            messages.Fault(AppCodes.BadSetting, wrong.Message);
            return (int)ExitCode.WrongCommand;
        }
        catch (Exception away) when (away is DbException or TimeoutException)
        {
            messages.Fault(AppCodes.LedgerAway, $"the ledger cannot be used: {LedgerFailure.WordsOf(away)}");
            return (int)ExitCode.WorldFailed;
        }
    }
}
