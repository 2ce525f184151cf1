using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>The rows of a table on one side; none where that side lacks the file.</summary>
/// <param name="Columns">The columns, in the order of the header.</param>
/// <param name="Rows">The rows.</param>
internal sealed record TableFacts(ImmutableArray<string> Columns, ImmutableArray<TableRow> Rows)
{
    public static TableFacts None { get; } = new([], []);

    /// <summary>Reads a table with whatever columns its header names.</summary>
    public static TableFacts Read(string path, string text, ProblemLog problems)
    {
        ImmutableArray<string> columns = HeaderOf(text);
        return new(columns, [.. TableText.Read(path, text, columns, problems) ?? []]);
    }

    /// <summary>The columns that tell rows apart on both sides: the declared ones, else the first; more from the left where those do not.</summary>
    public static ImmutableArray<string> KeyOf(FileLayout layout, TableFacts one, TableFacts other)
    {
        ImmutableArray<string> shared = one.Columns.IsEmpty ? other.Columns : other.Columns.IsEmpty ? one.Columns : [.. one.Columns.Intersect(other.Columns, StringComparer.Ordinal)];
        ImmutableArray<string> key = !layout.Key.IsEmpty && layout.Key.All(shared.Contains) ? layout.Key : [.. shared.Take(1)];
        // A list grows and shrinks: an entry that is named by one would be another with every citation.
        foreach (string further in shared.Except(key, StringComparer.Ordinal).Where(column => !FileLayout.IsJoined(column)))
        {
            if (one.IsKey(key) && other.IsKey(key)) break;
            key = key.Add(further);
        }
        return key;
    }

    /// <summary>The rows as entries under <paramref name="key"/>.</summary>
    public IEnumerable<FactEntry> Entries(FileLayout layout, ImmutableArray<string> key) => Rows.Select(row => new FactEntry(
        KeyText(row, key),
        [.. Columns.Except(key, StringComparer.Ordinal).Select(column => FileLayout.IsJoined(column)
            ? Fact.List(FieldName.Of(column), row[column].Parts().Select(part => part.Text), layout.OrderOf(column))
            : Fact.Text(FieldName.Of(column), row[column].Text))]));

    private bool IsKey(ImmutableArray<string> key)
    {
        HashSet<string> seen = new(StringComparer.Ordinal);
        return Rows.All(row => seen.Add(string.Join('\t', key.Select(column => row[column].Text))));
    }

    private static string KeyText(TableRow row, ImmutableArray<string> key) => string.Join(' ', key.Select(column => row[column].Text).Where(text => text.Length > 0));

    private static ImmutableArray<string> HeaderOf(string text)
    {
        foreach (ReadOnlySpan<char> line in text.AsSpan().EnumerateLines())
        {
            if (line.Length > 0 && line[0] != '#') return [.. line.ToString().Split('\t').Select(column => column.Trim('"'))];
        }
        return [];
    }
}
