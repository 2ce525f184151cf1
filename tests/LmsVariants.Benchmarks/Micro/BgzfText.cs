using System.Buffers.Binary;
using System.IO.Compression;

namespace LmsVariants.Benchmarks.Micro;

/// <summary>Packs bytes as BGZF (SAM specification, section 4.1): gzip members that say how long they are.</summary>
internal static class BgzfText
{
    private const int BlockSize = 0xFF00;
    private const int LengthOfGzipHead = 10;

    // The head of a member with an extra field of six bytes, BC, the last two of which are the length of the block less one.
    private static ReadOnlySpan<byte> Head => [0x1F, 0x8B, 8, 4, 0, 0, 0, 0, 0, 0xFF, 6, 0, (byte)'B', (byte)'C', 2, 0, 0, 0];

    /// <summary>The blocks, and the empty one that ends a file.</summary>
    public static byte[] Pack(byte[] bytes)
    {
        using MemoryStream target = new();
        for (int at = 0; at < bytes.Length; at += BlockSize) WriteBlock(target, bytes.AsSpan(at, Math.Min(BlockSize, bytes.Length - at)));
        WriteMember(target, [3, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
        return target.ToArray();
    }

    private static void WriteBlock(MemoryStream target, ReadOnlySpan<byte> bytes)
    {
        using MemoryStream member = new();
        using (GZipStream gzip = new(member, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        WriteMember(target, member.ToArray().AsSpan(LengthOfGzipHead));
    }

    private static void WriteMember(MemoryStream target, ReadOnlySpan<byte> behindHead)
    {
        Span<byte> head = stackalloc byte[Head.Length];
        Head.CopyTo(head);
        BinaryPrimitives.WriteUInt16LittleEndian(head[^2..], (ushort)(head.Length + behindHead.Length - 1));
        target.Write(head);
        target.Write(behindHead);
    }
}
