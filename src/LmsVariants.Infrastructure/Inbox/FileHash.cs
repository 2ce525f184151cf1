using System.Security.Cryptography;

namespace LmsVariants.Infrastructure.Inbox;

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
