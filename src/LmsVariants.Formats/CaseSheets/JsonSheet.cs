using System.Text;
using System.Text.Json;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.CaseSheets;

/// <summary>A case sheet as JSON: an array of objects, or one object. Every value keeps its place in the file.</summary>
internal sealed class JsonSheet
{
    private readonly string _file;
    private readonly byte[] _text;
    private int _at;
    private int _line = 1;
    private int _lineStart;

    private JsonSheet(string file, byte[] text) => (_file, _text) = (file, text);

    /// <exception cref="InputFormatException">The JSON is broken or has another shape.</exception>
    public static IReadOnlyList<CaseSheetFields> Read(string file, string text) => new JsonSheet(file, Encoding.UTF8.GetBytes(text)).Read();

    private List<CaseSheetFields> Read()
    {
        Utf8JsonReader reader = new(_text);
        try
        {
            List<CaseSheetFields> rows = [];
            reader.Read();
            if (reader.TokenType == JsonTokenType.StartArray)
            {
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray) rows.Add(ReadRow(ref reader));
            }
            else
            {
                rows.Add(ReadRow(ref reader));
            }
            reader.Read();
            return rows;
        }
        catch (JsonException broken)
        {
            // The cause is not handed on: its message may quote the text, and a case sheet names patients.
            SourceLocation where = new(_file, (broken.LineNumber ?? 0) + 1, (int)(broken.BytePositionInLine ?? 0) + 1);
            throw new InputFormatException(new InputProblem(InputCodes.BrokenSyntax, where, "JSON", "an array of objects", "broken JSON"));
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: JSON allows it to be written, but it is no text.
            throw new InputFormatException(new InputProblem(InputCodes.NotText, Place(reader.TokenStartIndex), "JSON", "text", "an escape that is no character"));
        }
    }

    private CaseSheetFields ReadRow(ref Utf8JsonReader reader)
    {
        SourceLocation where = Place(reader.TokenStartIndex);
        if (reader.TokenType != JsonTokenType.StartObject) throw new InputFormatException(new InputProblem(InputCodes.BrokenSyntax, where, "case", "an object", "another value"));
        List<CaseSheetField> fields = [];
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            SourceLocation at = Place(reader.TokenStartIndex);
            reader.Read();
            fields.Add(new CaseSheetField(name, TextOf(ref reader), at));
        }
        return new CaseSheetFields(where, fields);
    }

    private string TextOf(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Null: return string.Empty;
            case JsonTokenType.True: return "yes";
            case JsonTokenType.False: return "no";
            case JsonTokenType.String: return reader.GetString()!;
            default:
                int start = (int)reader.TokenStartIndex;
                reader.Skip();
                return Encoding.UTF8.GetString(_text.AsSpan(start..(int)reader.BytesConsumed));
        }
    }

    // Tokens are read in order, so the line ends are counted once.
    private SourceLocation Place(long index)
    {
        for (; _at < index; _at++)
        {
            if (_text[_at] == (byte)'\n') (_line, _lineStart) = (_line + 1, _at + 1);
        }
        return new SourceLocation(_file, _line, Encoding.UTF8.GetCharCount(_text.AsSpan(_lineStart.._at)) + 1);
    }
}
