using System.Globalization;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A place in the text of a name, and the furthest place at which something else was expected.</summary>
/// <remarks>Where a reader tries two forms, the one that came further says what is wrong.</remarks>
internal sealed class NameCursor(string text)
{
    private int _failedAt = -1;
    private string _expected = string.Empty;

    /// <summary>The place of the next character, from 0. It is set back only to try another form.</summary>
    public int At { get; set; }

    public bool IsAtEnd => At == text.Length;

    public bool IsTooLong => text.Length > HgvsName.LongestName;

    /// <summary>The next character; NUL at the end, which no name holds.</summary>
    public char Next => Peek(0);

    public char Peek(int ahead) => At + ahead < text.Length ? text[At + ahead] : '\0';

    public ReadOnlySpan<char> Rest => text.AsSpan(At);

    public ReadOnlySpan<char> From(int start) => text.AsSpan(start, At - start);

    public bool Take(char letter)
    {
        if (Next != letter || IsAtEnd) return false;
        At++;
        return true;
    }

    public bool Take(string token)
    {
        if (!Rest.StartsWith(token, StringComparison.Ordinal)) return false;
        At += token.Length;
        return true;
    }

    /// <summary>Takes the token or says that it is missing.</summary>
    public bool Need(string token) => Take(token) || Fail(token);

    public bool Fail(string expected) => FailAt(At, expected);

    public bool FailAt(int at, string expected)
    {
        if (at >= _failedAt) (_failedAt, _expected) = (at, expected);
        return false;
    }

    /// <summary>Says what was expected, whatever was tried further on.</summary>
    public void FailOnly(int at, string expected) => (_failedAt, _expected) = (at, expected);

    /// <summary>Reads digits as a number of at least 1; says nothing where there is none.</summary>
    public int? Number()
    {
        int start = At;
        while (char.IsAsciiDigit(Next)) At++;
        if (int.TryParse(From(start), NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number > 0) return number;
        At = start;
        return null;
    }

    public int? NeedNumber(string expected)
    {
        int? number = Number();
        if (number is null) Fail(expected);
        return number;
    }

    /// <summary>Reads bases as the coordinate type writes them; empty where there are none.</summary>
    public string Bases(HgvsKind kind)
    {
        int start = At;
        while (kind.Base(Next) != '\0') At++;
        return string.Create(At - start, (text, start, kind), static (target, source) =>
        {
            for (int i = 0; i < target.Length; i++) target[i] = source.kind.Base(source.text[source.start + i]);
        });
    }

    public ParseProblem Problem(string code) => new(code, Math.Max(_failedAt, 0), _expected.Length > 0 ? _expected : "an HGVS name");
}
