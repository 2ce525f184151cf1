using Hl7.Fhir.Introspection;

namespace Hl7.Fhir.Model;

/// <summary>Anything FHIR: a resource, a data type or a part of one. https://hl7.org/fhir/R4/types.html</summary>
internal abstract class Base : IDescribed
{
    /// <summary>Gets the name FHIR gives the type; a choice element carries it as its suffix.</summary>
    public abstract string TypeName { get; }

    IEnumerable<KeyValuePair<string, object?>> IDescribed.Elements => GetElementPairs();

    /// <summary>The elements by name, in the order of the definition; what is null or empty is left out later.</summary>
    protected virtual IEnumerable<KeyValuePair<string, object?>> GetElementPairs() => [];

    /// <summary>An element of more than one type, <c>value[x]</c>: the name says which type it has here.</summary>
    private protected static KeyValuePair<string, object?> Choice(string name, DataType? value) =>
        value is null ? new(name, null) : new(name + char.ToUpperInvariant(value.TypeName[0]) + value.TypeName[1..], value);
}
