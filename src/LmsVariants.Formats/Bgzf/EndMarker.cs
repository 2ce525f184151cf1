namespace LmsVariants.Formats.Bgzf;

/// <summary>The empty block that ends a whole BGZF file (SAM specification, section 4.1.2).</summary>
/// <remarks>A file that was cut between two blocks can be unpacked to its last byte; only this block tells that something is gone.</remarks>
internal static class EndMarker
{
    public const int Length = 28;

    public static ReadOnlySpan<byte> Bytes =>
    [
        0x1F, 0x8B, 0x08, 0x04, 0, 0, 0, 0, 0, 0xFF, 0x06, 0, (byte)'B', (byte)'C', 0x02, 0, 0x1B, 0, 0x03, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ];
}
