using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Hl7.Fhir.Introspection;
using Hl7.Fhir.Model;
using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Serialization;

/// <summary>The JSON form of a FHIR value. https://hl7.org/fhir/R4/json.html</summary>
internal static class FhirJsonWriter
{
    public static void Write(Utf8JsonWriter writer, Base value)
    {
        writer.WriteStartObject();
        if (value is Resource) writer.WriteString("resourceType", value.TypeName);
        foreach ((string name, object? element) in ((IDescribed)value).Elements) WriteElement(writer, name, element);
        writer.WriteEndObject();
    }

    private static void WriteElement(Utf8JsonWriter writer, string name, object? element)
    {
        switch (element)
        {
            case null: break;
            case PrimitiveType primitive: WritePrimitive(writer, name, primitive); break;
            case Base complex:
                writer.WritePropertyName(name);
                Write(writer, complex);
                break;
            case IEnumerable<Base> list: WriteArray(writer, name, list, Write); break;
            case IEnumerable<string> list: WriteArray(writer, name, list, WriteScalar); break;
            default:
                writer.WritePropertyName(name);
                WriteScalar(writer, element);
                break;
        }
    }

    /// <summary>The value under the name, and what belongs to the value, its id and extensions, under the name with an underscore.</summary>
    private static void WritePrimitive(Utf8JsonWriter writer, string name, PrimitiveType primitive)
    {
        if (primitive.ObjectValue is { } value)
        {
            writer.WritePropertyName(name);
            WriteScalar(writer, value);
        }
        if (primitive.ElementId is null && primitive.Extension is not { Count: > 0 }) return;
        writer.WritePropertyName("_" + name);
        Write(writer, primitive);
    }

    /// <summary>An empty list is no element at all.</summary>
    private static void WriteArray<T>(Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        T[] all = [.. items];
        if (all.Length == 0) return;
        writer.WriteStartArray(name);
        foreach (T item in all) write(writer, item);
        writer.WriteEndArray();
    }

    private static void WriteScalar(Utf8JsonWriter writer, object value)
    {
        switch (value)
        {
            case string text: writer.WriteStringValue(text); break;
            case bool truth: writer.WriteBooleanValue(truth); break;
            case int number: writer.WriteNumberValue(number); break;
            case long number: writer.WriteNumberValue(number); break;
            case decimal number: writer.WriteNumberValue(number); break;
            case byte[] bytes: writer.WriteBase64StringValue(bytes); break;
            case Enum code: writer.WriteStringValue(code.GetLiteral()); break;
            case DateTimeOffset moment:
                writer.WriteStringValue(moment.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture));
                break;
            default: throw new UnreachableException($"No element of the model holds a {value.GetType().Name}.");
        }
    }
}
