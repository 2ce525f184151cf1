using LmsVariants.Infrastructure.Problems;

namespace LmsVariants.Infrastructure.Inbox;

/// <summary>Opens files from outside.</summary>
internal static class PlainFile
{
    /// <summary>Whether a file lies there, and no link to one.</summary>
    public static bool Exists(string path) => new FileInfo(path) is { Exists: true, LinkTarget: null };

    /// <summary>Opens a file to be read that had content when it was listed, unless it has become a link since, or a pipe: reading from that would never end.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    public static Stream Open(string path)
    {
        if (new FileInfo(path) is { LinkTarget: not null } or { Exists: true, Length: 0 }) throw new WordedFailureException("a file was replaced by something else");
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
