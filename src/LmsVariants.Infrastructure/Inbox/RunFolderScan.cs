using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;

using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>
/// Looks into the folders where the software of the sequencer leaves its runs. A run is taken once its <c>MetricsOutput.tsv</c> is there, which is written last, and
/// nothing in it grows. Files are read in place and never moved; what is no result of a panel is left alone.
/// </summary>
public sealed class RunFolderScan(WatchedFolders folders, WatchOptions options, IngestContext ingest, IIntakeLedger ledger, TimeProvider clock, ILogger<RunFolderScan> log)
{
    private const string NoMetrics = RunTrees.Metrics + " is not there yet";
    private const string Nameless = "no sample is named inside: give a case sheet row for its file name, or put it into the inbox";

    private readonly Accepting _accepting = new(ledger, folders, clock);
    private readonly SheetShelf _shelf = new(folders);
    private readonly Dictionary<string, (Documents Documents, CaseFinder Finder)> _runs = new(StringComparer.Ordinal);

    // What the case sheets of a run were when this process looked at it last.
    private readonly Dictionary<string, string> _sheetsBefore = new(StringComparer.Ordinal);

    // Files of a run that was taken and that are of no case: they stay as they are, for ever.
    private readonly HashSet<(FilePlace, long, DateTimeOffset)> _leftAlone = [];

    /// <summary>Looks once. What cannot be read stops nothing else.</summary>
    /// <returns>What was taken.</returns>
    public async Task<ImmutableArray<Accepted>> LookAsync(CancellationToken cancellationToken)
    {
        RunTrees runs = RunTrees.In(options.RunFolders, clock.GetUtcNow());
        KnownFiles known = await ledger.KnownAsync(Room.RunFolder, cancellationToken).ConfigureAwait(false);
        ImmutableArray<ListedFile> listed = [.. runs.Trees.SelectMany(tree => tree.Files).Where(file => !_leftAlone.Contains(Key(file))), .. runs.Unreadable];
        Look look = Look.At(listed, known with { Sightings = [.. known.Sightings.Where(sighting => IsOurs(sighting.Place, runs))] }, options, clock.GetUtcNow());
        if (look.Seen.Length + look.Vanished.Length > 0) await ledger.SeeAsync(look.Seen, look.Vanished, cancellationToken).ConfigureAwait(false);
        foreach (ListedFile folder in runs.Unreadable.Where(folder => look.Seen.Any(seen => seen.Place == folder.Place))) WorkerLog.FolderUnreadable(log, folder.Problem!);

        ImmutableArray<Accepted>.Builder accepted = ImmutableArray.CreateBuilder<Accepted>();
        Dictionary<FilePlace, string> why = [];
        foreach (RunTree tree in runs.Trees) accepted.AddRange(await LookIntoAsync(tree, look, why, cancellationToken).ConfigureAwait(false));
        await TellAsync(look, why, cancellationToken).ConfigureAwait(false);
        return accepted.ToImmutable();
    }

    // A worker whose settings name other folders looks after those; what cannot be read now has not vanished.
    private bool IsOurs(FilePlace place, RunTrees runs) =>
        options.RunFolders.Any(root => RunTrees.IsIn(place, RunTrees.PlaceOf(Path.GetFullPath(root))))
        && !runs.Unreadable.Any(folder => place != folder.Place && RunTrees.IsIn(place, folder.Place) && !runs.Trees.Any(tree => RunTrees.IsIn(place, RunTrees.PlaceOf(tree.Path))));

    private async Task<ImmutableArray<Accepted>> LookIntoAsync(RunTree tree, Look look, Dictionary<FilePlace, string> why, CancellationToken cancellationToken)
    {
        HashSet<FilePlace> here = [.. tree.Files.Select(file => file.Place)];
        ImmutableArray<SettledFile> settled = [.. look.Settled.Where(file => here.Contains(file.File.Place))];
        ListedFile[] growing = [.. look.Growing.Where(file => here.Contains(file.Place))];
        try
        {
            SheetShelf sheets = _shelf.ForOneLook();
            string sheetsNow = StateOf(tree, sheets);
            bool isSheetNew = _sheetsBefore.TryGetValue(tree.Path, out string? before) && before != sheetsNow;
            if (!isSheetNew) _sheetsBefore[tree.Path] = sheetsNow;
            if (!tree.Files.Any(file => file.Problem is null && file.Place.Path.EndsWith("/" + RunTrees.Metrics, StringComparison.OrdinalIgnoreCase)))
            {
                foreach (FilePlace waiting in settled.Select(file => file.File.Place).Concat(growing.Select(file => file.Place))) why[waiting] = NoMetrics;
                return [];
            }
            if ((settled.IsEmpty && !isSheetNew) || growing.Length > 0 || !settled.All(HasWaited) || tree.Files.Any(file => sheets.IsBeingWritten(file.Place, clock.GetUtcNow(), options.SettledAfter))) return [];
            ImmutableArray<Accepted> accepted = await TakeAsync(tree, settled, isSheetNew, sheets, why, cancellationToken).ConfigureAwait(false);
            _sheetsBefore[tree.Path] = sheetsNow;
            return accepted;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            const string Problem = "a file of the run cannot be read";
            if (settled.Any(file => file.Sighting.Problem != Problem)) WorkerLog.FolderUnreadable(log, Problem);
            foreach (SettledFile file in settled) why[file.File.Place] = Problem;
            return [];
        }
    }

