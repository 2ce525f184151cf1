namespace LmsVariants.Formats.Bgzf;

/// <summary>Bytes that were read already, then those of the stream that they were read from.</summary>
internal sealed class LeftBytes(ReadOnlyMemory<byte> left, Stream behind) : ForwardStream
{
    private ReadOnlyMemory<byte> _left = left;

    public override int Read(Span<byte> buffer)
    {
        if (_left.IsEmpty) return behind.Read(buffer);
        int read = Math.Min(buffer.Length, _left.Length);
        _left.Span[..read].CopyTo(buffer);
        _left = _left[read..];
        return read;
    }
}
