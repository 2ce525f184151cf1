using LmsVariants.Infrastructure.Problems;

namespace LmsVariants.Infrastructure.Files;

/// <summary>Moves a file or folder. On one file system that is a rename; across two the file is copied, flushed, renamed, and then deleted where it was.</summary>
internal static class DurableMove
{
    private const string Unfinished = ".moving";

    // EXDEV on Unix, ERROR_NOT_SAME_DEVICE as an HRESULT on Windows.
    private static readonly int[] OtherFileSystem = [18, unchecked((int)0x80070011)];

    /// <summary>Moves a file to a place where nothing lies.</summary>
    /// <param name="from">The file.</param>
    /// <param name="to">The place; its folder is made.</param>
    /// <exception cref="IOException">It cannot be moved, or something lies there; it is still where it was.</exception>
    public static void File(string from, string to)
    {
        string folder = Path.GetDirectoryName(to)!;
        try
        {
            Directory.CreateDirectory(folder);
            ExclusiveRename.File(from, to);
        }
        catch (IOException other) when (OtherFileSystem.Contains(other.HResult))
        {
            CopyOver(from, to);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
        DurableFolder.Flush(folder);
        DurableFolder.Flush(Path.GetDirectoryName(from)!);
    }

    /// <summary>Renames a folder on its file system.</summary>
    /// <exception cref="IOException">It cannot be renamed, or something lies there.</exception>
    public static void Folder(string from, string to)
    {
        try
        {
            Directory.Move(from, to);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
        DurableFolder.Flush(Path.GetDirectoryName(to)!);
        DurableFolder.Flush(Path.GetDirectoryName(from)!);
    }

    private static void CopyOver(string from, string to)
    {
        try
        {
            Copy(from, to);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
        catch (ArgumentOutOfRangeException large)
        {
            throw FileTooLarge.As(large);
        }
    }

    private static void Copy(string from, string to)
    {
        string folder = Path.GetDirectoryName(to)!;
        string draft = Path.Combine(folder, SafeLength.With(Path.GetFileName(to), Unfinished));
        (long Length, DateTime Written) before = StateOf(from);
        // An empty one may be a pipe, from which reading would never end.
        using (FileStream target = new(draft, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            if (before.Length > 0)
            {
                using FileStream source = new(from, FileMode.Open, FileAccess.Read, FileShare.Read);
                source.CopyTo(target);
            }
            target.Flush(flushToDisk: true);
        }
        // What was written meanwhile would be lost with the original.
        if (StateOf(from) != before) throw new WordedFailureException("a file changed while it was copied");
        System.IO.File.SetLastWriteTimeUtc(draft, before.Written);
        ExclusiveRename.File(draft, to);
        DurableFolder.Flush(folder);
        System.IO.File.Delete(from);
    }

    private static (long Length, DateTime Written) StateOf(string path)
    {
        FileInfo file = new(path);
        return (file.Length, file.LastWriteTimeUtc);
    }
}