    // A case of which one file is new or changed is taken with all that the run has of it: a report of the changed file alone would say less than the last one.
    private async Task<ImmutableArray<Accepted>> TakeAsync(
        RunTree tree, ImmutableArray<SettledFile> settled, bool isSheetNew, SheetShelf sheets, Dictionary<FilePlace, string> why, CancellationToken cancellationToken)
    {
        HashSet<FilePlace> fresh = [.. settled.Select(file => file.File.Place)];
        DateTimeOffset now = clock.GetUtcNow();
        IEnumerable<SettledFile> known = tree.Files.Where(file => file.Problem is null && !fresh.Contains(file.Place)).Select(file => new SettledFile(file, new Sighting(file.Place, file.Length, file.Modified, now, now), now));
        if (!_runs.TryGetValue(tree.Path, out (Documents Documents, CaseFinder Finder) run)) _runs[tree.Path] = run = (new Documents(folders), new CaseFinder(ingest));
        IReadOnlyDictionary<InputDocument, SettledFile> files = run.Documents.Of([.. settled, .. known], file => Path.GetRelativePath(tree.Path, file.Place.Path).Replace(Path.DirectorySeparatorChar, '/'));
        FoundCases found = run.Finder.Find([.. files.Keys], document => sheets.Of(files[document].File.Place));
        foreach (HeldFile held in found.Held) why[PlaceOf(held.Document)] = held.Why;
        // It may be of any of the run's cases.
        if (found.Held.Any(held => held.IsUnread)) return [];

        FoundCase[] nameless = [.. found.Cases.Where(one => one.IsNamedByFile && one.SheetRow.Length == 0)];
        foreach (FoundFile file in nameless.SelectMany(one => one.Files)) why[PlaceOf(file.Document)] = Nameless;
        ImmutableArray<FoundCase> cases = [.. found.Cases.Except(nameless).Where(one => isSheetNew || one.Files.Any(file => IsFresh(file.Document)))];
        // What is no result of a panel is none of our business; what is one and is broken is.
        ILookup<bool, FileOfNoCase> refused = found.Refused.Where(file => IsFresh(file.Document)).ToLookup(file => file.Problem.Code != InputCodes.UnknownFormat);
        (ImmutableArray<Accepted> accepted, ImmutableArray<HeldFile> unread) = await _accepting.TakeAsync(
            [.. Sharing.Of(cases).Select(together => new ReadyFiles(together, [])), .. refused[true].Select(alone => new ReadyFiles([], [alone]))], files, cancellationToken).ConfigureAwait(false);
        foreach (Accepted one in accepted) WorkerLog.Taken(log, one.Number, one.CaseNumber, one.Files, one.IsRepeated);
        foreach (HeldFile held in unread) why[PlaceOf(held.Document)] = held.Why;
        ListedFile[] left = [.. refused[false].Concat(found.Companions.Where(file => IsFresh(file.Document))).Select(file => files[file.Document].File)];
        _leftAlone.UnionWith(left.Select(Key));
        if (left.Length > 0) await ledger.SeeAsync([], [.. left.Select(file => file.Place)], cancellationToken).ConfigureAwait(false);
        foreach (FilePlace gone in left.Select(file => file.Place).Concat(accepted.IsEmpty ? [] : cases.SelectMany(one => one.Files).Select(file => PlaceOf(file.Document))).Concat(refused[true].Select(file => PlaceOf(file.Document))))
        {
            // What was taken or left has no sighting any more that could be told of.
            if (!why.ContainsKey(gone)) why[gone] = string.Empty;
        }
        _runs.Remove(tree.Path);
        return accepted;

        FilePlace PlaceOf(InputDocument document) => files[document].File.Place;

        bool IsFresh(InputDocument document) => fresh.Contains(PlaceOf(document));
    }

    // What is in the way of a file is seen by who asks for the status, and forgotten once it is out of the way.
    private async Task TellAsync(Look look, Dictionary<FilePlace, string> why, CancellationToken cancellationToken)
    {
        Sighting[] changed =
        [
            .. look.Open.Where(sighting => why.GetValueOrDefault(sighting.Place) is not "" && sighting.Problem != why.GetValueOrDefault(sighting.Place))
                .Select(sighting => sighting with { Problem = why.GetValueOrDefault(sighting.Place) }),
        ];
        if (changed.Length == 0) return;
        await ledger.SeeAsync(changed, [], cancellationToken).ConfigureAwait(false);
        foreach (string one in changed.Select(sighting => sighting.Problem).OfType<string>().Where(one => one != NoMetrics).Distinct(StringComparer.Ordinal)) WorkerLog.Held(log, one);
    }

    // The sheet right in the inbox is about every run there ever was: what it says counts when a run has something new.
    private static string StateOf(RunTree tree, SheetShelf sheets) => string.Join('\n', tree.Sheets.Concat(sheets.PathsAbove(RunTrees.PlaceOf(tree.Path))).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        .Select(path => new FileInfo(path)).Where(file => file.Exists).Select(file => string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {file.Length} {file.LastWriteTimeUtc.Ticks}")));

    private bool HasWaited(SettledFile file) => (clock.GetUtcNow() - file.Complete).Duration() >= options.LateFiles;

    private static (FilePlace, long, DateTimeOffset) Key(ListedFile file) => (file.Place, file.Length, file.Modified);
}
