using System.Buffers;

namespace LmsVariants.Formats.Vcf.Blocks;

/// <summary>A stretch of a file that holds whole lines.</summary>
/// <param name="Bytes">The lines with their ends; the last line of a file may have none. A borrowed array that may be longer.</param>
/// <param name="Length">How many of the bytes are those of the lines.</param>
/// <param name="FirstNumber">The number of the first line, from 1.</param>
internal sealed record LineBlock(byte[] Bytes, int Length, long FirstNumber)
{
    public ReadOnlySpan<byte> Text => Bytes.AsSpan(0, Length);

    public void GiveBack() => ArrayPool<byte>.Shared.Return(Bytes);
}
