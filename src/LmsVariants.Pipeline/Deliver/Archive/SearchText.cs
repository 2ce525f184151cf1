using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace LmsVariants.Pipeline.Deliver.Archive;

/// <summary>Text as the archive compares it: in lower case, in one way of writing its letters, without characters that nobody sees.</summary>
public static class SearchText
{
    // Longer texts are inserted bases; no database has to hold them in an index, and nobody types them.
    private const int Longest = 100;

    private static readonly SearchValues<char> s_separators = SearchValues.Create(" ,;:()[]{}\"'/|");

    /// <summary>The text in the letters of the archive.</summary>
    public static string Of(string? text)
    {
        StringBuilder seen = new();
        foreach (Rune rune in Letters.Of(text ?? string.Empty).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format) continue;
            if (Rune.IsControl(rune) || Rune.IsWhiteSpace(rune)) seen.Append(' ');
            else seen.Append(rune);
        }
        return seen.ToString().Normalize(NormalizationForm.FormC).ToLowerInvariant();
    }

    /// <summary>Its words.</summary>
    public static ImmutableArray<string> Words(string? text)
    {
        ImmutableArray<string>.Builder words = ImmutableArray.CreateBuilder<string>();
        ReadOnlySpan<char> rest = Of(text);
        while (!rest.IsEmpty)
        {
            int end = rest.IndexOfAny(s_separators);
            string word = Cut(rest[..(end < 0 ? rest.Length : end)].Trim(".?!"));
            if (word.Length > 0) words.Add(word);
            rest = end < 0 ? [] : rest[(end + 1)..];
        }
        return words.ToImmutable();
    }

    /// <summary>A name of several words, however they are joined: <c>Loss_of-function</c> is <c>loss of function</c>.</summary>
    public static string Label(string? text) =>
        Cut(string.Join(' ', Of(text).Split([' ', '_', '-'], StringSplitOptions.RemoveEmptyEntries)));

    private static string Cut(ReadOnlySpan<char> text)
    {
        if (text.Length <= Longest) return text.ToString();
        return text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)].ToString();
    }
}
