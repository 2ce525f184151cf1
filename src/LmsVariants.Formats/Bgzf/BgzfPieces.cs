using System.Buffers.Binary;

namespace LmsVariants.Formats.Bgzf;

/// <summary>Cuts a BGZF file into pieces of which each can be unpacked without the others (SAM specification, section 4.1).</summary>
internal sealed class BgzfPieces(PackedBytes packed)
{
    private const int BlocksOfPiece = 4;
    private const int LargestBlock = 1 << 16;
    private const int SizeAt = 16;

    private readonly byte[] _head = new byte[GzipHead.Length];

    /// <summary>Gets the bytes behind the last piece that begin no block, read already; empty at the end of a whole file.</summary>
    public ReadOnlyMemory<byte> Left { get; private set; }

    /// <summary>Reads the pieces in order, up to the end or to what is no block.</summary>
    public IEnumerable<BgzfPiece> Read()
    {
        bool isMore = true;
        while (isMore)
        {
            using MemoryStream piece = new();
            long length = 0;
            for (int blocks = 0; isMore && blocks < BlocksOfPiece; blocks++) isMore = TryAddBlock(piece, ref length);
            if (piece.Length > 0) yield return new BgzfPiece(piece.GetBuffer().AsMemory(0, (int)piece.Length), (int)length);
        }
    }

    private bool TryAddBlock(MemoryStream piece, ref long length)
    {
        int read = packed.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
        if (!GzipHead.IsBgzf(_head.AsSpan(0, read)))
        {
            Left = _head.AsMemory(0, read);
            return false;
        }
        byte[] rest = new byte[Math.Max(BinaryPrimitives.ReadUInt16LittleEndian(_head.AsSpan(SizeAt)) + 1 - read, 0)];
        int got = packed.ReadAtLeast(rest, rest.Length, throwOnEndOfStream: false);
        piece.Write(_head);
        piece.Write(rest.AsSpan(0, got));
        bool isWhole = got == rest.Length && rest.Length >= sizeof(uint);
        // The size is what the block says of itself: more than a block can hold is not believed.
        length += isWhole ? Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(rest.AsSpan(^sizeof(uint)..)), LargestBlock) : LargestBlock;
        return isWhole;
    }
}
