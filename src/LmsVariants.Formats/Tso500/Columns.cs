using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500;

/// <summary>The header of a table: columns are found by name, never by place.</summary>
internal sealed class Columns
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly TableRow _header;
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public Columns(TableRow header)
    {
        _header = header;
        for (int i = 0; i < header.Count; i++)
        {
            if (header[i].Length == 0) continue;
            if (!_byName.TryAdd(header[i], i)) throw header.Refuse(i, InputCodes.Duplicate, "header", "each column once");
        }
    }

    /// <summary>Gets the number of columns of the header.</summary>
    public int Count => _header.Count;

    /// <summary>Gets the place of the last column that every row must reach. Some tools trim empty cells behind it.</summary>
    public int LastFilled { get; private set; }

    /// <summary>The place of a column that the table must have and every row must reach.</summary>
    public int Filled(string name)
    {
        int index = Required(name);
        LastFilled = Math.Max(LastFilled, index);
        return index;
    }

    /// <summary>The place of a column that the table must have.</summary>
    public int Required(string name)
    {
        _asked.Add(name);
        return _byName.TryGetValue(name, out int index)
            ? index
            : throw new InputFormatException(new InputProblem(
                InputCodes.ColumnMissing, _header.Locate(0), "header", $"a column '{name}'", Quoted.Field(string.Join(", ", _header.Cells))));
    }

    /// <summary>The place of a column that versions of the software may leave out; null where it is not there.</summary>
    public int? Optional(string name)
    {
        _asked.Add(name);
        return _byName.TryGetValue(name, out int index) ? index : null;
    }

    /// <summary>Columns that nobody asked for.</summary>
    public IEnumerable<(string Name, int Index, SourceLocation Where)> Unknown() =>
        _byName.Where(column => !_asked.Contains(column.Key)).OrderBy(column => column.Value)
            .Select(column => (column.Key, column.Value, _header.Locate(column.Value)));
}
