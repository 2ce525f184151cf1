using System.Globalization;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500;

/// <summary>A section of keys with one number each.</summary>
internal sealed class NumberedSection(Section section)
{
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);

    public string Title => section.Title;

    public CoverageState State => section.IsLoneNa ? CoverageState.NoData : CoverageState.Called;

    public decimal? Decimal(string key) => section.IsLoneNa ? null : Tables.Field.Decimal(Needed(key), 1, key);

    public int? Integer(string key) => section.IsLoneNa ? null : Tables.Field.Integer(Needed(key), 1, key);

    public decimal? OptionalDecimal(string key) => Find(key) is TableRow row ? Tables.Field.Decimal(row, 1, key) : null;

    public int? OptionalInteger(string key) => Find(key) is TableRow row ? Tables.Field.Integer(row, 1, key) : null;

    /// <summary>Whether the section has the key, with a value or without.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The place of the value of a key that is there.</summary>
    public SourceLocation Locate(string key) => Needed(key).Locate(1);

    /// <summary>Rows that nobody asked for.</summary>
    public IEnumerable<TableRow> Unasked() => section.IsLoneNa ? [] : section.Rows.Where(row => !_asked.Contains(row[0]));

    private TableRow Needed(string key) =>
        Find(key) ?? throw new InputFormatException(new InputProblem(
            InputCodes.Truncated,
            section.Where,
            section.Title,
            $"a key '{key}'",
            section.Rows.IsEmpty ? "the end of the section" : string.Create(CultureInfo.InvariantCulture, $"{section.Rows.Length} other lines")));

    private TableRow? Find(string key)
    {
        _asked.Add(key);
        TableRow? found = null;
        foreach (TableRow row in section.Rows)
        {
            if (!row[0].Equals(key, StringComparison.OrdinalIgnoreCase)) continue;
            if (found is not null) throw row.Refuse(0, InputCodes.Duplicate, section.Title, "each key once");
            found = row;
        }
        return found;
    }
}
