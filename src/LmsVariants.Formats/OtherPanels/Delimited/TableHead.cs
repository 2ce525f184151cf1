using System.Collections.Immutable;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>The header of what may be a table, by its first bytes: enough to tell whose table it is.</summary>
internal sealed class TableHead
{
    private readonly HashSet<string> _columns;

    private TableHead(HashSet<string> columns, bool isQuoted, string delimiter) => (_columns, IsQuoted, Delimiter) = (columns, isQuoted, delimiter);

    /// <summary>Gets whether the header itself uses quotes: then a quote has a meaning in the rows too.</summary>
    public bool IsQuoted { get; }

    /// <summary>Gets the separator.</summary>
    public string Delimiter { get; }

    /// <summary>Finds the header: the first line that is not empty and no remark.</summary>
    /// <param name="document">The file.</param>
    /// <param name="mark">What a header may begin with although it is no remark, such as <c># locus</c>; empty where there is none.</param>
    public static TableHead Of(InputDocument document, string mark = "") => Of(Encoding.UTF8.GetString(document.Head), mark);

    /// <summary>Finds the header in a text.</summary>
    public static TableHead Of(string text, string mark = "")
    {
        foreach (ReadOnlySpan<char> part in text.AsSpan().TrimStart('\uFEFF').EnumerateLines())
        {
            string line = part.Trim(" \r\n").ToString();
            bool marked = mark.Length > 0 && line.StartsWith(mark, StringComparison.OrdinalIgnoreCase);
            if (line.Trim().Length == 0 || (line[0] == '#' && !marked)) continue;
            string delimiter = DelimitedTable.DelimiterOf(line);
            string[] cells = (marked ? line.TrimStart('#') : line).Split(delimiter);
            bool quoted = cells.Any(cell => cell.Trim() is ['"', .., '"']);
            return new TableHead(new HashSet<string>(cells.Select(cell => cell.Trim().Trim('"').Trim()), StringComparer.OrdinalIgnoreCase), quoted, delimiter);
        }
        return new TableHead([], false, "\t");
    }

    /// <summary>Whether the table has one of these columns.</summary>
    public bool HasAny(ImmutableArray<string> names) => names.Any(_columns.Contains);

    /// <summary>Whether the table has a column.</summary>
    public bool Has(string name) => _columns.Contains(name);
}
