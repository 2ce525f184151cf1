using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>A line of tab-separated cells. Cells are trimmed, empty ones at the end are gone, empty ones at the start are kept.</summary>
public sealed class TableRow
{
    private readonly string[] _cells;
    private readonly int[] _columns;

    private TableRow(string file, int line, string[] cells, int[] columns, int written, bool ended) =>
        (File, Line, _cells, _columns, Written, Ended) = (file, line, cells, columns, written, ended);

    /// <summary>Gets the file's name.</summary>
    public string File { get; }

    /// <summary>Gets the line, from 1.</summary>
    public int Line { get; }

    /// <summary>Gets the number of cells up to the last that is not empty.</summary>
    public int Count => _cells.Length;

    /// <summary>Gets the number of cells as written, empty ones at the end included.</summary>
    public int Written { get; }

    /// <summary>Gets whether a line end follows.</summary>
    public bool Ended { get; }

    /// <summary>Gets the cells.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>Splits a line at tabs.</summary>
    public static TableRow Split(string file, TextLine line)
    {
        string[] cells = line.Text.Split('\t');
        int[] columns = new int[cells.Length];
        int at = 1;
        for (int i = 0; i < cells.Length; i++)
        {
            columns[i] = at;
            at += cells[i].Length + 1;
            cells[i] = Unquoted(cells[i].Trim());
        }
        int used = cells.Length;
        while (used > 0 && cells[used - 1].Length == 0) used--;
        return new TableRow(file, line.Number, cells[..used], columns, cells.Length, line.Ended);
    }

    // A spreadsheet puts quotes around a cell with a comma in it, such as a note.
    private static string Unquoted(string cell) =>
        cell is ['"', .. string inner, '"'] && (inner.Contains(',', StringComparison.Ordinal) || inner.Contains("\"\"", StringComparison.Ordinal))
            ? inner.Replace("\"\"", "\"", StringComparison.Ordinal)
            : cell;

    /// <summary>The cell, counted from 0; empty where the row ends before it.</summary>
    public string this[int index] => index < _cells.Length ? _cells[index] : string.Empty;

    /// <summary>The place of a cell, or of the end of the row where it ends before the cell.</summary>
    public SourceLocation Locate(int index) =>
        new(File, Line, index < _columns.Length ? _columns[index] : _columns[^1]);

    /// <summary>The refusal of a cell.</summary>
    public InputFormatException Refuse(int index, string code, string field, string expected) =>
        new(new InputProblem(code, Locate(index), field, expected, Quoted.Field(this[index])));
}
