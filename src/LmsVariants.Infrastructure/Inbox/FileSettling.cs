using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Infrastructure.Files;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Brings the files of a decided intake to their places. Every step may be made again after a crash, also by another worker.</summary>
internal sealed class FileSettling(WatchedFolders folders, IWorkLedger ledger, TimeProvider clock)
{
    // Nobody's sheet is to be taken along that lies behind a link.
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint };

    private readonly FileTargets _targets = new(folders);
    private readonly ErrorFiles _errors = new(folders);

    /// <returns>Where the files that had a target lie now.</returns>
    /// <exception cref="IOException">A file cannot be moved; it is still where it was.</exception>
    public async Task<ImmutableDictionary<long, FilePlace>> SettleAsync(Intake intake, CancellationToken cancellationToken)
    {
        HashSet<long> awaited = [.. await ledger.AwaitedByOthersAsync(intake.Number, cancellationToken).ConfigureAwait(false)];
        ImmutableDictionary<long, FilePlace>.Builder places = ImmutableDictionary.CreateBuilder<long, FilePlace>();
        foreach (IntakeFile file in intake.Files)
        {
            if (file.Target is not FilePlace target || awaited.Contains(file.Number))
            {
                bool staysRefused = file.Problem is not null && (file.Place.Room is Room.Failed or Room.RunFolder);
                if (staysRefused && !awaited.Contains(file.Number)) await _errors.WriteAsync(intake, file, file.Place, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                continue;
            }
            if (await MoveAsync(intake, file, target, cancellationToken).ConfigureAwait(false) is FilePlace place) places[file.Number] = place;
        }
        foreach (string folder in intake.Files.Select(file => file.Dropped).Where(place => place.Room == Room.Inbox).SelectMany(place => place.Folders).Distinct(StringComparer.Ordinal).OrderByDescending(folder => folder.Length))
        {
            TryMoveSheets(folder);
        }
        return places.ToImmutable();
    }

    /// <summary>Leaves the files of a withdrawn intake to the next look; what lies in <c>failed/</c> without a case is put back where it was dropped.</summary>
    /// <returns>The files that the ledger is to forget: what lies there is taken anew.</returns>
    /// <exception cref="IOException">One cannot be moved.</exception>
    public ImmutableDictionary<long, FilePlace> Withdraw(Intake intake)
    {
        foreach (IntakeFile file in intake.Files.Where(file => intake.Case is null && file.Place.Room == Room.Failed)) PutBack(file);
        return intake.Files
            .Where(file => !file.IsAgain && (intake.Case is null || file.Place.Room is Room.Inbox or Room.RunFolder))
            .ToImmutableDictionary(file => file.Number, file => new FilePlace(Room.Gone, file.Dropped.Path));
    }

    private void PutBack(IntakeFile file)
    {
        string from = folders.PathOf(file.Place);
        if (!PlainFile.Exists(from)) return;
        DurableMove.File(from, folders.PathOf(_targets.Free(Room.Inbox, file.Dropped)));
        _errors.Remove(file.Place);
    }

    // Null where another intake, which it also belongs to, has brought it to its place.
    private async Task<FilePlace?> MoveAsync(Intake intake, IntakeFile file, FilePlace target, CancellationToken cancellationToken)
    {
        string from = folders.PathOf(file.Place);
        bool isHere = PlainFile.Exists(from) && (IsAsTaken(file, from) || FileHash.Of(from, new FileInfo(from).Length) == file.Sha256);
        for (; ; )
        {
            string to = folders.PathOf(target);
            if (File.Exists(to) && FileHash.Of(to, new FileInfo(to).Length) == file.Sha256)
            {
                // Ours, moved before a crash. What lies where it came from was dropped since, and stays to be taken.
                if (!isHere || !IsAsTaken(file, from)) break;
                if (IsAsTaken(file, to))
                {
                    // The rest of a copy between file systems, by its bytes and its time.
                    if (FileHash.Of(from, file.Length) == file.Sha256) File.Delete(from);
                    break;
                }
                // The same bytes of another drop: both are kept.
            }
            if (!isHere) return await ledger.PlaceOfAsync(file.Number, cancellationToken).ConfigureAwait(false) == file.Place ? new FilePlace(Room.Gone, file.Dropped.Path) : null;
            if (!File.Exists(to) && !Directory.Exists(to))
            {
                DurableMove.File(from, to);
                if (IsAsTaken(file, to) || FileHash.Of(to, new FileInfo(to).Length) == file.Sha256) break;
                // Something else was written there between the look and the move: it was never read, so back it goes.
                DurableMove.File(to, File.Exists(from) ? folders.PathOf(_targets.Free(file.Place.Room, file.Dropped)) : from);
                return new FilePlace(Room.Gone, file.Dropped.Path);
            }
            target = _targets.Free(target.Room, file.Dropped);
            await ledger.RetargetAsync(file.Number, target, cancellationToken).ConfigureAwait(false);
        }
        if (file.Place.Room == Room.Failed) _errors.Remove(file.Place);
        // Once the name is ours: before, another worker may be about to give it to a file of its own.
        if (target.Room == Room.Failed && file.Problem is not null) await _errors.WriteAsync(intake, file, target, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
        MoveMarker(from, folders.PathOf(target));
        return target;
    }

    private static bool IsAsTaken(IntakeFile file, string path)
    {
        FileInfo now = new(path);
        return now.Length == file.Length && Math.Abs((now.LastWriteTimeUtc - file.Modified.UtcDateTime).Ticks) < TimeSpan.TicksPerMicrosecond * 10;
    }

    private static void MoveMarker(string from, string to)
    {
        string marker = from + FolderListing.Marker;
        if (!PlainFile.Exists(marker)) return;
        string folder = Path.GetDirectoryName(to)!;
        string name = SafeLength.With(Path.GetFileName(to), FolderListing.Marker);
        string free = name;
        for (int number = 2; Path.Exists(Path.Combine(folder, free)); number++) free = SafeLength.Numbered(name, number);
        DurableMove.File(marker, Path.Combine(folder, free));
    }

    // A sheet that cannot be moved is found where it lies; the case need not wait for it.
    private void TryMoveSheets(string folder)
    {
        try
        {
            MoveSheets(folder);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // The next case of the folder tries again.
        }
    }

    // The sheet of a folder, and its marker, go along with the last of its files. The sheet right in the inbox stays: it is about what is yet to come.
    private void MoveSheets(string folder)
    {
        string path = Path.Combine(folders.Inbox, folder);
        if (LeftIn(path) is not string[] files || !files.All(file => CaseSheet.IsNamedSo(Path.GetFileName(file)) || file.EndsWith(FolderListing.Marker, StringComparison.OrdinalIgnoreCase))) return;
        foreach (string file in files)
        {
            FilePlace dropped = new(Room.Inbox, Path.GetRelativePath(folders.Inbox, file).Replace(Path.DirectorySeparatorChar, '/'));
            string to = folders.PathOf(dropped with { Room = Room.Processed });
            // The newest sheet has the name by which it is found.
            if (File.Exists(to)) DurableMove.File(to, folders.PathOf(_targets.Free(Room.Processed, dropped)));
            try
            {
                DurableMove.File(file, to);
            }
            catch (FileNotFoundException)
            {
                // Another case of the folder came to rest at the same time and has moved it.
            }
        }
        // What is dropped into it later is not complete by the marker of what was there before.
        MoveMarker(path, folders.PathOf(new FilePlace(Room.Processed, folder)));
    }

    // The files that are left in a folder; null where it is gone, or part of it cannot be looked into.
    private static string[]? LeftIn(string path)
    {
        try
        {
            return Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*", Deep)] : null;
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
