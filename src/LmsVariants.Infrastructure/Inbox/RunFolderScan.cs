using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
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
    private const string Metrics = "MetricsOutput.tsv";
    private const string Results = "Results";

    private static readonly HashSet<string> NotLookedInto = new(StringComparer.OrdinalIgnoreCase) { "Logs_Intermediates" };

    private readonly Taking _taking = new(ledger, folders, clock);
    private readonly SheetShelf _sheets = new(folders);
    private readonly Dictionary<string, (Documents Documents, CaseFinder Finder)> _runs = new(StringComparer.Ordinal);

    // Files of a run that was taken and that are of no case: they stay as they are, for ever.
    private readonly HashSet<(FilePlace, long, DateTimeOffset)> _leftAlone = [];

    /// <summary>Looks once.</summary>
    /// <returns>What was taken.</returns>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public async Task<ImmutableArray<Accepted>> LookAsync(CancellationToken cancellationToken)
    {
        Dictionary<string, ImmutableArray<ListedFile>> runs = options.RunFolders.SelectMany(RunsIn).Distinct(StringComparer.Ordinal).ToDictionary(tree => tree, ListingOf, StringComparer.Ordinal);
        KnownFiles known = await ledger.KnownAsync(Room.RunFolder, cancellationToken).ConfigureAwait(false);
        Look all = Look.At([.. runs.Values.SelectMany(files => files)], known, options, clock.GetUtcNow());
        if (all.Seen.Length + all.Vanished.Length > 0) await ledger.SeeAsync(all.Seen, all.Vanished, cancellationToken).ConfigureAwait(false);
        ImmutableArray<Accepted>.Builder accepted = ImmutableArray.CreateBuilder<Accepted>();
        foreach ((string tree, ImmutableArray<ListedFile> files) in runs)
        {
            HashSet<FilePlace> here = [.. files.Select(file => file.Place)];
            ImmutableArray<SettledFile> settled = [.. all.Settled.Where(file => here.Contains(file.File.Place))];
            bool isComplete = files.Any(file => IsMetrics(file.Place)) && !all.Growing.Any(file => here.Contains(file.Place)) && settled.All(HasWaited);
            if (settled.IsEmpty || !isComplete) continue;
            accepted.AddRange(await TakeAsync(tree, settled, [.. files.Where(file => file.Problem is null)], cancellationToken).ConfigureAwait(false));
        }
        return accepted.ToImmutable();
    }

    // A case of which one file is new or changed is taken with all that the run has of it: a report of the changed file alone would say less than the last one.
    private async Task<ImmutableArray<Accepted>> TakeAsync(string tree, ImmutableArray<SettledFile> settled, ImmutableArray<ListedFile> all, CancellationToken cancellationToken)
    {
        HashSet<FilePlace> fresh = [.. settled.Select(file => file.File.Place)];
        DateTimeOffset now = clock.GetUtcNow();
        IEnumerable<SettledFile> known = all.Where(file => !fresh.Contains(file.Place)).Select(file => new SettledFile(file, new Sighting(file.Place, file.Length, file.Modified, now, now), now));
        if (!_runs.TryGetValue(tree, out (Documents Documents, CaseFinder Finder) run)) _runs[tree] = run = (new Documents(folders), new CaseFinder(ingest));
        IReadOnlyDictionary<InputDocument, SettledFile> files = run.Documents.Of([.. settled, .. known], file => Path.GetRelativePath(tree, file.Place.Path).Replace(Path.DirectorySeparatorChar, '/'));
        FoundCases found = run.Finder.Find([.. files.Keys], document => _sheets.Of(files[document].File.Place));
        if (!found.Held.IsEmpty)
        {
            foreach (string why in found.Held.Select(file => file.Why).Distinct(StringComparer.Ordinal)) WorkerLog.Held(log, why);
            return [];
        }
        (ImmutableArray<Accepted> accepted, _) = await _taking.TakeAsync([new ReadyFiles([.. found.Cases.Where(one => one.Files.Any(file => fresh.Contains(files[file.Document].File.Place)))], [])], files, cancellationToken).ConfigureAwait(false);
        foreach (Accepted one in accepted) WorkerLog.Taken(log, one.Number, one.CaseNumber, one.Files, one.IsRepeated);
        SettledFile[] left = [.. found.Refused.Concat(found.Companions).Select(file => files[file.Document])];
        _leftAlone.UnionWith(left.Select(file => Key(file.File)));
        if (left.Length > 0) await ledger.SeeAsync([], [.. left.Select(file => file.File.Place)], cancellationToken).ConfigureAwait(false);
        _runs.Remove(tree);
        return accepted;
    }

    // Local App and DRAGEN leave what they found in Results; a copy of that folder alone is a run as well. What else lies there may be terabytes.
    private static IEnumerable<string> RunsIn(string root)
    {
        foreach (string run in Directory.EnumerateDirectories(root).Prepend(root).Where(run => new DirectoryInfo(run).LinkTarget is null))
        {
            string results = Path.Combine(run, Results);
            if (Directory.Exists(results)) yield return Path.GetFullPath(results);
            else if (File.Exists(Path.Combine(run, Metrics))) yield return Path.GetFullPath(run);
        }
    }

    private ImmutableArray<ListedFile> ListingOf(string tree) =>
        [.. FolderListing.Of(tree, (_, full) => new FilePlace(Room.RunFolder, full.Replace(Path.DirectorySeparatorChar, '/')), NotLookedInto).Files.Where(file => !_leftAlone.Contains(Key(file)))];

    private bool HasWaited(SettledFile file) => (clock.GetUtcNow() - file.Complete).Duration() >= options.LateFiles;

    private static bool IsMetrics(FilePlace place) => place.Path.EndsWith("/" + Metrics, StringComparison.OrdinalIgnoreCase);

    private static (FilePlace, long, DateTimeOffset) Key(ListedFile file) => (file.Place, file.Length, file.Modified);
}
