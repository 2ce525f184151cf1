namespace LmsVariants.Formats.Bgzf;

/// <summary>The bytes of a file as they lie on the disk: looked at without being taken, counted, the last ones remembered.</summary>
/// <remarks>Standard input cannot be rewound, so what was looked at is given again.</remarks>
internal sealed class PackedBytes : ForwardStream
{
    private readonly Stream _rest;
    private readonly byte[] _tail = new byte[EndMarker.Length];
    private ReadOnlyMemory<byte> _ahead;

    public PackedBytes(Stream stream)
    {
        byte[] head = new byte[GzipHead.Length];
        _ahead = head.AsMemory(0, stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false));
        Head = _ahead;
        _rest = stream;
    }

    /// <summary>Gets the first bytes, at most those of the head of a BGZF block.</summary>
    public ReadOnlyMemory<byte> Head { get; }

    /// <summary>Gets how many bytes were given.</summary>
    public long Given { get; private set; }

    /// <summary>Gets the bytes given last; zeros in front where there were fewer.</summary>
    public ReadOnlySpan<byte> Tail => _tail;

    public override int Read(Span<byte> buffer)
    {
        int read;
        if (_ahead.IsEmpty)
        {
            read = _rest.Read(buffer);
        }
        else
        {
            read = Math.Min(buffer.Length, _ahead.Length);
            _ahead.Span[..read].CopyTo(buffer);
            _ahead = _ahead[read..];
        }
        Given += read;
        Remember(buffer[..read]);
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _rest.Dispose();
        base.Dispose(disposing);
    }

    private void Remember(ReadOnlySpan<byte> read)
    {
        if (read.Length < _tail.Length)
        {
            _tail.AsSpan(read.Length).CopyTo(_tail);
            read.CopyTo(_tail.AsSpan(_tail.Length - read.Length));
            return;
        }
        read[^_tail.Length..].CopyTo(_tail);
    }
}
