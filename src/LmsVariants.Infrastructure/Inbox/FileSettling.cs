using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Infrastructure.Files;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Brings the files of a decided intake to their places. Every step may be made again after a crash, also by another worker.</summary>
internal sealed class FileSettling(WatchedFolders folders, IWorkLedger ledger, TimeProvider clock)
{
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
                if (staysRefused && !awaited.Contains(file.Number)) await _errors.WriteAsync(file, file.Place, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
                continue;
            }
            places[file.Number] = await MoveAsync(file, target, cancellationToken).ConfigureAwait(false);
        }
        foreach (string folder in intake.Files.Select(file => file.Dropped).Where(place => place.Room == Room.Inbox).SelectMany(FoldersOf).Distinct(StringComparer.Ordinal).OrderByDescending(folder => folder.Length))
        {
            MoveSheets(folder);
        }
        return places.ToImmutable();
    }

    private async Task<FilePlace> MoveAsync(IntakeFile file, FilePlace target, CancellationToken cancellationToken)
    {
        string from = folders.PathOf(file.Place);
        bool isHere = File.Exists(from) && (IsAsTaken(file, from) || FileHash.Of(from, new FileInfo(from).Length) == file.Sha256);
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
            if (!isHere) return new FilePlace(Room.Gone, file.Dropped.Path);
            if (!File.Exists(to) && !Directory.Exists(to))
            {
                if (target.Room == Room.Failed && file.Problem is not null) await _errors.WriteAsync(file, target, clock.GetUtcNow(), cancellationToken).ConfigureAwait(false);
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
        if (!File.Exists(marker)) return;
        string target = Path.Combine(Path.GetDirectoryName(to)!, SafeLength.With(Path.GetFileName(to), FolderListing.Marker));
        if (File.Exists(target)) File.Delete(marker);
        else DurableMove.File(marker, target);
    }

    private static IEnumerable<string> FoldersOf(FilePlace dropped)
    {
        for (int at = dropped.Path.LastIndexOf('/'); at > 0; at = dropped.Path.LastIndexOf('/', at - 1)) yield return dropped.Path[..at];
    }

    // The sheet of a folder goes along with the last of its files. The one right in the inbox stays: it is about what is yet to come.
    private void MoveSheets(string folder)
    {
        string path = Path.Combine(folders.Inbox, folder);
        if (!Directory.Exists(path)) return;
        string[] files = [.. Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)];
        if (!files.All(file => CaseSheet.IsNamedSo(Path.GetFileName(file)) || file.EndsWith(FolderListing.Marker, StringComparison.OrdinalIgnoreCase))) return;
        foreach (string file in files)
        {
            FilePlace dropped = new(Room.Inbox, Path.GetRelativePath(folders.Inbox, file).Replace('\\', '/'));
            string to = folders.PathOf(dropped with { Room = Room.Processed });
            // The newest sheet has the name by which it is found.
            if (File.Exists(to)) DurableMove.File(to, folders.PathOf(_targets.Free(Room.Processed, dropped)));
            DurableMove.File(file, to);
        }
    }
}
