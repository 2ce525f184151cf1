using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Nirvana;

/// <summary>Reads a JSON file member by member, and a list of the whole file value by value, so that no tree of the whole is ever built.</summary>
internal ref struct JsonPieces
{
    private readonly string _file;
    private readonly ReadOnlySpan<byte> _text;
    private Utf8JsonReader _reader;
    private int _at;
    private int _line = 1;
    private int _column = 1;

    public JsonPieces(string file, ReadOnlySpan<byte> text)
    {
        _file = file;
        _text = text;
        _reader = new Utf8JsonReader(text);
    }

    /// <summary>Opens the object that the file is.</summary>
    public void Open()
    {
        if (!Advance() || _reader.TokenType != JsonTokenType.StartObject) throw Refuse(InputCodes.BrokenSyntax, "JSON", "an object", "another value");
    }

    /// <summary>The next member of the file; null at its end.</summary>
    public string? NextMember()
    {
        Advance();
        if (_reader.TokenType == JsonTokenType.PropertyName) return TextHere();
        // What stands behind the object is broken JSON.
        Advance();
        return null;
    }

    /// <summary>Opens the list that a member is.</summary>
    public void OpenList(string name)
    {
        Advance();
        if (_reader.TokenType != JsonTokenType.StartArray) throw Refuse(InputCodes.BrokenSyntax, name, "a list", "another value");
    }

    /// <summary>The next value of the list; null at its end.</summary>
    public JsonPiece? NextOf(string name)
    {
        Advance();
        return _reader.TokenType == JsonTokenType.EndArray ? null : Here(name);
    }

    /// <summary>The value of a member.</summary>
    public JsonPiece Value(string name)
    {
        Advance();
        return Here(name);
    }

    /// <summary>Passes over the value of a member.</summary>
    public void Skip()
    {
        Advance();
        try
        {
            _reader.Skip();
        }
        catch (JsonException broken)
        {
            throw Broken(broken);
        }
    }

    // Utf8JsonReader itself refuses what is nested deeper than 64 levels, so this ends.
    private JsonPiece Here(string name)
    {
        SourceLocation where = Place(_reader.TokenStartIndex);
        switch (_reader.TokenType)
        {
            case JsonTokenType.StartObject:
                ImmutableArray<JsonPiece>.Builder members = ImmutableArray.CreateBuilder<JsonPiece>();
                HashSet<string> names = new(StringComparer.Ordinal);
                while (Advance() && _reader.TokenType == JsonTokenType.PropertyName)
                {
                    string member = TextHere();
                    if (!names.Add(member)) throw Refuse(InputCodes.Duplicate, member, "each member once", "it again");
                    Advance();
                    members.Add(Here(member));
                }
                return new JsonPiece(where, name) { Kind = JsonValueKind.Object, Members = members.ToImmutable() };
            case JsonTokenType.StartArray:
                ImmutableArray<JsonPiece>.Builder items = ImmutableArray.CreateBuilder<JsonPiece>();
                while (Advance() && _reader.TokenType != JsonTokenType.EndArray) items.Add(Here(name));
                return new JsonPiece(where, name) { Kind = JsonValueKind.Array, Items = items.ToImmutable() };
            case JsonTokenType.String:
                return new JsonPiece(where, name) { Kind = JsonValueKind.String, Written = TextHere() };
            case JsonTokenType.Null:
                return new JsonPiece(where, name) { Kind = JsonValueKind.Null };
            default:
                JsonValueKind kind = _reader.TokenType switch { JsonTokenType.True => JsonValueKind.True, JsonTokenType.False => JsonValueKind.False, _ => JsonValueKind.Number };
                return new JsonPiece(where, name) { Kind = kind, Written = Encoding.UTF8.GetString(_reader.ValueSpan) };
        }
    }

    private string TextHere()
    {
        try
        {
            return _reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // A lone surrogate: JSON allows it to be written, but it is no text.
            throw Refuse(InputCodes.NotText, "JSON", "text", "an escape that is no character");
        }
    }

    private bool Advance()
    {
        try
        {
            return _reader.Read();
        }
        catch (JsonException broken)
        {
            throw Broken(broken);
        }
    }

    // The cause is not handed on: its message may quote the text.
    private readonly InputFormatException Broken(JsonException broken) => new(new InputProblem(
        InputCodes.BrokenSyntax,
        new SourceLocation(_file, (broken.LineNumber ?? 0) + 1, (int)Math.Min((broken.BytePositionInLine ?? 0) + 1, int.MaxValue)),
        "JSON", "JSON", "broken JSON"));

    private InputFormatException Refuse(string code, string field, string expected, string found) =>
        new(new InputProblem(code, Place(_reader.TokenStartIndex), field, expected, found));

    // Tokens are read in order, so lines and characters are counted once however long a line is.
    private SourceLocation Place(long index)
    {
        for (; _at < index; _at++)
        {
            byte unit = _text[_at];
            if (unit == (byte)'\n') (_line, _column) = (_line + 1, 1);
            // Bytes that continue a character count for none, and the first of four for the two units it has in UTF-16.
            else if ((unit & 0xC0) != 0x80) _column += unit >= 0xF0 ? 2 : 1;
        }
        return new SourceLocation(_file, _line, _column);
    }
}
