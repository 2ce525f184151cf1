namespace Hl7.Fhir.Introspection;

/// <summary>What the serializer asks of a type. Implemented explicitly, so that code that builds resources never sees it.</summary>
internal interface IDescribed
{
    /// <summary>Gets the elements by their JSON name, in order.</summary>
    IEnumerable<KeyValuePair<string, object?>> Elements { get; }
}
