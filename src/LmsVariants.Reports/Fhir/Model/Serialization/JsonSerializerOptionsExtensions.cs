using System.Text.Encodings.Web;
using System.Text.Json;
using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Serialization;

/// <summary>How FHIR is added to System.Text.Json.</summary>
internal static class JsonSerializerOptionsExtensions
{
    /// <summary>The same converter and the same encoder as the SDK sets; indentation and line ends stay with the caller.</summary>
    public static JsonSerializerOptions ForFhir(this JsonSerializerOptions options, ModelInspector inspector)
    {
        ArgumentNullException.ThrowIfNull(inspector);
        options.Converters.Add(new FhirJsonConverterFactory());
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }
}
