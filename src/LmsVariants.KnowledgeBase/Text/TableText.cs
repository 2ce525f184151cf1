using System.Globalization;

using CsvHelper;
using CsvHelper.Configuration;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Text;

/// <summary>A table of tab-separated values with a header row; lines that start with <c>#</c> are comments.</summary>
internal static class TableText
{
    /// <summary>The rows of <paramref name="text"/>; null, with problems, where header or rows do not line up with <paramref name="columns"/>.</summary>
    public static List<TableRow>? Read(string file, string text, IReadOnlyList<string> columns, ProblemLog problems)
    {
        bool stray = false;
        bool whole = true;
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            Delimiter = "\t",
            AllowComments = true,
            Comment = '#',
            BadDataFound = _ => stray = true,
        };
        using StringReader reader = new(text);
        using CsvParser parser = new(reader, configuration);
        string[]? header = null;
        List<TableRow> rows = [];
        while (parser.Read())
        {
            stray = false;
            string[] fields = parser.Record ?? [];
            string raw = parser.RawRecord.TrimEnd('\n');
            // The parser counts the line on which a record ends; a record of ours is one line, else it is refused below.
            long line = parser.RawRow - raw.AsSpan().Count('\n');
            Written At(int index, string field) => new(index < fields.Length ? fields[index] : string.Empty, file, line, ColumnOf(raw, index), field);
            if (stray || raw.Contains('\n', StringComparison.Ordinal))
            {
                problems.Add(KnowledgeProblemCodes.MalformedRow, At(0, "row"), "a row on one line, quotes closed");
                whole = false;
                if (header is null) return null;
            }
            else if (header is null)
            {
                if (!HeaderIsRight(fields, columns, At, problems)) return null;
                header = fields;
            }
            else if (fields.Length != header.Length)
            {
                string expected = FormattableString.Invariant($"{header.Length} fields");
                string found = FormattableString.Invariant($"{fields.Length}");
                problems.Add(KnowledgeProblemCodes.MalformedRow, At(0, "row") with { Text = found }, expected);
                whole = false;
            }
            else
            {
                Dictionary<string, Written> cells = new(StringComparer.Ordinal);
                for (int i = 0; i < header.Length; i++) cells[header[i]] = At(i, header[i]);
                rows.Add(new TableRow(cells));
            }
        }
        if (header is not null) return whole ? rows : null;
        problems.Add(KnowledgeProblemCodes.MissingColumn, new(string.Empty, file, 1, 1, columns[0]), "a header row");
        return null;
    }

    /// <summary>Whether a header names each of <paramref name="columns"/> once and nothing else; reports what is wrong.</summary>
    public static bool HeaderIsRight(string[] header, IReadOnlyList<string> columns, Func<int, string, Written> at, ProblemLog problems)
    {
        bool right = true;
        HashSet<string> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < header.Length; i++)
        {
            if (columns.Contains(header[i], StringComparer.Ordinal) && seen.Add(header[i])) continue;
            problems.Add(KnowledgeProblemCodes.UnknownColumn, at(i, "header"), "one each of " + string.Join(' ', columns));
            right = false;
        }
        foreach (string missing in columns.Where(column => !seen.Contains(column)))
        {
            problems.Add(KnowledgeProblemCodes.MissingColumn, at(0, missing) with { Text = string.Empty }, "a column of that name");
            right = false;
        }
        return right;
    }

    private static int ColumnOf(string raw, int index)
    {
        bool quoted = false;
        int at = 0;
        for (; at < raw.Length && index > 0; at++)
        {
            if (raw[at] == '"') quoted = !quoted;
            else if (raw[at] == '\t' && !quoted) index--;
        }
        return at + 1;
    }
}
