using LmsVariants.Formats.CaseSheets;
using LmsVariants.Infrastructure.Files;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>
/// Brings the case sheets of folders to their places: along with the last of the files of the folder, and beside the files that they refused. The sheet right
/// in the inbox stays: it is about what is yet to come.
/// </summary>
internal sealed class SheetSettling(WatchedFolders folders, FileTargets targets)
{
    // Nobody's sheet is to be taken along that lies behind a link.
    private static readonly EnumerationOptions Deep = new() { RecurseSubdirectories = true, IgnoreInaccessible = false, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>Puts a sheet that files were refused for beside them: who mends it finds both in one place. In the inbox it stays as long as others wait there.</summary>
    /// <exception cref="IOException">It cannot be read or written.</exception>
    public async Task KeepBesideRefusedAsync(Intake intake, CancellationToken cancellationToken)
    {
        foreach (FilePlace sheet in intake.Files.Where(file => file.Dropped.Room == Room.Inbox && file.Problem is not null).SelectMany(SheetsNamed).Distinct())
        {
            string from = folders.PathOf(sheet);
            if (!PlainFile.Exists(from)) continue;
            string to = folders.PathOf(sheet with { Room = Room.Failed });
            if (IsSame(from, to)) continue;
            if (File.Exists(to)) DurableMove.File(to, folders.PathOf(targets.Free(Room.Failed, sheet)));
            await DurableFile.WriteAsync(to, await File.ReadAllBytesAsync(from, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Moves the sheets of the folders that the files of an intake have left, where no other file is left.</summary>
    public void Follow(Intake intake)
    {
        foreach (string folder in FoldersOf(intake, Room.Inbox)) TryMove(Room.Inbox, folder);
        // Mended where it was refused, and reported by another try.
        if (intake.Outcome == IntakeOutcome.Failed) return;
        foreach (string folder in FoldersOf(intake, Room.Failed)) TryMove(Room.Failed, folder);
    }

    private static IEnumerable<string> FoldersOf(Intake intake, Room room) => intake.Files
        .Select(file => room == Room.Inbox ? file.Dropped : file.Place)
        .Where(place => place.Room == room)
        .SelectMany(place => place.Folders)
        .Distinct(StringComparer.Ordinal)
        .OrderByDescending(folder => folder.Length);

    // A problem of a sheet stands in it, and is told at every file that it is about.
    private static IEnumerable<FilePlace> SheetsNamed(IntakeFile refused) => ErrorText.Parse(refused.Problem!)
        .Select(problem => new FilePlace(Room.Inbox, problem.Where.File))
        .Where(named => named.Folder.Length > 0 && CaseSheet.IsNamedSo(Path.GetFileName(named.Path)) && refused.Dropped.Folders.Contains(named.Folder, StringComparer.Ordinal));

    // A sheet that cannot be moved is found where it lies; the case need not wait for it.
    private void TryMove(Room room, string folder)
    {
        try
        {
            Move(room, folder);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // The next case of the folder tries again.
        }
    }

    private void Move(Room room, string folder)
    {
        string path = folders.PathOf(new FilePlace(room, folder));
        if (LeftIn(path) is not string[] files || !files.All(IsOfTheFolder)) return;
        bool isAnyReported = LeftIn(folders.PathOf(new FilePlace(Room.Processed, folder))) is { Length: > 0 };
        foreach (string file in files)
        {
            FilePlace dropped = new(Room.Inbox, Path.GetRelativePath(folders.PathOf(new FilePlace(room, string.Empty)), file).Replace(Path.DirectorySeparatorChar, '/'));
            string refused = folders.PathOf(dropped with { Room = Room.Failed });
            if (room == Room.Inbox && !isAnyReported && IsSame(file, refused))
            {
                // It refused all that it was about, and lies beside that already.
                File.Delete(file);
                continue;
            }
            string to = folders.PathOf(dropped with { Room = Room.Processed });
            // The newest sheet has the name by which it is found.
            if (File.Exists(to)) DurableMove.File(to, folders.PathOf(targets.Free(Room.Processed, dropped)));
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
        if (room == Room.Inbox) CompletionMarker.Move(path, folders.PathOf(new FilePlace(Room.Processed, folder)));
    }

    private static bool IsOfTheFolder(string file) => CaseSheet.IsNamedSo(Path.GetFileName(file)) || file.EndsWith(FolderListing.Marker, StringComparison.OrdinalIgnoreCase);

    private static bool IsSame(string sheet, string other) =>
        CaseSheet.IsNamedSo(Path.GetFileName(sheet)) && PlainFile.Exists(sheet) && PlainFile.Exists(other)
        && FileHash.Of(sheet, new FileInfo(sheet).Length) == FileHash.Of(other, new FileInfo(other).Length);

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
