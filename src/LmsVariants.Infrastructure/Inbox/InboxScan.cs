using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;

using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>One look at the inbox after the other: what stopped growing and is together is taken into the ledger.</summary>
/// <remarks>
/// The state lies in the ledger, so that any worker can make the next look. What is kept between looks is only what a file was recognised as.
/// </remarks>
public sealed class InboxScan
{
    private readonly WatchedFolders _folders;
    private readonly WatchOptions _options;
    private readonly IIntakeLedger _ledger;
    private readonly TimeProvider _clock;
    private readonly ILogger<InboxScan> _log;
    private readonly Documents _documents;
    private readonly CaseFinder _finder;
    private readonly SheetShelf _shelf;
    private readonly Accepting _accepting;

    /// <summary>Makes the scan; nothing is looked at yet.</summary>
    public InboxScan(WatchedFolders folders, WatchOptions options, IngestContext ingest, IIntakeLedger ledger, TimeProvider clock, ILogger<InboxScan> log)
    {
        (_folders, _options, _ledger, _clock, _log) = (folders, options, ledger, clock, log);
        _documents = new Documents(folders);
        _finder = new CaseFinder(ingest);
        _shelf = new SheetShelf(folders);
        _accepting = new Accepting(ledger, folders, clock);
    }

    /// <summary>Looks once.</summary>
    /// <returns>What was taken.</returns>
    /// <exception cref="IOException">The inbox, or a file in it, cannot be read.</exception>
    public async Task<ImmutableArray<Accepted>> LookAsync(CancellationToken cancellationToken)
    {
        Listing listing = FolderListing.Of(_folders.Inbox, (path, _) => new FilePlace(Room.Inbox, path), _clock.GetUtcNow());
        SheetShelf sheets = _shelf.ForOneLook();
        // What is known is asked for after the listing: a file that was settled in between is known and not listed, never the other way round.
        KnownFiles known = await _ledger.KnownAsync(Room.Inbox, cancellationToken).ConfigureAwait(false);
        Look look = Look.At([.. listing.Files, .. SheetsWithoutFiles(listing)], known, _options, _clock.GetUtcNow());
        if (look.Seen.Length + look.Vanished.Length > 0) await _ledger.SeeAsync(look.Seen, look.Vanished, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InputDocument, SettledFile> files = _documents.Of(look.Settled, file => file.Place.Path);
        FoundCases found = _finder.Find([.. files.Keys], document => sheets.Of(files[document].File.Place));
        (ImmutableArray<Accepted> accepted, ImmutableArray<HeldFile> held) = await _accepting.TakeAsync(ReadyOf(found, files, look.Growing, sheets), files, cancellationToken).ConfigureAwait(false);
        foreach (Accepted one in accepted) WorkerLog.Taken(_log, one.Number, one.CaseNumber, one.Files, one.IsRepeated);
        await HoldAsync([.. found.Held, .. held], files, cancellationToken).ConfigureAwait(false);
        return accepted;
    }

    // What is in the way of a file is seen by who asks for the status, and forgotten once it is out of the way.
    private async Task HoldAsync(ImmutableArray<HeldFile> held, IReadOnlyDictionary<InputDocument, SettledFile> files, CancellationToken cancellationToken)
    {
        Dictionary<InputDocument, string> why = held.DistinctBy(file => file.Document).ToDictionary(file => file.Document, file => file.Why);
        Sighting[] changed =
        [
            .. files.Where(pair => pair.Value.Sighting.Problem != why.GetValueOrDefault(pair.Key) && (why.ContainsKey(pair.Key) || pair.Value.File.Problem is null))
                .Select(pair => pair.Value.Sighting with { Problem = why.GetValueOrDefault(pair.Key) }),
        ];
        if (changed.Length == 0) return;
        await _ledger.SeeAsync(changed, [], cancellationToken).ConfigureAwait(false);
        foreach (Sighting one in changed.Where(one => one.Problem is not null)) WorkerLog.Held(_log, one.Problem!);
    }

    private IEnumerable<ReadyFiles> ReadyOf(FoundCases found, IReadOnlyDictionary<InputDocument, SettledFile> files, ImmutableArray<ListedFile> growing, SheetShelf sheets)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        HashSet<string> growingIn = [.. growing.Select(file => file.Place.Folder)];
        HashSet<string> stillGrowing = [.. growingIn, .. found.Held.Select(file => files[file.Document].File.Place.Folder)];
        foreach (ImmutableArray<FoundCase> together in Sharing.Of(found.Cases))
        {
            SettledFile[] settled = [.. together.SelectMany(one => one.Files).Select(file => files[file.Document])];
            // The row that is being written may be theirs.
            if (Array.Exists(settled, file => sheets.IsBeingWritten(file.File.Place, now, _options.SettledAfter))) continue;
            bool isWhole = together.All(one => one.Files.Any(file => file.IsWhole)) && !settled.Any(file => stillGrowing.Contains(file.File.Place.Folder));
            if (isWhole || HasWaited(settled)) yield return new ReadyFiles(together, []);
        }
        // What cannot be read may be a file whose copying paused, and what belongs to something else may come before that. A marker says that it is complete.
        foreach (FileOfNoCase alone in found.Refused.Where(file => HasWaited([files[file.Document]]) && (files[file.Document].File.IsDone || !IsBesideGrowing(file)))) yield return new ReadyFiles([], [alone]);
        foreach (FileOfNoCase alone in found.Companions.Where(file => HasWaited([files[file.Document]]) && !IsBesideGrowing(file))) yield return new ReadyFiles([], [alone]);

        bool IsBesideGrowing(FileOfNoCase file) => growingIn.Contains(files[file.Document].File.Place.Folder);

        bool HasWaited(SettledFile[] settled) => settled.All(file => (now - file.Complete).Duration() >= _options.LateFiles);
    }

    // A sheet goes along with the files of its folder: one that came after them, or without them, waits for others for ever. That right in the inbox is to.
    private IEnumerable<ListedFile> SheetsWithoutFiles(Listing listing)
    {
        HashSet<string> holding = [.. listing.Files.SelectMany(file => file.Place.Folders)];
        foreach ((string folder, string path) in listing.Sheets.Where(sheet => sheet.Key.Length > 0 && !holding.Contains(sheet.Key)))
        {
            FileInfo sheet = new(path);
            if (!sheet.Exists || (_clock.GetUtcNow().UtcDateTime - sheet.LastWriteTimeUtc).Duration() < _options.LateFiles) continue;
            yield return new ListedFile(new FilePlace(Room.Inbox, $"{folder}/{sheet.Name}"), sheet.Length, DateTimeOffset.UnixEpoch, IsDone: false, "a case sheet without files: drop the files of its cases again with it");
        }
    }
}
