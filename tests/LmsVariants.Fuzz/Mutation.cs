using System.Text;

namespace LmsVariants.Fuzz;

/// <summary>Damage as it happens to files: cut, doubled, spliced, flipped, saved in another encoding. The same seed does the same damage.</summary>
internal sealed class Mutation(int seed)
{
    private static readonly string[] Tokens =
        ["NA", "\t", ",", ";", "\"", "\n", "\r", "[", "]", "{", "}", "[TMB]", "[Small Variants]", "-1", "1e400", "0,5", "NaN", "99999999999", "GRCh37:", ":", "\u0000", "\u001b[31m", "\u202e", "\ud83d\ude00"];

    private readonly Random _random = new(seed);

    /// <summary>A damaged copy.</summary>
    /// <param name="good">The file.</param>
    /// <param name="other">Another file, from which lines are taken.</param>
    public byte[] Damage(byte[] good, byte[] other)
    {
        byte[] damaged = [.. good];
        for (int left = _random.Next(1, 4); left > 0; left--) damaged = DamageOnce(damaged, other);
        return damaged;
    }

    private byte[] DamageOnce(byte[] content, byte[] other)
    {
        int at = _random.Next(content.Length + 1);
        int length = _random.Next(Math.Min(content.Length - at, 64) + 1);
        return _random.Next(13) switch
        {
            0 => content[..at],
            1 => [.. content[..at], .. content[(at + length)..]],
            2 => [.. content[..(at + length)], .. content[at..]],
            3 => Flip(content),
            4 => SpliceLine(content, other),
            5 => SpliceLine(content, content),
            6 => [.. content[..at], .. Encoding.UTF8.GetBytes(Tokens[_random.Next(Tokens.Length)]), .. content[at..]],
            7 => [.. content[..at], .. Enumerable.Repeat((byte)_random.Next(32, 127), _random.Next(20_000)), .. content[at..]],
            8 => Encode(content),
            9 => [.. content, .. content],
            10 or 11 => DamageCell(content),
            _ => Digits(content),
        };
    }

    private byte[] Flip(byte[] content)
    {
        for (int flips = content.Length == 0 ? 0 : _random.Next(1, 9); flips > 0; flips--) content[_random.Next(content.Length)] ^= (byte)(1 << _random.Next(8));
        return content;
    }

    // What stands between two separators is emptied, cut, or becomes a token or another cell.
    private byte[] DamageCell(byte[] content)
    {
        ReadOnlySpan<byte> separators = "\t,;:\n\""u8;
        int at = _random.Next(content.Length + 1);
        int start = content.AsSpan(0, at).LastIndexOfAny(separators) + 1;
        int length = content.AsSpan(at).IndexOfAny(separators);
        int end = length < 0 ? content.Length : at + length;
        int other = _random.Next(content.Length + 1);
        byte[] cell = _random.Next(4) switch
        {
            0 => [],
            1 => content[start..at],
            2 => content[other..(other + _random.Next(Math.Min(content.Length - other, 16) + 1))],
            _ => Encoding.UTF8.GetBytes(Tokens[_random.Next(Tokens.Length)]),
        };
        return [.. content[..start], .. cell, .. content[end..]];
    }

    private byte[] Digits(byte[] content)
    {
        for (int i = 0; i < content.Length; i++)
        {
            if (content[i] is >= (byte)'0' and <= (byte)'9' && _random.Next(40) == 0) content[i] = (byte)"0123456789-.,x"[_random.Next(14)];
        }
        return content;
    }

    private byte[] SpliceLine(byte[] content, byte[] from)
    {
        List<string> lines = [.. Encoding.Latin1.GetString(content).Split('\n')];
        string[] others = Encoding.Latin1.GetString(from).Split('\n');
        string line = others[_random.Next(others.Length)];
        int at = _random.Next(lines.Count);
        if (_random.Next(2) == 0) lines.Insert(at, line);
        else lines[at] = line;
        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private byte[] Encode(byte[] content)
    {
        string text = Encoding.UTF8.GetString(content);
        return _random.Next(5) switch
        {
            0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            1 => Encoding.BigEndianUnicode.GetBytes(text),
            2 => Encoding.Latin1.GetBytes(text + "é"),
            3 => [.. Encoding.UTF8.GetPreamble(), .. content],
            _ => Encoding.UTF8.GetBytes(text.Replace("\n", "\r", StringComparison.Ordinal)),
        };
    }
}
