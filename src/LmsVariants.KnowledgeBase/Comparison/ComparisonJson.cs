using System.Text.Encodings.Web;
using System.Text.Json;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>A comparison for a program: every change, none summarised.</summary>
public static class ComparisonJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the comparison as one JSON object in UTF-8.</summary>
    public static void Write(Stream target, KnowledgeComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        using Utf8JsonWriter json = new(target, Layout);
        json.WriteStartObject();
        Write(json, "old", comparison.Old);
        Write(json, "new", comparison.New);
        json.WriteStartArray("changes");
        foreach (KnowledgeChange change in comparison.Changes)
        {
            json.WriteStartObject();
            json.WriteString("file", change.File);
            json.WriteString("name", change.FileName);
            json.WriteString("entry", change.Entry);
            json.WriteString("change", change.Kind.ToString().ToLowerInvariant());
            json.WriteString("field", change.Field);
            Write(json, "from", change.From);
            Write(json, "to", change.To);
            json.WriteString("sentence", change.Sentence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, KnowledgeVersion version)
    {
        json.WriteStartObject(name);
        json.WriteString("version", version.Version);
        json.WriteString("date", version.Date);
        json.WriteString("sha256", version.Sha256);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
