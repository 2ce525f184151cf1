using System.Buffers.Text;
using System.Globalization;
using System.Text;

using LmsVariants.Reports.Tables;

namespace LmsVariants.Reports.Alleles;

/// <summary>Rows on their way to a file, in UTF-8. It grows to what it must hold and is used again.</summary>
public sealed class RowBuffer
{
    private const int LongestNumber = 20;
    private const int LongestUsualName = 256;
    private byte[] _bytes = new byte[1 << 12];

    /// <summary>Gets how many bytes were written.</summary>
    public int Length { get; private set; }

    /// <summary>Gets what was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>Forgets what was written.</summary>
    public void Clear() => Length = 0;

    /// <summary>Writes one byte.</summary>
    public void Write(byte one)
    {
        Room(1)[0] = one;
        Length++;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Writes text.</summary>
    public void Write(ReadOnlySpan<char> text) => Length += Encoding.UTF8.GetBytes(text, Room(Encoding.UTF8.GetMaxByteCount(text.Length)));

    /// <summary>Writes a number.</summary>
    public void Write(long number)
    {
        Utf8Formatter.TryFormat(number, Room(LongestNumber), out int written);
        Length += written;
    }

    /// <summary>Writes a name.</summary>
    public void Write<T>(T name)
        where T : IUtf8SpanFormattable
    {
        for (int room = LongestUsualName; ; room *= 2)
        {
            if (!name.TryFormat(Room(room), out int written, default, CultureInfo.InvariantCulture)) continue;
            Length += written;
            return;
        }
    }

    /// <summary>Makes one line of what was written since <paramref name="start"/>, and text that does not end its cell.</summary>
    internal void EndCell(int start)
    {
        ReadOnlySpan<byte> cell = Written[start..];
        // Nearly all of what is written is letters and digits.
        if (!cell.ContainsAnyExceptInRange((byte)' ', (byte)'~')) return;
        string text = CellPolicy.OneLine(Encoding.UTF8.GetString(cell));
        Length = start;
        Write(text);
    }

    /// <summary>Ends the line in place of the separator behind its last cell.</summary>
    internal void EndLine() => _bytes[Length - 1] = (byte)'\n';

    /// <summary>Takes back what was written since <paramref name="start"/>.</summary>
    internal string TakeFrom(int start)
    {
        string text = Encoding.UTF8.GetString(Written[start..]);
        Length = start;
        return text;
    }

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - Length < bytes) Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, Length + bytes));
        return _bytes.AsSpan(Length);
    }
}
