using System.Collections.Immutable;
using System.Globalization;

using CsvHelper;
using CsvHelper.Configuration;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>A record of a delimited table: its fields by column name.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Fields">The fields, trimmed, in the order of the header.</param>
/// <param name="Columns">The character of its line at which each field begins, from 1.</param>
public sealed record DelimitedRecord(int Line, ImmutableArray<string> Fields, ImmutableArray<int> Columns)
{
    /// <summary>Gets the line on which each field begins, from 1: a quoted field may run over several.</summary>
    public required ImmutableArray<int> Lines { get; init; }
}

/// <summary>What a quote means in a delimited table.</summary>
public enum TableQuotes
{
    /// <summary>Quotes stand around a field that holds a separator or a line end, and are doubled inside.</summary>
    Csv,

    /// <summary>A quote is a character like any other, as in tables that end a field at the separator and nowhere else.</summary>
    None,
}

/// <summary>A table with a header, separated by tabs, commas or semicolons, with quotes where a field needs them.</summary>
/// <remarks>Lines that begin with <c>#</c> are remarks. Columns are found by name, in any case; where two differ by case alone, by the name as written.</remarks>
public sealed class DelimitedTable
{
    private static readonly string[] Delimiters = ["\t", ",", ";"];
    private readonly Dictionary<string, int> _asWritten = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private DelimitedTable(string file, DelimitedRecord header, ImmutableArray<DelimitedRecord> records, bool mayDifferByCase)
    {
        (File, HeaderLine, Header, Records) = (file, header.Line, header.Fields, records);
        for (int i = 0; i < Header.Length; i++)
        {
            if (Header[i].Length == 0) continue;
            bool first = _columns.TryAdd(Header[i], i);
            if (!_asWritten.TryAdd(Header[i], i) || (!first && !mayDifferByCase)) throw Refuse(header, i, "header", InputCodes.Duplicate, "each column once", "the name of an earlier column");
        }
    }

    /// <summary>Gets the file's name.</summary>
    public string File { get; }

    /// <summary>Gets the line of the header, from 1.</summary>
    public int HeaderLine { get; }

    /// <summary>Gets the names of the columns as written.</summary>
    public ImmutableArray<string> Header { get; }

    /// <summary>Gets the records.</summary>
    public ImmutableArray<DelimitedRecord> Records { get; }

