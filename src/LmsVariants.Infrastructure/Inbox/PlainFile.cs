namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Opens files from outside.</summary>
internal static class PlainFile
{
    /// <summary>Opens a file to be read, unless it has become a link since it was listed.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static Stream Open(string path)
    {
        if (new FileInfo(path).LinkTarget is not null) throw new IOException("a file was replaced by a link");
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        }
        catch (UnauthorizedAccessException refused)
        {
            throw new IOException(refused.Message, refused);
        }
    }
}
