using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hl7.Fhir.Model;
using Hl7.Fhir.Serialization;

namespace LmsVariants.Reports.Fhir;

/// <summary>The one place where a bundle becomes text: nothing else knows how FHIR is serialized.</summary>
internal static class FhirJson
{
    private static readonly JsonSerializerOptions Options =
        new JsonSerializerOptions { WriteIndented = true, IndentCharacter = ' ', IndentSize = 2, NewLine = "\n" }.ForFhir(ModelInfo.ModelInspector);

    private static readonly JsonSerializerOptions Compact = new JsonSerializerOptions().ForFhir(ModelInfo.ModelInspector);

    /// <summary>The bundle as FHIR JSON in UTF-8: two spaces an indentation, line feeds on every platform, and one at the end.</summary>
    public static byte[] Serialize(Bundle bundle)
    {
        using MemoryStream bytes = new();
        JsonSerializer.Serialize(bytes, bundle, Options);
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>The SHA-256 of the bundle without white space.</summary>
    public static byte[] Hash(Bundle bundle)
    {
        using SHA256 hash = SHA256.Create();
        using (CryptoStream sink = new(Stream.Null, hash, CryptoStreamMode.Write)) JsonSerializer.Serialize(sink, bundle, Compact);
        return hash.Hash!;
    }

    /// <summary>A bundle that was read as JSON, written in the same way.</summary>
    public static byte[] Serialize(JsonNode bundle) => Encoding.UTF8.GetBytes(bundle.ToJsonString(Options) + "\n");
}
