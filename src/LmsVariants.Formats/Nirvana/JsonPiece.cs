using System.Collections.Immutable;
using System.Text.Json;

using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.Nirvana;

/// <summary>A value of a JSON file with its place. A missing member is null, and a null is a missing one.</summary>
/// <param name="Where">The place at which the value begins.</param>
/// <param name="Name">The member that it is, for messages.</param>
internal sealed record JsonPiece(SourceLocation Where, string Name)
{
    /// <summary>Gets the kind of value.</summary>
    public JsonValueKind Kind { get; init; }

    /// <summary>Gets a text or number as it is written, and <c>true</c> or <c>false</c>.</summary>
    public string Written { get; init; } = string.Empty;

    /// <summary>Gets the values of an array.</summary>
    public ImmutableArray<JsonPiece> Items { get; init; } = [];

    /// <summary>Gets the members of an object.</summary>
    public ImmutableArray<JsonPiece> Members { get; init; } = [];

    /// <summary>The member of an object; null where it is missing or null.</summary>
    public JsonPiece? this[string name] => Members.FirstOrDefault(member => member.Name == name) is { Kind: not JsonValueKind.Null } found ? found : null;

    /// <summary>The text of a member; empty where it is missing.</summary>
    /// <exception cref="InputFormatException">It is no text.</exception>
    public string Text(string name) => this[name] is not JsonPiece member ? string.Empty
        : member.Kind == JsonValueKind.String ? Field.OrEmpty(member.Written.Trim())
        : throw member.Refuse(InputCodes.BrokenSyntax, "a text");

    /// <summary>The text of a member that must be filled.</summary>
    /// <exception cref="InputFormatException">It is missing, or no text.</exception>
    public string Needed(string name, string expected) =>
        Text(name) is { Length: > 0 } text ? text : throw Empty(name, expected);

    /// <summary>The member that must be there.</summary>
    /// <exception cref="InputFormatException">It is missing or null.</exception>
    public JsonPiece Member(string name, string expected) => this[name] ?? throw Empty(name, expected);

    /// <summary>The values of a member that is a list; empty where it is missing.</summary>
    /// <exception cref="InputFormatException">It is no list.</exception>
    public ImmutableArray<JsonPiece> List(string name) => this[name] is not JsonPiece member ? []
        : member.Kind == JsonValueKind.Array ? member.Items
        : throw member.Refuse(InputCodes.BrokenSyntax, "a list");

    /// <summary>The texts of a member that is a list of texts.</summary>
    /// <exception cref="InputFormatException">It is something else.</exception>
    public ImmutableArray<string> Texts(string name) =>
        [.. List(name).Select(item => item.Kind == JsonValueKind.String ? item.Written.Trim() : throw item.Refuse(InputCodes.BrokenSyntax, "a text"))];

    /// <summary>Whether a member is there and true: false ones are not written.</summary>
    /// <exception cref="InputFormatException">It is neither true nor false.</exception>
    public bool Flag(string name) => this[name] is JsonPiece member && member.Kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw member.Refuse(InputCodes.BrokenSyntax, "true or false"),
    };

    /// <summary>A number from 0 to <paramref name="most"/>.</summary>
    /// <exception cref="InputFormatException">The value is something else.</exception>
    public decimal Number(decimal most, string expected) =>
        Kind == JsonValueKind.Number && Field.TryDecimal(Written, out decimal value) && value >= 0 && value <= most ? value : throw Refuse(InputCodes.NotANumber, expected);

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    /// <exception cref="InputFormatException">The value is something else.</exception>
    public int Integer(int least, int most, string expected) =>
        Kind == JsonValueKind.Number && Field.TryInteger(Written, out int value) && value >= least && value <= most ? value : throw Refuse(InputCodes.NotANumber, expected);

    /// <summary>The value as text: itself, or the values of a list joined by commas.</summary>
    public string Shown() => Kind switch
    {
        JsonValueKind.Array => string.Join(',', Items.Select(item => item.Shown())),
        JsonValueKind.Object => string.Join(' ', Members.Select(member => $"{member.Name}={member.Shown()}")),
        _ => Written,
    };

    /// <summary>The refusal of the value.</summary>
    public InputFormatException Refuse(string code, string expected) =>
        new(new InputProblem(code, Where, Name, expected, Kind is JsonValueKind.Array ? "a list" : Kind is JsonValueKind.Object ? "an object" : Quoted.Field(Written)));

    private InputFormatException Empty(string name, string expected) =>
        new(new InputProblem(InputCodes.FieldEmpty, (this[name] ?? this).Where, name, expected, "nothing"));
}
