using LmsVariants.App.Composition;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.App.Commands;

/// <summary>A ledger at which something is asked or done.</summary>
internal sealed class OpenDesk(LedgerDatabase database, WatchedFolders folders, Messages messages)
{
    public WatchedFolders Folders => folders;

    public ILedgerDesk Desk { get; } = new LedgerDesk(database);

    public ICaseArchive Archive { get; } = new CaseArchive(database);

    public ISignOut SignOut { get; } = new LedgerSignOut(database);

    /// <summary>Says that there is no such case, and which one may be meant.</summary>
    public async Task<ExitCode> NoSuchCaseAsync(string name, CancellationToken cancellationToken)
    {
        IEnumerable<string> near = NearNames.Of(name, await new CaseNames(database).AllAsync(cancellationToken).ConfigureAwait(false));
        string meant = string.Join(" or ", near.Select(one => Quoted.Field(one)));
        messages.Fault(AppCodes.NotFound, $"CASE: there is no case {Quoted.Field(name)} in the ledger{(meant.Length > 0 ? $"; is {meant} meant?" : string.Empty)}");
        return ExitCode.WrongCommand;
    }
}
