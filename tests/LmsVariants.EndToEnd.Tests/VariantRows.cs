namespace LmsVariants.EndToEnd.Tests;

/// <summary>The rows of a variants.tsv by gene and column.</summary>
internal sealed class VariantRows
{
    private readonly Dictionary<string, Dictionary<string, string>> _rows;

    public VariantRows(string table)
    {
        string[][] lines = [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('\t'))];
        _rows = lines.Skip(1).ToDictionary(
            cells => cells[Array.IndexOf(lines[0], "gene")],
            cells => lines[0].Zip(cells).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal),
            StringComparer.Ordinal);
    }

    public int Count => _rows.Count;

    public string this[string gene, string column] => _rows[gene][column];
}
