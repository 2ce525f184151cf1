using System.Buffers;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf.Blocks;

/// <summary>Cuts a stream into blocks at the ends of lines. Where it cuts depends on the bytes alone, never on how they arrive.</summary>
/// <param name="stream">The bytes.</param>
/// <param name="lastNumber">The number of the last line before them.</param>
/// <param name="limits">How long a line may be.</param>
/// <param name="file">The file's name, for messages.</param>
/// <param name="size">How long a block is, in bytes, where no line is longer.</param>
internal sealed class LineBlocks(Stream stream, long lastNumber, InputLimits limits, string file, int size)
{
    /// <summary>Large enough that handing it to another thread costs nothing beside reading it; small enough for the cache of a core, and for what is made of it to be no large object that waits for a whole collection.</summary>
    public const int BestSize = 64 * 1024;

    /// <summary>Gets the number of the last line read.</summary>
    public long LastNumber { get; private set; } = lastNumber;

    /// <summary>Gets whether the last line of the file has no end.</summary>
    public bool LastLineIsOpen { get; private set; }

    /// <summary>The blocks in order, each to be given back by who takes it.</summary>
    /// <exception cref="InputFormatException">A line is longer than the limit, or the compression is broken: nothing behind it can be read.</exception>
    public IEnumerable<LineBlock> Read()
    {
        byte[] rest = [];
        bool atEnd = false;
        while (!atEnd)
        {
            // A line that is longer than a block makes the next one longer.
            int room = Math.Max(size, rest.Length * 2);
            byte[] bytes = ArrayPool<byte>.Shared.Rent(room);
            rest.CopyTo(bytes, 0);
            // What was read before the compression broke is read; the damage is told behind it.
            int filled = rest.Length + Fill(bytes.AsSpan(rest.Length, room - rest.Length), out InvalidDataException? broken);
            atEnd = broken is null && filled < room;
            int end = atEnd ? filled : bytes.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            rest = bytes[end..filled];
            if (end > 0)
            {
                LineBlock block = new(bytes, end, LastNumber + 1);
                LastLineIsOpen = bytes[end - 1] != '\n';
                LastNumber += block.Text.Count((byte)'\n') + (LastLineIsOpen ? 1 : 0);
                yield return block;
            }
            else
            {
                ArrayPool<byte>.Shared.Return(bytes);
            }
            if (broken is not null)
            {
                throw new InputFormatException(new InputProblem(VcfCodes.BrokenCompression, SourceLocation.Whole(file), "compression", "gzip or BGZF, whole", "damaged or missing bytes"), broken);
            }
            if (rest.Length > limits.LongestLine) throw LongLine.At(file, LastNumber + 1, limits);
        }
    }

    private int Fill(Span<byte> target, out InvalidDataException? broken)
    {
        int filled = 0;
        broken = null;
        try
        {
            while (filled < target.Length)
            {
                int read = stream.Read(target[filled..]);
                if (read == 0) break;
                filled += read;
            }
        }
        catch (InvalidDataException damaged)
        {
            broken = damaged;
        }
        return filled;
    }
}
