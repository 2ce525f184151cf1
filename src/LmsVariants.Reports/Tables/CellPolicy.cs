using System.Text;

namespace LmsVariants.Reports.Tables;

/// <summary>What may stand in a cell: one line, without the separator of the table.</summary>
/// <remarks>Cells are written as they are for programs; a cell that a spreadsheet would take for a formula is not changed.</remarks>
internal static class CellPolicy
{
    private const char ListSeparator = ';';

    /// <summary>The text with every tab, line end and control character replaced by a space.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(Breaks)) return text;
        StringBuilder line = new(text.Length);
        foreach (char c in text) line.Append(Breaks(c) ? ' ' : c);
        return line.ToString();
    }

    /// <summary>The items joined. Sentences and citations keep a semicolon of their own: <c>case.json</c> has every list item by item.</summary>
    public static string List(IEnumerable<string> items) => string.Join(ListSeparator, items.Where(item => item.Length > 0));

    /// <summary>The items joined, in English.</summary>
    public static string List(IEnumerable<Phrase> items) => List(items.Select(item => item.ToString()));

    private static bool Breaks(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';
}
