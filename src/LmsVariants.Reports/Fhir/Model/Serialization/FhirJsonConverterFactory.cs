using System.Text.Json;
using System.Text.Json.Serialization;
using Hl7.Fhir.Model;

namespace Hl7.Fhir.Serialization;

/// <summary>Takes every FHIR type out of System.Text.Json's hands.</summary>
internal sealed class FhirJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeof(Base).IsAssignableFrom(typeToConvert);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T> where T : Base
    {
        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => FhirJsonWriter.Write(writer, value);

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            throw new NotSupportedException("This project writes FHIR and never reads it.");
    }
}
