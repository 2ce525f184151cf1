using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>What of a bundle goes to the server in one transaction.</summary>
/// <param name="Entries">The entries, in the order in which they are sent and answered.</param>
/// <param name="Whole">The bundle's own bytes where it goes as it is; else null.</param>
internal sealed record TransactionPart(ImmutableArray<BundleEntry> Entries, ReadOnlyMemory<byte>? Whole)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The bytes of a transaction around its entries.</summary>
    public static int EnvelopeSize { get; } = new TransactionPart([], Whole: null).Write(ImmutableDictionary<string, string>.Empty).Length;

    /// <summary>The bytes of an entry in a transaction, with the comma before it.</summary>
    public static int SizeOf(JsonNode entry)
    {
        ArrayBufferWriter<byte> bytes = new();
        using (Utf8JsonWriter writer = new(bytes, Plain)) entry.WriteTo(writer);
        return bytes.WrittenCount + 1;
    }

    /// <summary>The transaction as it is sent: what lies in an earlier one is referred to by its address on the server.</summary>
    /// <param name="addresses">The addresses, such as <c>Patient/17</c>, of what was sent before, by full URL.</param>
    public ReadOnlyMemory<byte> Write(IReadOnlyDictionary<string, string> addresses)
    {
        if (Whole is ReadOnlyMemory<byte> whole) return whole;
        ArrayBufferWriter<byte> bytes = new();
        using Utf8JsonWriter writer = new(bytes, Plain);
        writer.WriteStartObject();
        writer.WriteString("resourceType", "Bundle");
        writer.WriteString("type", "transaction");
        writer.WriteStartArray("entry");
        foreach (BundleEntry entry in Entries)
        {
            JsonNode copy = entry.Content.DeepClone();
            References.Replace(copy["resource"], addresses.GetValueOrDefault);
            copy.WriteTo(writer);
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return bytes.WrittenMemory;
    }
}
