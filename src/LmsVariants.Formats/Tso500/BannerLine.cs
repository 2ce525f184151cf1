namespace LmsVariants.Formats.Tso500;

/// <summary>The first line of a sectioned file, by which it is recognised.</summary>
internal static class BannerLine
{
    /// <summary>Whether the first line that is not blank holds the words.</summary>
    public static bool Contains(ReadOnlySpan<byte> head, ReadOnlySpan<byte> words)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (head.StartsWith(mark)) head = head[mark.Length..];
        head = head.TrimStart(" \t\r\n"u8);
        int line = head.IndexOf((byte)'\n');
        if (line >= 0) head = head[..line];
        return head.IndexOf(words) >= 0;
    }
}
