using System.Text.Json;

using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.CaseFile;

/// <summary>Members that recur in <c>case.json</c>. What is not known is written as null, never left out.</summary>
internal static class JsonParts
{
    public static void Text(this Utf8JsonWriter json, string name, string? value) => json.WriteString(name, value);

    public static void Number(this Utf8JsonWriter json, string name, decimal? value)
    {
        // Through text, so that 0.310 and 0.31 give the same bytes.
        if (value is decimal number)
        {
            json.WritePropertyName(name);
            json.WriteRawValue(Numbers.Print(number));
        }
        else
        {
            json.WriteNull(name);
        }
    }

    public static void Flag(this Utf8JsonWriter json, string name, bool? value)
    {
        if (value is bool flag) json.WriteBoolean(name, flag);
        else json.WriteNull(name);
    }

    public static void Day(this Utf8JsonWriter json, string name, DateOnly? value) =>
        json.WriteString(name, value is DateOnly day ? Numbers.Print(day) : null);

    public static void Object(this Utf8JsonWriter json, string name, Action members)
    {
        json.WriteStartObject(name);
        members();
        json.WriteEndObject();
    }

    /// <summary>The object, or null where there is none.</summary>
    public static void Optional<T>(this Utf8JsonWriter json, string name, T? value, Action<T> members)
        where T : class
    {
        if (value is null) json.WriteNull(name);
        else json.Object(name, () => members(value));
    }

    public static void Objects<T>(this Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> members)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            members(item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (string item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }

    public static void Texts(this Utf8JsonWriter json, string name, IEnumerable<Phrase> items) => json.Texts(name, items.Select(item => item.ToString()));

    /// <summary>A value, or the reason why there is none: the two can never be mistaken for each other.</summary>
    public static void Assessed<T>(this Utf8JsonWriter json, string name, Assessed<T> value, Action<T> members)
        where T : notnull =>
        json.Object(name, () =>
        {
            json.WriteBoolean("assessed", value.IsAssessed);
            if (value.IsAssessed) members(value.Value);
            else json.WriteString("reason", value.WhyNot);
        });

    public static void Where(this Utf8JsonWriter json, SourceLocation where) => json.Object("where", () =>
    {
        json.Text("file", where.File);
        json.Number("line", where.Line);
        json.Number("column", where.Column);
    });
}
