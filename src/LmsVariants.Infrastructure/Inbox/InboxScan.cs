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
    private readonly SheetShelf _sheets;
    private readonly Taking _taking;

    /// <summary>Makes the scan; nothing is looked at yet.</summary>
    public InboxScan(WatchedFolders folders, WatchOptions options, IngestContext ingest, IIntakeLedger ledger, TimeProvider clock, ILogger<InboxScan> log)
    {
        (_folders, _options, _ledger, _clock, _log) = (folders, options, ledger, clock, log);
        _documents = new Documents(folders);
        _finder = new CaseFinder(ingest);
        _sheets = new SheetShelf(folders);
        _taking = new Taking(ledger, folders, clock);
    }

    /// <summary>Looks once.</summary>
    /// <returns>What was taken.</returns>
    /// <exception cref="IOException">The inbox, or a file in it, cannot be read.</exception>
    public async Task<ImmutableArray<Accepted>> LookAsync(CancellationToken cancellationToken)
    {
        Listing listing = FolderListing.Of(_folders.Inbox, (path, _) => new FilePlace(Room.Inbox, path));
        // What is known is asked for after the listing: a file that was settled in between is known and not listed, never the other way round.
        KnownFiles known = await _ledger.KnownAsync(Room.Inbox, cancellationToken).ConfigureAwait(false);
        Look look = Look.At(listing.Files, known, _options, _clock.GetUtcNow());
        if (look.Seen.Length + look.Vanished.Length > 0) await _ledger.SeeAsync(look.Seen, look.Vanished, cancellationToken).ConfigureAwait(false);
        IReadOnlyDictionary<InputDocument, SettledFile> files = _documents.Of(look.Settled, file => file.Place.Path);
        FoundCases found = _finder.Find([.. files.Keys], document => _sheets.Of(files[document].File.Place));
        (ImmutableArray<Accepted> accepted, ImmutableArray<HeldFile> held) = await _taking.TakeAsync(ReadyOf(found, files, look.Growing), files, cancellationToken).ConfigureAwait(false);
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

    private IEnumerable<ReadyFiles> ReadyOf(FoundCases found, IReadOnlyDictionary<InputDocument, SettledFile> files, ImmutableArray<ListedFile> growing)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        HashSet<string> stillGrowing = [.. growing.Select(file => FolderOf(file.Place)), .. found.Held.Select(file => FolderOf(files[file.Document].File.Place))];
        foreach (ImmutableArray<FoundCase> together in Sharing(found.Cases))
        {
            SettledFile[] settled = [.. together.SelectMany(one => one.Files).Select(file => files[file.Document])];
            bool isWhole = together.All(one => one.Files.Any(file => file.IsWhole)) && !settled.Any(file => stillGrowing.Contains(FolderOf(file.File.Place)));
            if (isWhole || HasWaited(settled)) yield return new ReadyFiles(together, []);
        }
        // What cannot be read, or belongs to something else, may be a file whose copying paused.
        foreach (FileOfNoCase alone in found.Refused.Concat(found.Companions).Where(file => HasWaited([files[file.Document]]))) yield return new ReadyFiles([], [alone]);

        bool HasWaited(SettledFile[] settled) => settled.All(file => (now - file.Complete).Duration() >= _options.LateFiles);
    }

    // Cases that share a file, such as a table of several samples, are taken together or not at all.
    private static IEnumerable<ImmutableArray<FoundCase>> Sharing(ImmutableArray<FoundCase> cases)
    {
        Dictionary<InputDocument, List<FoundCase>> byDocument = [];
        List<List<FoundCase>> groups = [];
        foreach (FoundCase one in cases)
        {
            List<FoundCase> group = [one];
            foreach (List<FoundCase> other in one.Files.Select(file => byDocument.GetValueOrDefault(file.Document)).OfType<List<FoundCase>>().Distinct().ToArray())
            {
                group.InsertRange(0, other);
                groups.Remove(other);
            }
            groups.Add(group);
            foreach (FoundFile file in group.SelectMany(member => member.Files)) byDocument[file.Document] = group;
        }
        return groups.Select(group => group.ToImmutableArray());
    }

    private static string FolderOf(FilePlace place) => place.Path.LastIndexOf('/') is int at and >= 0 ? place.Path[..at] : string.Empty;
}
