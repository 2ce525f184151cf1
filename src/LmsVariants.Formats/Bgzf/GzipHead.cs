namespace LmsVariants.Formats.Bgzf;

/// <summary>Tells by its first bytes whether a file is gzip, and whether it is BGZF, which is gzip in blocks (SAM specification, section 4.1).</summary>
internal static class GzipHead
{
    /// <summary>The bytes before the first compressed byte of a BGZF block.</summary>
    public const int Length = 18;

    private const byte HasExtraField = 4;

    public static bool IsGzip(ReadOnlySpan<byte> head) => head.StartsWith((ReadOnlySpan<byte>)[0x1F, 0x8B]);

    /// <summary>Whether the extra field of the first member holds the subfield <c>BC</c> of two bytes, as every BGZF block does.</summary>
    public static bool IsBgzf(ReadOnlySpan<byte> head) =>
        IsGzip(head) && head.Length >= Length && (head[3] & HasExtraField) != 0 && head[12..16].SequenceEqual((ReadOnlySpan<byte>)[(byte)'B', (byte)'C', 2, 0]);
}
