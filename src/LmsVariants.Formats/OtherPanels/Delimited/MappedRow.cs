using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>A row of a mapped table: its cells by our fields. A missing value is null or empty, never zero.</summary>
internal sealed class MappedRow(MappedTable table, DelimitedRecord record)
{
    /// <summary>Gets the place of the row.</summary>
    public SourceLocation Where => new(table.Table.File, record.Line, 1);

    /// <summary>Gets the table.</summary>
    public MappedTable Table => table;

    /// <summary>The cell of a field; empty where it is missing.</summary>
    public string Text(VariantField field) => Field.OrEmpty(Raw(field));

    /// <summary>The cell of a column by its name; empty where it is missing.</summary>
    public string Cell(params ReadOnlySpan<string> names) => Field.OrEmpty(DelimitedTable.Get(record, table.Table.Find(names)));

    /// <summary>The cell of a field that must be filled.</summary>
    /// <exception cref="InputFormatException">It is empty.</exception>
    public string Needed(VariantField field, string expected) =>
        Text(field) is { Length: > 0 } text ? text : throw Refuse(field, InputCodes.FieldEmpty, expected);

    /// <summary>A whole number of at least 0; null where missing.</summary>
    /// <exception cref="InputFormatException">The cell holds something else.</exception>
    public int? Integer(VariantField field)
    {
        string text = Text(field);
        if (text.Length == 0) return null;
        return Field.TryInteger(text, out int value) ? value : throw Refuse(field, InputCodes.NotANumber, "an integer of at least 0");
    }

    /// <summary>A fraction, 0 to 1; null where missing.</summary>
    /// <exception cref="InputFormatException">The cell holds something else.</exception>
    public decimal? Fraction(VariantField field) => Number(field, 1, "a fraction from 0 to 1");

    /// <summary>A percentage as the fraction it is, 0 to 1; null where missing.</summary>
    /// <exception cref="InputFormatException">The cell holds something else.</exception>
    public decimal? Percent(VariantField field) => Number(field, 100, "a percentage from 0 to 100") / 100;

    /// <summary>The position of a field that must be filled.</summary>
    /// <exception cref="InputFormatException">It is empty or no position.</exception>
    public int Position(VariantField field)
    {
        string text = Needed(field, Positions.Expected);
        return Positions.TryParse(text, out int position) ? position : throw Refuse(field, InputCodes.NotANumber, Positions.Expected);
    }

    /// <summary>Bases; empty for <c>-</c>, which stands for none.</summary>
    /// <exception cref="InputFormatException">The cell holds something else, or nothing.</exception>
    public string Bases(VariantField field)
    {
        string text = Raw(field);
        if (text == "-") return string.Empty;
        return Allele.TryParse(text, out Allele allele) ? allele.Bases : throw Refuse(field, InputCodes.NotBases, "bases A C G T N, or - for none");
    }

    /// <summary>The assembly that a cell names; null where missing.</summary>
    /// <exception cref="InputFormatException">It names another genome.</exception>
    public StatedAssembly? Assembly()
    {
        string text = Text(VariantField.Assembly);
        if (text.Length == 0) return null;
        return AssemblyText.TryParse(text, out GenomeAssembly assembly)
            ? new StatedAssembly(assembly, $"column {table.NameOf(VariantField.Assembly)}: {Quoted.Name(text)}")
            : throw Refuse(VariantField.Assembly, InputCodes.NotInVocabulary, "GRCh37, hg19, GRCh38 or hg38");
    }

    /// <summary>The filled cells of the columns that are not read.</summary>
    public ImmutableArray<KeyValue> Further() =>
    [
        .. Enumerable.Range(0, table.Table.Header.Length).Where(table.IsBeside)
            .Select(index => new KeyValue(table.Table.Header[index], Field.OrNull(DelimitedTable.Get(record, index)))).Where(pair => pair.Value is not null),
    ];

    /// <summary>A field as it is written, kept beside where what we read of it is less.</summary>
    public KeyValue AsWritten(VariantField field) => new(table.NameOf(field), Raw(field));

    /// <summary>The refusal of a cell.</summary>
    public InputFormatException Refuse(VariantField field, string code, string expected) =>
        table.Table.Refuse(record, table.IndexOf(field), table.NameOf(field), code, expected, Quoted.Field(Raw(field)));

    /// <summary>The refusal of a cell by the name of its column.</summary>
    public InputFormatException Refuse(string column, string code, string expected) =>
        table.Table.Refuse(record, table.Table.Find(column), column, code, expected, Quoted.Field(DelimitedTable.Get(record, table.Table.Find(column))));

    /// <summary>What the row was passed over for.</summary>
    public SkippedRecord Skip(string reason) => new(Where, reason);

    // A separator behind the last cell of a line is what some exports write; it is no part of a value.
    private string Raw(VariantField field) => DelimitedTable.Get(record, table.IndexOf(field)).TrimEnd(';').TrimEnd();

    private decimal? Number(VariantField field, decimal most, string expected)
    {
        string text = Text(field);
        if (text.Length == 0) return null;
        return Field.TryDecimal(text, out decimal value) && value >= 0 && value <= most ? value : throw Refuse(field, InputCodes.NotANumber, expected);
    }
}
