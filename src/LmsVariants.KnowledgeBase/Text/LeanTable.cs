using System.Globalization;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Text;

/// <summary>A table of thousands of rows: cells are spans, and the place of a cell is only worked out where it is at fault.</summary>
/// <remarks>As <see cref="TableText"/>, but the columns stand in one order and no cell is quoted. The table lies on one row at a time.</remarks>
internal sealed class LeanTable
{
    private readonly string _file;
    private readonly string _text;
    private readonly IReadOnlyList<string> _columns;
    private readonly ProblemLog _problems;
    private readonly int[] _starts;
    private readonly string?[] _last;
    private int _rowStart;
    private int _next;
    private long _line;

    private LeanTable(string file, string text, IReadOnlyList<string> columns, ProblemLog problems)
    {
        (_file, _text, _columns, _problems) = (file, text, columns, problems);
        _starts = new int[columns.Count + 1];
        _last = new string?[columns.Count];
    }

    /// <summary>Gets the problems that the table adds to.</summary>
    public ProblemLog Problems => _problems;

    /// <summary>Gets the place at which the header would stand, for a problem of the whole table.</summary>
    public Written Whole => new(string.Empty, _file, 1, 1, _columns[0]);

    /// <summary>The table that <paramref name="text"/> holds, before its first row; null, with problems, where its header does not line up with <paramref name="columns"/>.</summary>
    public static LeanTable? Open(string file, string text, IReadOnlyList<string> columns, ProblemLog problems)
    {
        LeanTable table = new(file, text, columns, problems);
        if (!table.NextLine(out int end))
        {
            problems.Add(KnowledgeProblemCodes.MissingColumn, table.Whole, "a header row");
            return null;
        }
        string[] header = text[table._rowStart..end].Split('\t');
        if (!TableText.HeaderIsRight(header, columns, table.InHeader(header), problems)) return null;
        if (header.SequenceEqual(columns, StringComparer.Ordinal)) return table;
        problems.Add(KnowledgeProblemCodes.UnknownColumn, new(header[0], file, table._line, 1, "header"), "the columns in the order " + string.Join(' ', columns));
        return null;
    }

    /// <summary>Goes on to the next row that has as many cells as the header; reports those that have not.</summary>
    public bool Next()
    {
        while (NextLine(out int end))
        {
            int fields = 0;
            int at = _rowStart;
            for (int length = 0; length >= 0; at += length + 1)
            {
                if (fields < _columns.Count) _starts[fields] = at;
                fields++;
                length = _text.AsSpan(at, end - at).IndexOf('\t');
            }
            _starts[^1] = end + 1;
            bool quoted = _text.AsSpan(_rowStart, end - _rowStart).Contains('"');
            if (fields == _columns.Count && !quoted) return true;
            string expected = quoted ? "cells without quotes" : FormattableString.Invariant($"{_columns.Count} fields");
            string found = quoted ? "\"" : fields.ToString(CultureInfo.InvariantCulture);
            _problems.Add(KnowledgeProblemCodes.MalformedRow, new(found, _file, _line, 1, "row"), expected);
        }
        return false;
    }

    /// <summary>The cell of a column, by its place in the columns that the table was opened with.</summary>
    public ReadOnlySpan<char> this[int column]
    {
        get => _text.AsSpan(_starts[column], _starts[column + 1] - 1 - _starts[column]);
    }

    /// <summary>The cell with its place, for a problem.</summary>
    public Written At(int column) => new(this[column].ToString(), _file, _line, _starts[column] - _rowStart + 1, _columns[column]);

    /// <summary>The cell as a text; that of the row before where it is the same, so that a gene of many rows is one text.</summary>
    public string TextOf(int column)
    {
        ReadOnlySpan<char> cell = this[column];
        if (_last[column] is { } before && cell.SequenceEqual(before)) return before;
        return _last[column] = cell.ToString();
    }

    /// <summary>Where the row lies in the text from a column to its end: what is kept of a row whose cells are read when they are asked for.</summary>
    public (string Text, int Start, int Length) From(int column) => (_text, _starts[column], _starts[^1] - 1 - _starts[column]);

    /// <summary>The cell as a number from 1; null, with a problem, where it is none.</summary>
    public int? NumberOf(int column)
    {
        if (int.TryParse(this[column], NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is > 0 and <= WholeNumber.Largest) return number;
        _problems.Add(KnowledgeProblemCodes.MalformedNumber, At(column), "a whole number from 1 to 300000000");
        return null;
    }

    // Blank lines and comments are passed over, but counted.
    private bool NextLine(out int end)
    {
        while (_next < _text.Length)
        {
            _rowStart = _next;
            _line++;
            int length = _text.AsSpan(_rowStart).IndexOf('\n');
            end = length < 0 ? _text.Length : _rowStart + length;
            _next = end + 1;
            if (end > _rowStart && _text[_rowStart] != '#') return true;
        }
        end = _text.Length;
        return false;
    }

    private Func<int, string, Written> InHeader(string[] header)
    {
        long line = _line;
        return (index, field) => new(header[index], _file, line, header.Take(index).Sum(name => name.Length + 1) + 1, field);
    }
}
