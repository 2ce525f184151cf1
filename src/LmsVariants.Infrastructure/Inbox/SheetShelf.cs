using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>
/// The case sheets that are about a file: that of its own folder first, then those of the folders above, up to the one right in the inbox, which is about
/// everything and stays there. A sheet that went along with the files of its folder is found where it went.
/// </summary>
/// <param name="folders">The folders.</param>
public sealed class SheetShelf(WatchedFolders folders)
{
    private static readonly string[] Names = ["case-sheet.csv", "case-sheet.json"];

    /// <summary>The sheets, the nearest first.</summary>
    /// <param name="dropped">Where the file was dropped.</param>
    public ImmutableArray<InputDocument> Of(FilePlace dropped) => [.. Candidates(dropped).Where(candidate => PlainFile.Exists(candidate.Path)).Select(Document)];

    private IEnumerable<(string Path, string Name)> Candidates(FilePlace dropped)
    {
        string[] rooms = dropped.Room == Room.RunFolder ? [string.Empty] : [folders.Inbox, folders.Processed, folders.Failed];
        for (string? below = Above(dropped.Path); below is not null; below = Above(below))
        {
            foreach (string room in rooms)
            {
                foreach (string name in Names) yield return (Path.Combine(room, below, name), NameOf(dropped.Room == Room.RunFolder ? below[(below.LastIndexOf('/') + 1)..] : below, name));
            }
        }
        if (dropped.Room != Room.RunFolder) yield break;
        foreach (string name in Names) yield return (Path.Combine(folders.Inbox, name), name);
    }

    // Sheets are told apart by their names; of a run folder the last part of the path says enough.
    private static string NameOf(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    // The folder that holds a path; empty for the topmost, null above it.
    private static string? Above(string path)
    {
        if (path.Length == 0) return null;
        int at = path.LastIndexOf('/');
        return at < 0 ? string.Empty : at == 0 ? (path.Length > 1 ? "/" : null) : path[..at];
    }

    // What is empty is not opened: it may be a pipe.
    private static InputDocument Document((string Path, string Name) sheet)
    {
        long length = new FileInfo(sheet.Path).Length;
        return new InputDocument(sheet.Name, length, () => length == 0 ? new MemoryStream() : PlainFile.Open(sheet.Path));
    }
}
