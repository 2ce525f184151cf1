using System.Buffers;
using System.IO.Compression;

using LmsVariants.Formats.InOrder;

namespace LmsVariants.Formats.Bgzf;

/// <summary>The text of a BGZF file, its blocks unpacked by several threads at once and given in their order.</summary>
internal sealed class BgzfText : ForwardStream
{
    private readonly PackedBytes _packed;
    private readonly BgzfPieces _pieces;
    private readonly IEnumerator<Unpacked> _unpacked;
    private Unpacked? _current;
    private int _given;
    private Stream? _rest;

    public BgzfText(PackedBytes packed, int threads)
    {
        _packed = packed;
        _pieces = new BgzfPieces(packed);
        _unpacked = OrderedWork.Of(_pieces.Read(), threads, Unpack).GetEnumerator();
    }

    /// <summary>Gets from how many bytes of the file the text given so far came, to the end of a piece.</summary>
    public long Taken { get; private set; }

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">A block is damaged or cut short; everything before it was given.</exception>
    public override int Read(Span<byte> buffer)
    {
        if (buffer.IsEmpty) return 0;
        if (_rest is not null) return ReadRest(buffer);
        while (_current is null || _given == _current.Length)
        {
            if (_current?.Damage is InvalidDataException damage) throw new InvalidDataException(damage.Message, damage);
            _current?.GiveBack();
            _current = null;
            if (!_unpacked.MoveNext()) return _pieces.Left.IsEmpty ? 0 : ReadRest(buffer);
            (_current, _given) = (_unpacked.Current, 0);
            Taken += _current.Packed;
        }
        int read = Math.Min(buffer.Length, _current.Length - _given);
        _current.Text.AsSpan(_given, read).CopyTo(buffer);
        _given += read;
        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
            _current?.GiveBack();
            _rest?.Dispose();
            _packed.Dispose();
        }
        base.Dispose(disposing);
    }

    // What follows is gzip and not in blocks, or nothing that can be unpacked: either is for the one thread that gzip allows.
    private int ReadRest(Span<byte> buffer)
    {
        _rest ??= new GZipStream(new LeftBytes(_pieces.Left, _packed), CompressionMode.Decompress);
        int read = _rest.Read(buffer);
        Taken = _packed.Given;
        return read;
    }

    private static Unpacked Unpack(BgzfPiece piece)
    {
        byte[] text = ArrayPool<byte>.Shared.Rent(piece.Length + 1);
        int length = 0;
        InvalidDataException? damage = null;
        try
        {
            using GZipStream stream = new(new LeftBytes(piece.Packed, Null), CompressionMode.Decompress);
            int read;
            while ((read = stream.Read(text, length, piece.Length + 1 - length)) > 0) length += read;
        }
        catch (InvalidDataException damaged)
        {
            damage = damaged;
        }
        // Blocks that hold more than they say would fill the memory before anybody could look at the ratio.
        if (length > piece.Length) (length, damage) = (piece.Length, new InvalidDataException("A block holds more than it says."));
        return new Unpacked(text, length, piece.Packed.Length, damage);
    }

    private sealed record Unpacked(byte[] Text, int Length, int Packed, InvalidDataException? Damage)
    {
        public void GiveBack() => ArrayPool<byte>.Shared.Return(Text);
    }
}