    /// <summary>Reads a table.</summary>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="text">Its text.</param>
    /// <param name="limits">How large it may be.</param>
    /// <param name="quotes">What a quote means in it.</param>
    /// <param name="mayDifferByCase">Whether two columns may have one name in upper and in lower case, as <c>Strand</c> and <c>STRAND</c> of a MAF.</param>
    /// <exception cref="InputFormatException">It is broken or has no header.</exception>
    public static DelimitedTable Read(string file, string text, InputLimits limits, TableQuotes quotes = TableQuotes.Csv, bool mayDifferByCase = false)
    {
        string? first = null;
        int lines = 0;
        foreach (TextLine line in TextFile.Lines(file, text, limits))
        {
            if (line.Text.Trim() is [not '#', ..]) first ??= line.Text;
            lines = line.Number;
        }
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(first ?? string.Empty),
            Mode = quotes == TableQuotes.Csv ? CsvMode.RFC4180 : CsvMode.NoEscape,
            AllowComments = true,
            Comment = '#',
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
            DetectColumnCountChanges = false,
            MaxFieldSize = limits.LongestLine,
            BadDataFound = bad => throw Refuse(file, FirstLine(bad.Context.Parser!, lines), "row", InputCodes.BrokenSyntax, "quotes around whole fields, closed", "a stray quote"),
            MissingFieldFound = null,
            ExceptionMessagesContainRawData = false,
        };
        using StringReader reader = new(text);
        using CsvParser parser = new(reader, configuration);
        try
        {
            if (!parser.Read()) throw Refuse(file, 0, "header", InputCodes.EmptyFile, "a header line", "an empty table");
            DelimitedRecord header = Place(parser, [.. parser.Record!.Select(name => name.Trim())]);
            ImmutableArray<DelimitedRecord>.Builder records = ImmutableArray.CreateBuilder<DelimitedRecord>();
            while (parser.Read())
            {
                ImmutableArray<string> fields = [.. parser.Record!.Select(field => field.Trim())];
                if (fields.All(field => field.Length == 0)) continue;
                DelimitedRecord record = Place(parser, fields);
                if (fields.Skip(header.Fields.Length).Any(field => field.Length > 0))
                {
                    string count = header.Fields.Length.ToString(CultureInfo.InvariantCulture);
                    throw Refuse(file, record.Line, "row", InputCodes.BrokenSyntax, $"at most {count} fields", $"{fields.Length.ToString(CultureInfo.InvariantCulture)} fields");
                }
                records.Add(record);
            }
            return new DelimitedTable(file, header, records.ToImmutable(), mayDifferByCase);
        }
        catch (CsvHelperException)
        {
            // The cause is not handed on: it carries the row, and rows of a case sheet name patients.
            throw Refuse(file, parser.RawRow, "row", InputCodes.BrokenSyntax, "fields of a table", "a row that is none");
        }
    }

    /// <summary>The place of the first of the columns that the table has; null where it has none of them.</summary>
    public int? Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_asWritten.TryGetValue(name, out int index) || _columns.TryGetValue(name, out index)) return index;
        }
        return null;
    }

    /// <summary>The field of a record; empty where the column is not there or the record ends before it.</summary>
    public static string Get(DelimitedRecord record, int? column) =>
        column is int index && index < record.Fields.Length ? record.Fields[index] : string.Empty;

    /// <summary>The place of a field, or of the last field where the record ends before it.</summary>
    public SourceLocation Locate(DelimitedRecord record, int? column)
    {
        int index = Math.Clamp(column ?? 0, 0, record.Columns.Length - 1);
        return new(File, record.Lines[index], record.Columns[index]);
    }

    /// <summary>The refusal of a field.</summary>
    public InputFormatException Refuse(DelimitedRecord record, int? column, string field, string code, string expected, string found) =>
        new(new InputProblem(code, Locate(record, column), field, expected, found));

    /// <summary>The refusal of a line as a whole.</summary>
    public InputFormatException Refuse(int line, string field, string code, string expected, string found) => Refuse(File, line, field, code, expected, found);

    private static InputFormatException Refuse(string file, int line, string field, string code, string expected, string found) =>
        new(new InputProblem(code, new SourceLocation(file, line, line == 0 ? 0 : 1), field, expected, found));

    // A quote that is never closed swallows the last line end and counts one line more than there is.
    private static int FirstLine(IParser parser, int lines) =>
        Math.Min(parser.RawRow, lines) - parser.RawRecord.AsSpan().TrimEnd("\r\n").Count('\n');

    private static DelimitedRecord Place(CsvParser parser, ImmutableArray<string> fields)
    {
        ReadOnlySpan<char> raw = parser.RawRecord.AsSpan().TrimEnd("\r\n");
        int first = FirstLine(parser, parser.RawRow);
        List<int> lines = [first];
        List<int> columns = [1];
        bool quoted = false;
        for (int i = 0, line = first, start = 0; i < raw.Length; i++)
        {
            if (raw[i] == '"' && parser.Configuration.Mode == CsvMode.RFC4180) quoted = !quoted;
            else if (raw[i] == '\n') (line, start) = (line + 1, i + 1);
            else if (raw[i] == parser.Delimiter[0] && !quoted)
            {
                lines.Add(line);
                columns.Add(i - start + 2);
            }
        }
        return new DelimitedRecord(first, fields, [.. columns]) { Lines = [.. lines] };
    }

    /// <summary>The separator of a table with this header: the one of tab, comma and semicolon that cuts it into the most fields.</summary>
    internal static string DelimiterOf(string header) =>
        Delimiters.MaxBy(delimiter => header.Split(delimiter).Length)!;
}
