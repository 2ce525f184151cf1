using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Model;

/// <summary>Where the SDK keeps what it knows of the release. Here: the argument of <c>ForFhir</c> and no more.</summary>
internal static class ModelInfo
{
    public static ModelInspector ModelInspector { get; } = new();
}
