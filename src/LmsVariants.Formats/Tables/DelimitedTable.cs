using System.Collections.Immutable;
using System.Globalization;

using CsvHelper;
using CsvHelper.Configuration;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tables;

/// <summary>A record of a delimited table: its fields by column name.</summary>
/// <param name="Line">The line on which it ends, from 1.</param>
/// <param name="Fields">The fields, trimmed, in the order of the header.</param>
/// <param name="Columns">The character at which each field begins, from 1.</param>
public sealed record DelimitedRecord(int Line, ImmutableArray<string> Fields, ImmutableArray<int> Columns);

/// <summary>A table with a header, separated by tabs, commas or semicolons, with quotes where a field needs them.</summary>
/// <remarks>Lines that begin with <c>#</c> are remarks. Columns are found by name, in any case.</remarks>
public sealed class DelimitedTable
{
    private static readonly string[] Delimiters = ["\t", ",", ";"];
    private readonly Dictionary<string, int> _columns = new(StringComparer.OrdinalIgnoreCase);

    private DelimitedTable(string file, int headerLine, ImmutableArray<string> header, ImmutableArray<DelimitedRecord> records)
    {
        (File, HeaderLine, Header, Records) = (file, headerLine, header, records);
        for (int i = 0; i < header.Length; i++)
        {
            if (header[i].Length > 0 && !_columns.TryAdd(header[i], i)) throw Refuse(headerLine, header[i], InputCodes.Duplicate, "each column once", Quoted.Field(header[i]));
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
    /// <exception cref="InputFormatException">It is broken or has no header.</exception>
    public static DelimitedTable Read(string file, string text, InputLimits limits)
    {
        string first = TextFile.Lines(file, text, limits).Select(line => line.Text).FirstOrDefault(line => line.Trim() is { Length: > 0 } t && t[0] != '#') ?? string.Empty;
        CsvConfiguration configuration = new(CultureInfo.InvariantCulture)
        {
            Delimiter = DelimiterOf(first),
            AllowComments = true,
            Comment = '#',
            TrimOptions = TrimOptions.Trim,
            IgnoreBlankLines = true,
            DetectColumnCountChanges = false,
            MaxFieldSize = limits.LongestLine,
            BadDataFound = null,
            MissingFieldFound = null,
        };
        using StringReader reader = new(text);
        using CsvParser parser = new(reader, configuration);
        try
        {
            if (!parser.Read()) throw Refuse(file, 0, "header", InputCodes.EmptyFile, "a header line", "an empty table");
            ImmutableArray<string> header = [.. parser.Record!.Select(name => name.Trim())];
            int headerLine = parser.RawRow;
            ImmutableArray<DelimitedRecord>.Builder records = ImmutableArray.CreateBuilder<DelimitedRecord>();
            while (parser.Read())
            {
                ImmutableArray<string> fields = [.. parser.Record!.Select(field => field.Trim())];
                if (fields.All(field => field.Length == 0)) continue;
                if (fields.Length > header.Length && fields.Skip(header.Length).Any(field => field.Length > 0))
                {
                    string count = header.Length.ToString(CultureInfo.InvariantCulture);
                    throw Refuse(file, parser.RawRow, "row", InputCodes.BrokenSyntax, $"at most {count} fields", $"{fields.Length.ToString(CultureInfo.InvariantCulture)} fields");
                }
                records.Add(new DelimitedRecord(parser.RawRow, fields, ColumnsOf(parser.RawRecord, configuration.Delimiter[0])));
            }
            return new DelimitedTable(file, headerLine, header, records.ToImmutable());
        }
        catch (CsvHelperException broken)
        {
            throw new InputFormatException(
                new InputProblem(InputCodes.BrokenSyntax, new SourceLocation(file, parser.RawRow, 0), "row", "fields with closed quotes", "a broken row"), broken);
        }
    }

    /// <summary>The place of the first of the columns that the table has; null where it has none of them.</summary>
    public int? Find(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_columns.TryGetValue(name, out int index)) return index;
        }
        return null;
    }

    /// <summary>The field of a record; empty where the column is not there or the record ends before it.</summary>
    public static string Get(DelimitedRecord record, int? column) =>
        column is int index && index < record.Fields.Length ? record.Fields[index] : string.Empty;

    /// <summary>The place of a field, or of the end of the record where it ends before the field.</summary>
    public SourceLocation Locate(DelimitedRecord record, int? column) =>
        new(File, record.Line, record.Columns[Math.Clamp(column ?? 0, 0, record.Columns.Length - 1)]);

    /// <summary>The refusal of a field.</summary>
    public InputFormatException Refuse(DelimitedRecord record, int? column, string field, string code, string expected, string found) =>
        new(new InputProblem(code, Locate(record, column), field, expected, found));

    /// <summary>The refusal of a line as a whole.</summary>
    public InputFormatException Refuse(int line, string field, string code, string expected, string found) => Refuse(File, line, field, code, expected, found);

    private static InputFormatException Refuse(string file, int line, string field, string code, string expected, string found) =>
        new(new InputProblem(code, new SourceLocation(file, line, line == 0 ? 0 : 1), field, expected, found));

    private static ImmutableArray<int> ColumnsOf(string record, char delimiter)
    {
        ImmutableArray<int>.Builder columns = ImmutableArray.CreateBuilder<int>();
        columns.Add(1);
        bool quoted = false;
        for (int i = 0; i < record.Length; i++)
        {
            if (record[i] == '"') quoted = !quoted;
            else if (record[i] == delimiter && !quoted) columns.Add(i + 2);
        }
        return columns.ToImmutable();
    }

    private static string DelimiterOf(string header) =>
        Delimiters.MaxBy(delimiter => header.Split(delimiter).Length)!;
}
