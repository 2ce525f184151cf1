namespace LmsVariants.Truth.Names;

/// <summary>One row of a table of third-party truth, its cells found by the name of their column.</summary>
internal sealed record TruthRow(int Line, IReadOnlyDictionary<string, int> Columns, string[] Cells)
{
    public string this[string column] => Columns[column] < Cells.Length ? Cells[Columns[column]].Trim() : string.Empty;
}

/// <summary>Reads tab-separated tables with a header.</summary>
internal static class TruthTable
{
    public static IEnumerable<TruthRow> Read(params string[] parts)
    {
        string[] lines = File.ReadAllLines(Path.Combine(parts));
        Dictionary<string, int> columns = new(StringComparer.Ordinal);
        foreach ((int index, string name) in lines[0].Split('\t').Index()) columns.TryAdd(name, index);
        return lines.Skip(1).Select((line, index) => new TruthRow(index + 2, columns, line.Split('\t')));
    }
}
