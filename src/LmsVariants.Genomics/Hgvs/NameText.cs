using System.Buffers;
using System.Globalization;
using System.Text;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>The text of a name while it is written, in UTF-8.</summary>
/// <remarks>
/// A name is written once into one buffer, part by part: straight into that of a row of output, or into one of its own that
/// becomes a string. Bytes, since that is what goes to the file.
/// </remarks>
internal ref struct NameText
{
    // Longer than nearly every name.
    private const int Usual = 128;

    private readonly bool _mayGrow;
    private Span<byte> _room;
    private byte[]? _rented;
    private int _length;
    private bool _isCut;

    private NameText(Span<byte> room, bool mayGrow)
    {
        _room = room;
        _mayGrow = mayGrow;
    }

    /// <summary>The text of a part.</summary>
    public static string Of<T>(T part)
        where T : INamePart
    {
        NameText text = new(stackalloc byte[Usual], mayGrow: true);
        part.AppendTo(ref text);
        string read = Encoding.UTF8.GetString(text._room[..text._length]);
        if (text._rented is byte[] rented) ArrayPool<byte>.Shared.Return(rented);
        return read;
    }

    /// <summary>Writes a part to where there is room for it; false, and nothing that counts written, where there is not enough.</summary>
    public static bool TryWrite<T>(T part, Span<byte> target, out int written)
        where T : INamePart
    {
        NameText text = new(target, mayGrow: false);
        part.AppendTo(ref text);
        written = text._isCut ? 0 : text._length;
        return !text._isCut;
    }

    public void Append(char ascii)
    {
        if (!HasRoom(1)) return;
        _room[_length++] = (byte)ascii;
    }

    public void Append(scoped ReadOnlySpan<byte> utf8)
    {
        if (!HasRoom(utf8.Length)) return;
        utf8.CopyTo(_room[_length..]);
        _length += utf8.Length;
    }

    public void Append(scoped ReadOnlySpan<char> text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (most > _room.Length - _length && !HasRoom(Encoding.UTF8.GetByteCount(text))) return;
        _length += Encoding.UTF8.GetBytes(text, _room[_length..]);
    }

    public void Append(int number)
    {
        // Eleven characters hold every number with its sign.
        Span<byte> digits = stackalloc byte[11];
        number.TryFormat(digits, out int count, default, CultureInfo.InvariantCulture);
        Append(digits[..count]);
    }

    /// <summary>Writes another part.</summary>
    public void Append<T>(T part)
        where T : INamePart => part.AppendTo(ref this);

    private bool HasRoom(int bytes)
    {
        if (bytes <= _room.Length - _length) return true;
        if (_mayGrow) Grow(bytes);
        else _isCut = true;
        return _mayGrow;
    }

    private void Grow(int bytes)
    {
        byte[] larger = ArrayPool<byte>.Shared.Rent(Math.Max(_room.Length * 2, _length + bytes));
        _room[.._length].CopyTo(larger);
        if (_rented is not null) ArrayPool<byte>.Shared.Return(_rented);
        _room = _rented = larger;
    }
}
