using System.Globalization;
using System.Text;

namespace LmsVariants.Formats.Problems;

/// <summary>Text of a file on its way into a message: shortened, on one line, nothing in it a terminal or log would obey.</summary>
public static class Quoted
{
    private const int LongestField = 32;
    private const int LongestName = 64;

    /// <summary>The field in quotes, at most 32 characters of it; <c>nothing</c> where it is empty.</summary>
    public static string Field(ReadOnlySpan<char> field)
    {
        if (field.IsEmpty) return "nothing";
        return $"'{Shortened(field, LongestField)}'";
    }

    /// <summary>The name of a column, key or section, which a file may also have chosen: at most 64 characters of it.</summary>
    public static string Name(ReadOnlySpan<char> name) => Shortened(name, LongestName);

    /// <summary>The text with control and format characters written out as <c>\uXXXX</c>.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        StringBuilder line = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}");
            }
            else
            {
                line.Append(rune);
            }
        }
        return line.ToString();
    }

    // Never between the two halves of a character outside the basic plane.
    private static string Shortened(ReadOnlySpan<char> text, int longest)
    {
        if (text.Length <= longest) return OneLine(text);
        return OneLine(text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)]) + "...";
    }
}
