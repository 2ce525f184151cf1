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

    /// <summary>The bundle as FHIR JSON: two spaces an indentation, line feeds on every platform, and one at the end.</summary>
    public static string Serialize(Bundle bundle) => JsonSerializer.Serialize(bundle, Options) + "\n";

    /// <summary>A bundle that was read as JSON, written as <see cref="Serialize"/> writes it.</summary>
    public static string Text(JsonNode bundle) => bundle.ToJsonString(Options) + "\n";
}
