using System.Collections.Immutable;
using System.Globalization;
using System.Text;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500.SideFiles;

/// <summary>A table beside the combined output: columns by name, what is not known of it kept and told once, repeated rows taken once.</summary>
internal sealed class SideTable
{
    private readonly DelimitedTable _table;
    private readonly string _title;
    private readonly bool _ended;
    private readonly HashSet<int> _asked = [];
    private readonly ImmutableArray<UnknownField>.Builder _unknown = ImmutableArray.CreateBuilder<UnknownField>();
    private readonly ImmutableArray<InputWarning>.Builder _warnings = ImmutableArray.CreateBuilder<InputWarning>();
    private readonly ImmutableArray<SkippedRecord>.Builder _skipped = ImmutableArray.CreateBuilder<SkippedRecord>();
    private int _lastNeeded;

    private SideTable(DelimitedTable table, string title, bool ended, ImmutableArray<string> remarks) =>
        (_table, _title, _ended, Remarks) = (table, title, ended, remarks);

    /// <summary>Gets the remarks in front of the header, without their <c>#</c>.</summary>
    public ImmutableArray<string> Remarks { get; }

    /// <summary>Gets filled cells of columns that nobody asked for.</summary>
    public ImmutableArray<UnknownField> UnknownFields => _unknown.ToImmutable();

    /// <summary>Gets what was read with a doubt.</summary>
    public ImmutableArray<InputWarning> Warnings => _warnings.ToImmutable();

    /// <summary>Gets rows that stand twice.</summary>
    public ImmutableArray<SkippedRecord> Skipped => _skipped.ToImmutable();

    /// <summary>Reads the table.</summary>
    /// <param name="document">The file.</param>
    /// <param name="context">Limits.</param>
    /// <param name="title">The name of the table, for messages.</param>
    /// <exception cref="InputFormatException">It is no table, or its header is cut.</exception>
    public static SideTable Read(InputDocument document, ReadingContext context, string title)
    {
        string text = TextFile.Decode(document.Name, document.ReadAll(context.Limits).Span, context.Limits);
        ImmutableArray<string>.Builder remarks = ImmutableArray.CreateBuilder<string>();
        StringBuilder plain = new(text.Length);
        bool ended = true;
        bool inFront = true;
        foreach (TextLine line in TextFile.Lines(document.Name, text, context.Limits))
        {
            string trimmed = line.Text.Trim();
            ended = line.Ended;
            if (inFront && HeaderNames.IsRemark(trimmed))
            {
                remarks.Add(trimmed.TrimEnd(',', ';', '\t').Trim('"').TrimStart('#').Trim());
                plain.Append('#');
            }
            else
            {
                inFront &= trimmed.Length == 0;
                plain.Append(line.Text);
            }
            if (ended) plain.Append('\n');
        }
        DelimitedTable table = DelimitedTable.Read(document.Name, plain.ToString(), context.Limits);
        if (table.Records.IsEmpty && !ended) throw table.Refuse(table.HeaderLine, title, InputCodes.Truncated, "a header with a line end", "the end of the file");
        return new SideTable(table, title, ended, remarks.ToImmutable());
    }

    /// <summary>The place of a column that the table must have and every row must reach.</summary>
    public int Required(string name)
    {
        int index = _table.Find(name) ?? throw _table.Refuse(
            _table.HeaderLine, "header", InputCodes.ColumnMissing, $"a column '{name}'", Quoted.Field(string.Join(", ", _table.Header)));
        _asked.Add(index);
        _lastNeeded = Math.Max(_lastNeeded, index);
        return index;
    }

    /// <summary>The place of a column that versions of the software may leave out; null where it is not there.</summary>
    public int? Optional(string name)
    {
        if (_table.Find(name) is not int index) return null;
        _asked.Add(index);
        return index;
    }

    /// <summary>The rows, after every column was asked for.</summary>
    /// <param name="sameAs">By what two rows are the same; null where every cell counts.</param>
    public IEnumerable<DelimitedRecord> Rows(Func<DelimitedRecord, string>? sameAs = null)
    {
        KeepUnknown();
        Dictionary<string, DelimitedRecord> seen = new(StringComparer.Ordinal);
        for (int i = 0; i < _table.Records.Length; i++)
        {
            DelimitedRecord record = _table.Records[i];
            RefuseCut(record, isLast: i == _table.Records.Length - 1);
            string key = sameAs?.Invoke(record) ?? Whole(record);
            if (seen.TryGetValue(key, out DelimitedRecord? earlier))
            {
                string otherwise = Whole(earlier) == Whole(record) ? string.Empty : " from there; other values stand in this row";
                InputWarning warning = new(
                    InputCodes.RepeatedRow, _table.Locate(record, 0), $"the same call stands in line {earlier.Line.ToString(CultureInfo.InvariantCulture)} and was taken once{otherwise}");
                _warnings.Add(warning);
                _skipped.Add(new SkippedRecord(warning.Where, warning.Text));
                continue;
            }
            seen.Add(key, record);
            yield return record;
        }
    }

