using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>The files of a look as documents. A file that is as it was at the last look is the same document, so that it is not recognised again.</summary>
internal sealed class Documents(WatchedFolders folders)
{
    private Dictionary<(FilePlace Place, long Length, DateTimeOffset Modified), InputDocument> _known = [];

    /// <summary>The documents, each with its file.</summary>
    /// <param name="settled">The files.</param>
    /// <param name="nameOf">What reports call a file.</param>
    public IReadOnlyDictionary<InputDocument, SettledFile> Of(IEnumerable<SettledFile> settled, Func<ListedFile, string> nameOf)
    {
        Dictionary<(FilePlace, long, DateTimeOffset), InputDocument> now = [];
        Dictionary<InputDocument, SettledFile> documents = [];
        foreach (SettledFile file in settled)
        {
            (FilePlace, long, DateTimeOffset) key = (file.File.Place, file.File.Length, file.File.Modified);
            string path = folders.PathOf(file.File.Place);
            InputDocument document = _known.TryGetValue(key, out InputDocument? before) ? before : new InputDocument(nameOf(file.File), file.File.Length, () => PlainFile.Open(path));
            now[key] = document;
            documents[document] = file;
        }
        _known = now;
        return documents;
    }
}
