using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Vcf;

/// <summary>The lines of a stream as bytes, without their line ends and without a copy of each.</summary>
/// <remarks>
/// Lines are slices of blocks that are filled once and never reused, so a line may be kept as long as one likes, on another
/// thread too; the block goes when its last line goes.
/// </remarks>
internal sealed class ByteLines(string file, Stream stream, InputLimits limits)
{
    private const int BlockSize = 64 * 1024;
    private byte[] _block = new byte[BlockSize];
    private int _start;
    private int _scanned;
    private int _end;
    private bool _atEnd;

    /// <summary>Gets the number of the line read last, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Gets whether the line read last was the last one and had no line end.</summary>
    public bool LastLineIsOpen { get; private set; }

    /// <summary>Gets what was read from the stream and is in no line yet.</summary>
    public ReadOnlyMemory<byte> Ahead => _block.AsMemory(_start, _end - _start);

    /// <summary>The next line; false at the end.</summary>
    /// <exception cref="InputFormatException">The line is longer than the limit, or the compression is broken.</exception>
    public bool TryRead(out ReadOnlyMemory<byte> line)
    {
        while (true)
        {
            int at = _block.AsSpan(_scanned, _end - _scanned).IndexOf((byte)'\n');
            if (at >= 0)
            {
                line = Take(_scanned + at, _scanned + at + 1);
                return true;
            }
            _scanned = _end;
            if (_end - _start > limits.LongestLine) throw TooLong();
            if (_atEnd)
            {
                line = default;
                if (_end == _start) return false;
                LastLineIsOpen = true;
                line = Take(_end, _end);
                return !line.IsEmpty;
            }
            Fill();
        }
    }

    private ReadOnlyMemory<byte> Take(int end, int next)
    {
        int length = end - _start;
        if (length > limits.LongestLine) throw TooLong();
        Number++;
        if (length > 0 && _block[end - 1] == '\r') length--;
        ReadOnlyMemory<byte> line = _block.AsMemory(_start, length);
        (_start, _scanned) = (next, next);
        return line;
    }

    private void Fill()
    {
        if (_end == _block.Length)
        {
            // Lines before _start may be in use, so the rest moves to a new block.
            int rest = _end - _start;
            byte[] next = new byte[Math.Max(BlockSize, rest * 2)];
            _block.AsSpan(_start, rest).CopyTo(next);
            (_block, _start, _scanned, _end) = (next, 0, rest, rest);
        }
        try
        {
            int read = stream.Read(_block, _end, _block.Length - _end);
            _atEnd = read == 0;
            _end += read;
        }
        catch (InvalidDataException bad)
        {
            throw new InputFormatException(
                new InputProblem(VcfCodes.BrokenCompression, SourceLocation.Whole(file), "compression", "gzip or BGZF, whole", "damaged or missing bytes"), bad);
        }
    }

    private InputFormatException TooLong() => LongLine.At(file, Number + 1, limits);
}
