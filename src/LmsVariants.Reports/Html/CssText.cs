using System.Globalization;
using System.Text;

namespace LmsVariants.Reports.Html;

/// <summary>A value as a CSS string: everything but letters and digits of ASCII is escaped by its number.</summary>
internal static class CssText
{
    public static string Quoted(string value)
    {
        StringBuilder css = new("\"");
        foreach (Rune rune in value.EnumerateRunes())
        {
            if (rune.IsAscii && char.IsAsciiLetterOrDigit((char)rune.Value)) css.Append((char)rune.Value);
            else css.Append(CultureInfo.InvariantCulture, $"\\{VisibleCode(rune):x} ");
        }
        return css.Append('"').ToString();
    }

    // A control or format character in a running head would turn or break the line; it is shown as the replacement character.
    private static int VisibleCode(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? Rune.ReplacementChar.Value
            : rune.Value;
}
