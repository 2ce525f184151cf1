using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>
/// The case sheets that are about a file: that of its own folder first, then those of the folders above, up to the one right in the inbox, which is about
/// everything and stays there. A sheet that went along with the files of its folder is found where it went, after all that lie in the inbox; one that refused files lies beside them.
/// </summary>
public sealed class SheetShelf
{
    private readonly WatchedFolders _folders;
    private readonly Dictionary<string, ImmutableArray<InputDocument>>? _listed;

    /// <summary>Sheets that are looked for anew each time.</summary>
    /// <param name="folders">The folders.</param>
    public SheetShelf(WatchedFolders folders)
        : this(folders, null)
    {
    }

    private SheetShelf(WatchedFolders folders, Dictionary<string, ImmutableArray<InputDocument>>? listed) => (_folders, _listed) = (folders, listed);

    /// <summary>The shelf as it is now: each folder is listed once, however many files lie in it. For one thread.</summary>
    public SheetShelf ForOneLook() => new(_folders, new Dictionary<string, ImmutableArray<InputDocument>>(StringComparer.Ordinal));

    /// <summary>The sheets, the nearest first.</summary>
    /// <param name="dropped">Where the file was dropped.</param>
    /// <param name="lies">Where it lies now: a refused file is tried again with the sheet that was put beside it, and mended there.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public ImmutableArray<InputDocument> Of(FilePlace dropped, Room lies = Room.Inbox) => [.. FoldersOf(dropped, lies).SelectMany(folder => SheetsIn(folder.Path, folder.Name))];

    /// <summary>Whether any sheet is about a file, so that a case without a row was perhaps forgotten in it.</summary>
    /// <param name="dropped">Where the file was dropped.</param>
    /// <exception cref="IOException">A folder cannot be read.</exception>
    public bool HasAny(FilePlace dropped) => FoldersOf(dropped).Any(folder => !SheetsIn(folder.Path, folder.Name).IsEmpty);

    /// <summary>Whether a sheet about a file was written to just now, so that its next row may be on its way.</summary>
    internal bool IsBeingWritten(FilePlace dropped, DateTimeOffset now, TimeSpan settledAfter) =>
        FoldersOf(dropped).SelectMany(folder => SheetsIn(folder.Path, folder.Name).Select(sheet => Path.Combine(folder.Path, sheet.FileName)))
            .Any(path => (now.UtcDateTime - new FileInfo(path).LastWriteTimeUtc).Duration() < settledAfter);

    /// <summary>The paths of the sheets in the folder of a run and above it.</summary>
    internal IEnumerable<string> PathsAbove(FilePlace inRun) =>
        FoldersAbove(inRun.Path).Select(folder => folder.Length == 0 ? "/" : folder).SelectMany(folder => SheetsIn(folder, folder).Select(sheet => Path.Combine(folder, sheet.FileName)));

    private IEnumerable<(string Path, string Name)> FoldersOf(FilePlace dropped, Room lies = Room.Inbox)
    {
        if (dropped.Room == Room.RunFolder)
        {
            // Sheets are told apart by their names; of a run folder the last part of the path says enough.
            return FoldersAbove(dropped.Path).Where(folder => folder.Length > 0).Select(folder => (folder, folder[(folder.LastIndexOf('/') + 1)..])).Append((_folders.Inbox, string.Empty));
        }
        string[] rooms = lies == Room.Failed ? [_folders.Inbox, _folders.Failed, _folders.Processed] : [_folders.Inbox, _folders.Processed, _folders.Failed];
        return rooms.SelectMany(room => FoldersAbove(dropped.Path).Select(folder => (Path.Combine(room, folder), folder)));
    }

    // The folders that hold a path, the nearest first; the topmost is empty.
    private static IEnumerable<string> FoldersAbove(string path)
    {
        for (string? above = Above(path); above is not null; above = Above(above)) yield return above;
    }

    private static string? Above(string path)
    {
        if (path.Length == 0) return null;
        int at = path.LastIndexOf('/');
        return at < 0 ? string.Empty : at == 0 ? (path.Length > 1 ? "/" : null) : path[..at];
    }

    private ImmutableArray<InputDocument> SheetsIn(string path, string name)
    {
        if (_listed?.TryGetValue(path, out ImmutableArray<InputDocument> known) == true) return known;
        ImmutableArray<InputDocument> sheets = [.. NamedSo(path).Where(PlainFile.Exists).Order(StringComparer.Ordinal).Select(file => Document(file, name))];
        _listed?.Add(path, sheets);
        return sheets;
    }

    private static string[] NamedSo(string folder)
    {
        try
        {
            return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder).Where(file => CaseSheet.IsNamedSo(Path.GetFileName(file)))] : [];
        }
        catch (UnauthorizedAccessException)
        {
            // A folder above the runs may be open to be passed through alone.
            return [Path.Combine(folder, "case-sheet.csv"), Path.Combine(folder, "case-sheet.json")];
        }
    }

    // What is empty is not opened: it may be a pipe.
    private static InputDocument Document(string path, string folder)
    {
        long length = new FileInfo(path).Length;
        string name = folder.Length == 0 ? Path.GetFileName(path) : $"{folder}/{Path.GetFileName(path)}";
        return new InputDocument(name, length, () => length == 0 ? new MemoryStream() : PlainFile.Open(path));
    }
}
