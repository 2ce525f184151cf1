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
    /// <summary>Longer than nearly every name, in bytes.</summary>
    public const int Usual = 128;

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

    /// <summary>A text that finds more room where the name is longer than what there is.</summary>
    public static NameText Growing(Span<byte> room) => new(room, mayGrow: true);

    /// <summary>A text that is cut where there is no more room.</summary>
    public static NameText Within(Span<byte> room) => new(room, mayGrow: false);

    /// <summary>Ends a text that grows: what was written.</summary>
    public string Taken()
    {
        string text = Encoding.UTF8.GetString(_room[.._length]);
        if (_rented is byte[] rented) ArrayPool<byte>.Shared.Return(rented);
        return text;
    }

    /// <summary>Whether all that was written found room; where it did not, nothing counts as written.</summary>
    public readonly bool IsWhole(out int written)
    {
        written = _isCut ? 0 : _length;
        return !_isCut;
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
