using System.Globalization;
using System.Text;

namespace LmsVariants.Formats.Problems;

/// <summary>Text of a file on its way into a message: shortened, on one line, nothing in it a terminal or log would obey.</summary>
public static class Quoted
{
    private const int Longest = 32;

    /// <summary>The field in quotes, at most 32 characters of it; <c>nothing</c> where it is empty.</summary>
    public static string Field(ReadOnlySpan<char> field)
    {
        if (field.IsEmpty) return "nothing";
        bool cut = field.Length > Longest;
        return $"'{OneLine(field[..Math.Min(field.Length, Longest)])}{(cut ? "..." : string.Empty)}'";
    }

    /// <summary>The text with control and format characters written out as <c>\uXXXX</c>.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        StringBuilder line = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsControl(c) || char.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
            {
                line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            }
            else
            {
                line.Append(c);
            }
        }
        return line.ToString();
    }
}
