using System.Collections.Immutable;
using System.Data.Common;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Files that are ready together: the cases that share a file, or one that makes no case.</summary>
/// <param name="Cases">The cases.</param>
/// <param name="Refused">The files that make none.</param>
internal sealed record ReadyFiles(ImmutableArray<FoundCase> Cases, ImmutableArray<FileOfNoCase> Refused);

/// <summary>Takes ready files into the ledger, a few hundred at a time, so that no transaction grows with the drop.</summary>
internal sealed class Accepting(IIntakeLedger ledger, WatchedFolders folders, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <summary>Takes the files; those that cannot be read stay where they are.</summary>
    /// <returns>What was taken, and what could not be.</returns>
    public async Task<(ImmutableArray<Accepted> Accepted, ImmutableArray<HeldFile> Held)> TakeAsync(
        IEnumerable<ReadyFiles> ready, IReadOnlyDictionary<InputDocument, SettledFile> files, CancellationToken cancellationToken)
    {
        ImmutableArray<HeldFile>.Builder held = ImmutableArray.CreateBuilder<HeldFile>();
        ImmutableArray<Accepted>.Builder accepted = ImmutableArray.CreateBuilder<Accepted>();
        List<TakenDrop> units = [];
        foreach (ReadyFiles one in ready)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                units.Add(Take(one, files));
            }
            catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
            {
                held.AddRange(one.Cases.SelectMany(found => found.Files).Select(file => file.Document).Concat(one.Refused.Select(file => file.Document)).Distinct().Select(document => new HeldFile(document, "it cannot be read, or a file of its case")));
            }
            if (units.Sum(unit => FilesOf(unit).Count()) >= MostAtOnce) await SaveAsync().ConfigureAwait(false);
        }
        await SaveAsync().ConfigureAwait(false);
        return (accepted.ToImmutable(), held.ToImmutable());

        async Task SaveAsync()
        {
            HashSet<FilePlace> unkept = [.. await KeepAsync(units, accepted, cancellationToken).ConfigureAwait(false)];
            units.Clear();
            if (unkept.Count > 0) held.AddRange(files.Where(pair => unkept.Contains(pair.Value.File.Place)).Select(pair => new HeldFile(pair.Key, "the ledger refuses what is written in it, or in a file of its case")));
        }
    }

    private static IEnumerable<TakenFile> FilesOf(TakenDrop unit) => unit.Cases.SelectMany(one => one.Files).Concat(unit.Refused.Select(refused => refused.File));

    private TakenDrop Take(ReadyFiles one, IReadOnlyDictionary<InputDocument, SettledFile> files)
    {
        Dictionary<InputDocument, TakenFile> taken = [];
        return new TakenDrop(
            [
                .. one.Cases.Select(found => new TakenCase(
                    found.CaseId, SafeFileName.Of(found.CaseId), found.IsExplicit, found.Identifiers, found.SheetRow,
                    [.. found.Files.Select(file => taken.TryGetValue(file.Document, out TakenFile? known) ? known : taken[file.Document] = Take(files[file.Document], file.Format, file.IsWhole))])),
            ],
            [.. one.Refused.Select(file => Refuse(Take(files[file.Document], string.Empty, isWhole: false), file.Problem))]);
    }

    // What the database cannot hold, in one file, must not hold up the others that came at the same time.
    private async Task<IEnumerable<FilePlace>> KeepAsync(List<TakenDrop> units, ImmutableArray<Accepted>.Builder accepted, CancellationToken cancellationToken)
    {
        if (units.Count == 0) return [];
        try
        {
            accepted.AddRange(await KeepAsync(new TakenDrop([.. units.SelectMany(unit => unit.Cases)], [.. units.SelectMany(unit => unit.Refused)]), cancellationToken).ConfigureAwait(false));
            return [];
        }
        // Of SQL: the data cannot be kept so (22), or break a rule of the tables (23).
        catch (DbException unkept) when (unkept.SqlState is ['2', '2' or '3', ..])
        {
            if (units.Count == 1) return FilesOf(units[0]).Select(file => file.Place);
            List<FilePlace> places = [];
            foreach (TakenDrop unit in units) places.AddRange(await KeepAsync([unit], accepted, cancellationToken).ConfigureAwait(false));
            return places;
        }
    }

    private async Task<ImmutableArray<Accepted>> KeepAsync(TakenDrop drop, CancellationToken cancellationToken)
    {
        try
        {
            return await ledger.TakeAsync(drop, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
        catch (CaseNameTakenException taken)
        {
            // The reports of two cases would lie in one folder: those that came second are refused, file by file, and the rest is taken.
            ImmutableArray<TakenCase> cases = [.. drop.Cases.Where(one => !taken.Cases.Contains(one))];
            HashSet<FilePlace> ofOthers = [.. cases.SelectMany(one => one.Files).Select(file => file.Place)];
            IEnumerable<RefusedFile> refused = taken.Cases.SelectMany(one => one.Files).DistinctBy(file => file.Place).Where(file => !ofOthers.Contains(file.Place)).Select(file => Refuse(file, Clash(file)));
            return await ledger.TakeAsync(new TakenDrop(cases, [.. drop.Refused, .. refused]), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        }
    }

    private static InputProblem Clash(TakenFile file) => new(
        InputCodes.Duplicate, SourceLocation.Whole(file.Place.Path), "case", "a case number that differs from every other one by more than capital letters and signs", "one that gives the name of another case's reports");

    private static RefusedFile Refuse(TakenFile file, InputProblem problem) => new(file, ErrorText.ToJson([problem]), ErrorText.ReasonOf(problem));

    private TakenFile Take(SettledFile settled, string format, bool isWhole)
    {
        ListedFile file = settled.File;
        return new TakenFile(file.Place, file.Length, file.Modified, settled.Sighting.FirstSeen, FileHash.Of(folders.PathOf(file.Place), file.Length), format, isWhole);
    }
}
