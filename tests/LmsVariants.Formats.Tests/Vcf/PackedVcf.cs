using System.Buffers.Binary;
using System.IO.Compression;

namespace LmsVariants.Formats.Tests.Vcf;

/// <summary>Texts compressed as laboratories find them.</summary>
internal static class PackedVcf
{
    // The empty block that ends a BGZF file, as the SAM specification prints it.
    private static readonly byte[] End = Convert.FromHexString("1F8B08040000000000FF0600424302001B0003000000000000000000");

    /// <summary>One member of gzip.</summary>
    public static byte[] Gzip(ReadOnlySpan<byte> text)
    {
        using MemoryStream packed = new();
        using (GZipStream member = new(packed, CompressionLevel.Optimal, leaveOpen: true)) member.Write(text);
        return packed.ToArray();
    }

    /// <summary>BGZF in blocks of at most 10,000 bytes of text.</summary>
    public static byte[] Bgzf(byte[] text, bool isWhole = true) => [.. text.Chunk(10_000).SelectMany(Block), .. isWhole ? End : []];

    // What gzip writes, under the longer head that names the block's size.
    private static byte[] Block(byte[] text)
    {
        byte[] gzip = Gzip(text);
        byte[] head = [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, (byte)'B', (byte)'C', 2, 0, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(head.AsSpan(16), (ushort)(head.Length + gzip.Length - 10 - 1));
        return [.. head, .. gzip[10..]];
    }
}
