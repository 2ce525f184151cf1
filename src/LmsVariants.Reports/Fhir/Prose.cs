using System.Globalization;
using System.Net;
using System.Text;
using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir;

/// <summary>Text for people, fit for a FHIR string and for XHTML.</summary>
internal static class Prose
{
    /// <summary>The text with every run of white space as one blank, without control characters; null where nothing is left.</summary>
    public static string? Clean(string? text)
    {
        if (text is null) return null;
        // Nearly every text is clean already, and a large case has a million of them.
        if (IsClean(text)) return text.Length > 0 ? text : null;
        StringBuilder clean = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (!IsBlank(rune)) clean.Append(rune.ToString());
            else if (clean.Length > 0 && clean[^1] != ' ') clean.Append(' ');
        }
        return clean.ToString().TrimEnd() is { Length: > 0 } some ? some : null;
    }

    // Printable ASCII with single blanks between words; the rest is looked at rune by rune.
    private static bool IsClean(string text)
    {
        bool afterBlank = true;
        foreach (char sign in text)
        {
            if (sign is < ' ' or > '~' || (sign == ' ' && afterBlank)) return false;
            afterBlank = sign == ' ';
        }
        return !afterBlank || text.Length == 0;
    }

    // XML 1.0 has no place for the two last code points of the basic plane.
    private static bool IsBlank(Rune rune) => Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune.Value is 0xFFFE or 0xFFFF;

    /// <summary>The parts that say something, each as a sentence, one behind the other; null where none does.</summary>
    public static string? Sentences(params IEnumerable<string?> parts)
    {
        string joined = string.Join(' ', parts.Select(Clean).OfType<string>().Select(part => part[^1] is '.' or '!' or '?' ? part : part + "."));
        return joined.Length > 0 ? joined : null;
    }

    /// <summary>A number as written, without grouping and with a decimal point.</summary>
    public static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>A narrative of paragraphs, escaped.</summary>
    public static Narrative Narrative(params IEnumerable<string?> paragraphs) => Generated(string.Concat(paragraphs.Select(Paragraph)));

    /// <summary>A narrative of marked-up parts, each made by the functions below.</summary>
    public static Narrative Generated(string markup) => new()
    {
        Status = Hl7.Fhir.Model.Narrative.NarrativeStatus.Generated,
        Div = $"""<div xmlns="http://www.w3.org/1999/xhtml">{markup}</div>""",
    };

    /// <summary>A paragraph; nothing where the text is empty.</summary>
    public static string Paragraph(string? text) => Marked("p", text);

    /// <summary>A heading with a list below; nothing where the list is empty.</summary>
    public static string Section(string heading, IEnumerable<string?> items)
    {
        string list = string.Concat(items.Select(item => Marked("li", item)));
        return list.Length > 0 ? $"{Marked("h3", heading)}<ul>{list}</ul>" : string.Empty;
    }

    private static string Marked(string element, string? text) => Clean(text) is string clean ? $"<{element}>{WebUtility.HtmlEncode(clean)}</{element}>" : string.Empty;
}
