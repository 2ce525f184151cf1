using System.Security.Cryptography;
using System.Text;

namespace LmsVariants.KnowledgeBase;

/// <summary>
/// The SHA-256 over every curated file, by path in ordinal order: path, a zero byte, the content with CRLF as LF, a zero byte.
/// </summary>
internal static class KnowledgeHash
{
    private static readonly byte[] Zero = [0];

    public static string Of(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach ((string path, byte[] content) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(path));
            hash.AppendData(Zero);
            AppendWithLf(hash, content);
            hash.AppendData(Zero);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void AppendWithLf(IncrementalHash hash, ReadOnlySpan<byte> content)
    {
        for (int crlf = content.IndexOf("\r\n"u8); crlf >= 0; crlf = content.IndexOf("\r\n"u8))
        {
            hash.AppendData(content[..crlf]);
            content = content[(crlf + 1)..];
        }
        hash.AppendData(content);
    }
}
