using System.Collections.Immutable;
using System.Security.Cryptography;

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

/// <summary>Takes ready files into the ledger, a few hundred at a time, so that the first are worked on while the last are still hashed.</summary>
internal sealed class Taking(IIntakeLedger ledger, WatchedFolders folders, TimeProvider clock)
{
    private const int MostAtOnce = 200;

    /// <summary>Takes the files; those that cannot be read stay where they are.</summary>
    /// <returns>What was taken, and what could not be.</returns>
    public async Task<(ImmutableArray<Accepted> Accepted, ImmutableArray<HeldFile> Held)> TakeAsync(
        IEnumerable<ReadyFiles> ready, IReadOnlyDictionary<InputDocument, SettledFile> files, CancellationToken cancellationToken)
    {
        ImmutableArray<HeldFile>.Builder held = ImmutableArray.CreateBuilder<HeldFile>();
        ImmutableArray<Accepted>.Builder accepted = ImmutableArray.CreateBuilder<Accepted>();
        List<TakenCase> cases = [];
        List<RefusedFile> refused = [];
        foreach (ReadyFiles one in ready)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                (TakenCase[] found, RefusedFile[] alone) = Take(one, files);
                cases.AddRange(found);
                refused.AddRange(alone);
            }
            catch (IOException)
            {
                held.AddRange(one.Cases.SelectMany(found => found.Files).Select(file => file.Document).Concat(one.Refused.Select(file => file.Document)).Distinct().Select(document => new HeldFile(document, "it cannot be read, or a file of its case")));
            }
            if (cases.Sum(found => found.Files.Length) + refused.Count >= MostAtOnce) await SaveAsync(cases, refused, accepted, cancellationToken).ConfigureAwait(false);
        }
        await SaveAsync(cases, refused, accepted, cancellationToken).ConfigureAwait(false);
        return (accepted.ToImmutable(), held.ToImmutable());
    }

    private (TakenCase[] Cases, RefusedFile[] Refused) Take(ReadyFiles one, IReadOnlyDictionary<InputDocument, SettledFile> files)
    {
        Dictionary<InputDocument, TakenFile> taken = [];
        return (
            [
                .. one.Cases.Select(found => new TakenCase(
                    found.CaseId, SafeFileName.Of(found.CaseId), found.NamesPair, found.Identifiers, found.SheetRow,
                    [.. found.Files.Select(file => taken.TryGetValue(file.Document, out TakenFile? known) ? known : taken[file.Document] = Take(files[file.Document], file.Format, file.IsWhole))])),
            ],
            [.. one.Refused.Select(file => Refuse(Take(files[file.Document], string.Empty, isWhole: false), file.Problem))]);
    }

    private async Task SaveAsync(List<TakenCase> cases, List<RefusedFile> refused, ImmutableArray<Accepted>.Builder accepted, CancellationToken cancellationToken)
    {
        if (cases.Count + refused.Count == 0) return;
        try
        {
            accepted.AddRange(await ledger.TakeAsync(new TakenDrop([.. cases], [.. refused]), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false));
        }
        catch (CaseNameTakenException taken)
        {
            // The reports of two cases would lie in one folder: those that came second are refused, file by file, and the rest is taken.
            cases.RemoveAll(taken.Cases.Contains);
            HashSet<FilePlace> ofOthers = [.. cases.SelectMany(one => one.Files).Select(file => file.Place)];
            refused.AddRange(taken.Cases.SelectMany(one => one.Files).DistinctBy(file => file.Place).Where(file => !ofOthers.Contains(file.Place)).Select(file => Refuse(file, Clash(file))));
            accepted.AddRange(await ledger.TakeAsync(new TakenDrop([.. cases], [.. refused]), clock.GetUtcNow(), cancellationToken).ConfigureAwait(false));
        }
        cases.Clear();
        refused.Clear();
    }

    private static InputProblem Clash(TakenFile file) => new(
        InputCodes.Duplicate, SourceLocation.Whole(file.Place.Path), "case", "a case number that is another's neither in capitals nor without its signs", "that of another case, made safe for a file name");

    private static RefusedFile Refuse(TakenFile file, InputProblem problem) => new(file, ErrorText.ToJson([problem]), ErrorText.ReasonOf(problem));

    private TakenFile Take(SettledFile settled, string format, bool isWhole)
    {
        ListedFile file = settled.File;
        return new TakenFile(file.Place, file.Length, file.Modified, settled.Sighting.FirstSeen, FileHash.Of(folders.PathOf(file.Place), file.Length), format, isWhole);
    }
}

/// <summary>The SHA-256 of files.</summary>
internal static class FileHash
{
    private static readonly string OfNothing = Convert.ToHexStringLower(SHA256.HashData([]));

    /// <summary>The hash. What is empty is not opened: it may be a pipe, from which reading would never end.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Of(string path, long length)
    {
        if (length == 0) return OfNothing;
        using Stream stream = PlainFile.Open(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }
}