    /// <summary>The place of a row.</summary>
    public SourceLocation Locate(DelimitedRecord row) => _table.Locate(row, 0);

    /// <summary>The text of a cell; empty where missing.</summary>
    public static string Text(DelimitedRecord row, int? column) => Field.OrEmpty(DelimitedTable.Get(row, column));

    /// <summary>The text of a cell that must be filled.</summary>
    public string Filled(DelimitedRecord row, int column, string expected) =>
        Field.OrNull(DelimitedTable.Get(row, column)) ?? throw Refuse(row, column, InputCodes.FieldEmpty, expected);

    /// <summary>A gene, or a list of genes, as written; empty where missing. What looks like a date is told.</summary>
    public string Gene(DelimitedRecord row, int column)
    {
        string gene = Text(row, column);
        if (SymbolTurnedDate.Of(_table.Locate(row, column), gene) is InputWarning warning) _warnings.Add(warning);
        return gene;
    }

    /// <summary>A whole number of at least 0; null where missing.</summary>
    public int? Integer(DelimitedRecord row, int? column) =>
        column is int index ? NumberText.Integer(DelimitedTable.Get(row, index), expected => Refuse(row, index, InputCodes.NotANumber, expected)) : null;

    /// <summary>A 1-based position on a chromosome.</summary>
    public int Position(DelimitedRecord row, int column)
    {
        // Longer than any chromosome; sums of a position and the length of an allele stay far from overflowing.
        const int Last = 1_000_000_000;
        return NumberText.Integer(DelimitedTable.Get(row, column), expected => Refuse(row, column, InputCodes.NotANumber, expected), least: 1, most: Last)
            ?? throw Refuse(row, column, InputCodes.FieldEmpty, string.Create(CultureInfo.InvariantCulture, $"an integer from 1 to {Last}"));
    }

    /// <summary>A fraction from 0 to 1; null where missing.</summary>
    public decimal? Fraction(DelimitedRecord row, int column) =>
        NumberText.UpTo(1, DelimitedTable.Get(row, column), expected => Refuse(row, column, InputCodes.NotANumber, expected));

    /// <summary>True or False, in any case as a spreadsheet writes them; null where missing.</summary>
    public bool? Flag(DelimitedRecord row, int? column)
    {
        if (column is not int index) return null;
        string text = DelimitedTable.Get(row, index);
        if (Field.IsMissing(text)) return null;
        return bool.TryParse(text, out bool value) ? value : throw Refuse(row, index, InputCodes.NotInVocabulary, "True or False");
    }

    /// <summary>Every filled cell of the columns named, with its column.</summary>
    public ImmutableArray<KeyValue> Further(DelimitedRecord row, IEnumerable<int> columns) =>
        [.. columns.Where(column => Text(row, column).Length > 0).Select(column => new KeyValue(_table.Header[column], Text(row, column)))];

    /// <summary>The refusal of a cell.</summary>
    public InputFormatException Refuse(DelimitedRecord row, int column, string code, string expected) =>
        _table.Refuse(row, column, _table.Header[column], code, expected, Quoted.Field(DelimitedTable.Get(row, column)));

    private void KeepUnknown()
    {
        for (int i = 0; i < _table.Header.Length; i++)
        {
            string name = _table.Header[i];
            if (_asked.Contains(i) || name.Length == 0) continue;
            _warnings.Add(new InputWarning(
                InputCodes.UnknownColumn, new SourceLocation(_table.File, _table.HeaderLine, 1), $"column {Quoted.Field(name)} of {_title} is not known; kept as written and not interpreted"));
            _unknown.AddRange(_table.Records.Where(record => DelimitedTable.Get(record, i).Length > 0)
                .Select(record => new UnknownField(_table.Locate(record, i), _title, name, DelimitedTable.Get(record, i))));
        }
    }

    // Some tools trim empty cells at the end of a line, so a short row is no fault; one that also lacks its line end was cut.
    private void RefuseCut(DelimitedRecord record, bool isLast)
    {
        int count = record.Fields.Length;
        if (count <= _lastNeeded) throw _table.Refuse(record, count - 1, _title, InputCodes.Truncated, string.Create(CultureInfo.InvariantCulture, $"a row with {_lastNeeded + 1} cells at least"), string.Create(CultureInfo.InvariantCulture, $"{count} cells"));
        if (isLast && !_ended && count < _table.Header.Length) throw _table.Refuse(record, count - 1, _title, InputCodes.Truncated, string.Create(CultureInfo.InvariantCulture, $"a row of {_table.Header.Length} cells with a line end"), string.Create(CultureInfo.InvariantCulture, $"{count} cells"));
    }

    private static string Whole(DelimitedRecord record) => string.Join('\t', record.Fields);
}
