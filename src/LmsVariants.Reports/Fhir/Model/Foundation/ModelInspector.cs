namespace Hl7.Fhir.Introspection;

/// <summary>The SDK reads its classes by reflection; ours tell their elements themselves, so there is nothing to inspect.</summary>
internal sealed class ModelInspector;
