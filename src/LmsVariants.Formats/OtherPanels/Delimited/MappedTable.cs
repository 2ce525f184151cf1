using System.Collections.Immutable;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>A delimited table read by a map of its columns.</summary>
internal sealed class MappedTable
{
    private readonly ColumnMap _map;
    private readonly Dictionary<VariantField, int> _fields = [];
    private readonly HashSet<int> _read = [];
    private readonly bool _ended;

    private MappedTable(DelimitedTable table, ColumnMap map, bool ended)
    {
        (Table, _map, _ended) = (table, map, ended);
        foreach (MappedColumn column in map.Columns)
        {
            if (table.Find(column.Names.AsSpan()) is not int index) continue;
            _fields[column.Field] = index;
            _read.Add(index);
        }
        Warnings = [.. Enumerable.Range(0, table.Header.Length).Where(IsUnknown).Select(index => new InputWarning(
            InputCodes.UnknownColumn, HeaderLine, $"column {Quoted.Field(table.Header[index])} of {map.Name} is not known; kept as written and not interpreted"))];
    }

    /// <summary>Gets the table.</summary>
    public DelimitedTable Table { get; }

    /// <summary>Gets a warning for each column that the map does not know.</summary>
    public ImmutableArray<InputWarning> Warnings { get; }

    /// <summary>Gets the place of the header.</summary>
    public SourceLocation HeaderLine => new(Table.File, Table.HeaderLine, 1);

    /// <summary>Gets the rows.</summary>
    /// <exception cref="InputFormatException">The last row was cut.</exception>
    public IEnumerable<MappedRow> Rows
    {
        get
        {
            foreach (DelimitedRecord record in Table.Records)
            {
                // Some tools leave out empty cells at the end of a line; a row that also lacks its line end was cut.
                if (!_ended && ReferenceEquals(record, Table.Records[^1]) && record.Fields.Length < Table.Header.Length)
                {
                    throw Table.Refuse(record, record.Fields.Length - 1, "row", InputCodes.Truncated, $"{Table.Header.Length} cells with a line end", $"{record.Fields.Length} cells");
                }
                yield return new MappedRow(this, record);
            }
        }
    }

    /// <summary>Reads a table.</summary>
    /// <exception cref="InputFormatException">It is broken, cut short or lacks a column that is needed.</exception>
    public static MappedTable Read(string file, string text, InputLimits limits, ColumnMap map, TableQuotes quotes, params ReadOnlySpan<VariantField> needed)
    {
        MappedTable table = new(DelimitedTable.Read(file, text, limits, quotes, mayDifferByCase: true), map, text.EndsWith('\n') || text.EndsWith('\r'));
        foreach (VariantField field in needed)
        {
            if (!table.Has(field)) throw table.Missing(map.Columns.First(column => column.Field == field).Names);
        }
        if (table.Table.Records.IsEmpty && !table._ended) throw table.Table.Refuse(table.Table.HeaderLine, "table", InputCodes.Truncated, "a line end behind the header", "the end of the file");
        return table;
    }

    /// <summary>Whether the table has a column for a field.</summary>
    public bool Has(VariantField field) => _fields.ContainsKey(field);

    /// <summary>The place of the column of a field; null where there is none.</summary>
    public int? IndexOf(VariantField field) => _fields.TryGetValue(field, out int index) ? index : null;

    /// <summary>The name of the column of a field as the table writes it; the name of the field where there is none.</summary>
    public string NameOf(VariantField field) => IndexOf(field) is int index ? Table.Header[index] : field.ToString();

    /// <summary>Whether a column is kept beside the variant instead of being read.</summary>
    public bool IsBeside(int index) => !_read.Contains(index) && Table.Header[index].Length > 0;

    private bool IsUnknown(int index) => IsBeside(index) && !_map.Beside.Any(known => known.EndsWith('*')
        ? Table.Header[index].StartsWith(known[..^1], StringComparison.OrdinalIgnoreCase)
        : Table.Header[index].Equals(known, StringComparison.OrdinalIgnoreCase));

    private InputFormatException Missing(ImmutableArray<string> names) => Table.Refuse(
        Table.HeaderLine, "header", InputCodes.ColumnMissing, $"a column '{string.Join("' or '", names)}'", Quoted.Field(string.Join(", ", Table.Header)));
}
