using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace LmsVariants.Reports.Html;

/// <summary>
/// Turns the numeric references that the encoder writes for every letter outside ASCII back into letters, and those for
/// control and format characters into a blank or visible text, so that none of them turns, hides or breaks what a reader sees.
/// </summary>
/// <remarks>The page's own markup holds no numeric reference; <c>&amp;#x202E;</c> in a value arrives here as <c>&amp;amp;#x202E;</c>.</remarks>
internal static partial class ReadableMarkup
{
    public static string Of(string encoded) => Reference().Replace(encoded, match => Readable(match));

    private static string Readable(Match match)
    {
        int code = int.Parse(match.Groups["code"].ValueSpan, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        if (code is '+') return "+";
        if (code is '\t' or '\n' or '\r') return " ";
        if (!Rune.TryCreate(code, out Rune rune)) return match.Value;
        UnicodeCategory category = Rune.GetUnicodeCategory(rune);
        if (category is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
        {
            return string.Create(CultureInfo.InvariantCulture, $"\\u{code:X4}");
        }
        return rune.IsAscii ? match.Value : rune.ToString();
    }

    [GeneratedRegex("&#x(?<code>[0-9A-F]{1,6});", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Reference();
}
