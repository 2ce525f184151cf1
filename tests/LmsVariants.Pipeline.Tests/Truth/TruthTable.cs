using LmsVariants.Testing;

namespace LmsVariants.Pipeline.Tests.Truth;

/// <summary>One row of a table of third-party truth, its cells found by the name of their column.</summary>
internal sealed record TruthRow(int Line, IReadOnlyDictionary<string, int> Columns, string[] Cells)
{
    public string this[string column] => Cells[Columns[column]];
}

/// <summary>Reads tab-separated tables with a header; skips the test where the shared folder is absent.</summary>
internal static class TruthTable
{
    public static IReadOnlyList<TruthRow> Read(params string[] parts)
    {
        string[] lines = File.ReadAllLines(Component.Shared(["truth", .. parts]));
        Dictionary<string, int> columns = lines[0].Split('\t').Index().ToDictionary(cell => cell.Item, cell => cell.Index, StringComparer.Ordinal);
        return [.. lines.Skip(1).Select((line, index) => new TruthRow(index + 2, columns, line.Split('\t')))];
    }
}
