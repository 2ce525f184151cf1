using System.Text;
using System.Text.Json;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Tso500.SideFiles;

/// <summary>A value of a JSON object.</summary>
/// <param name="Name">Its name as written.</param>
/// <param name="Text">A string without its quotes, any other value as written, an object or array included; empty where null.</param>
/// <param name="Where">Its place.</param>
internal sealed record JsonValue(string Name, string Text, SourceLocation Where);

/// <summary>One JSON object of values, as the software writes a biomarker.</summary>
internal sealed class FlatJson
{
    private readonly string _file;
    private readonly byte[] _text;
    private readonly Dictionary<string, JsonValue> _values = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<JsonValue> _order = [];

    private FlatJson(string file, byte[] text) => (_file, _text) = (file, text);

    /// <summary>Gets every value, in the file's order.</summary>
    public IReadOnlyList<JsonValue> Values => _order;

    /// <summary>Whether the first bytes are those of an object with a value of that name.</summary>
    public static bool Recognises(ReadOnlySpan<byte> head, string name)
    {
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (head.StartsWith(mark)) head = head[mark.Length..];
        return head.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && head.IndexOf(Encoding.UTF8.GetBytes($"\"{name}\"")) >= 0;
    }

    /// <summary>Reads the object.</summary>
    /// <exception cref="InputFormatException">It is broken, or holds a name twice.</exception>
    public static FlatJson Read(InputDocument document, ReadingContext context)
    {
        string text = TextFile.Decode(document.Name, document.ReadAll(context.Limits).Span, context.Limits);
        FlatJson json = new(document.Name, Encoding.UTF8.GetBytes(BareNumbers.Quoted(text)));
        json.Read();
        return json;
    }

    /// <summary>The value of that name; null where the object has none.</summary>
    public JsonValue? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>The value that the object must have.</summary>
    public JsonValue Required(string name) => Find(name)
        ?? throw new InputFormatException(new InputProblem(InputCodes.ColumnMissing, SourceLocation.Whole(_file), "JSON", $"a value '{name}'", "the end of the object"));

    /// <summary>A number of at least 0, quoted or not; null where the value is missing.</summary>
    public static decimal? Decimal(JsonValue? value) => value is null ? null : NumberText.Decimal(value.Text, expected => Refuse(value, expected));

    /// <summary>A percentage from 0 to 100, quoted or not; null where the value is missing.</summary>
    public static decimal? Percent(JsonValue? value) => value is null ? null : NumberText.UpTo(100, value.Text, expected => Refuse(value, expected));

    /// <summary>A whole number of at least 0, quoted or not; null where the value is missing.</summary>
    public static int? Integer(JsonValue? value) => value is null ? null : NumberText.Integer(value.Text, expected => Refuse(value, expected));

    /// <summary>true or false, quoted or not; null where the value is missing.</summary>
    public static bool? Flag(JsonValue? value) =>
        value is null || Field.IsMissing(value.Text) ? null
        : bool.TryParse(value.Text, out bool flag) ? flag
        : throw new InputFormatException(new InputProblem(InputCodes.NotInVocabulary, value.Where, value.Name, "true or false", Quoted.Field(value.Text)));

    private static InputFormatException Refuse(JsonValue value, string expected) =>
        new(new InputProblem(InputCodes.NotANumber, value.Where, value.Name, expected, Quoted.Field(value.Text)));

    private void Read()
    {
        Utf8JsonReader reader = new(_text);
        try
        {
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject) throw Broken(Place(reader.TokenStartIndex), "another value");
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                string name = reader.GetString()!;
                reader.Read();
                SourceLocation where = Place(reader.TokenStartIndex);
                JsonValue value = new(name, TextOf(ref reader), where);
                if (!_values.TryAdd(name, value)) throw new InputFormatException(new InputProblem(InputCodes.Duplicate, where, "JSON", "each value once", Quoted.Field(name)));
                _order.Add(value);
            }
            reader.Read();
        }
        catch (JsonException broken)
        {
            throw Broken(new SourceLocation(_file, (broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1), "broken JSON");
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: JSON allows it to be written, but it is no text.
            throw new InputFormatException(new InputProblem(InputCodes.NotText, Place(reader.TokenStartIndex), "JSON", "text", "an escape that is no character"));
        }
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return string.Empty;
            case JsonTokenType.String: return reader.GetString()!;
            default:
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Encoding.UTF8.GetString(_text.AsSpan(start..(int)reader.BytesConsumed));
        }
    }

    private static InputFormatException Broken(SourceLocation where, string found) => new(new InputProblem(InputCodes.BrokenSyntax, where, "JSON", "one object", found));

    private SourceLocation Place(long index)
    {
        ReadOnlySpan<byte> before = _text.AsSpan(0, (int)index);
        int line = before.LastIndexOf((byte)'\n') + 1;
        return new SourceLocation(_file, before.Count((byte)'\n') + 1, Encoding.UTF8.GetCharCount(before[line..]) + 1);
    }
}
