using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>A number somebody gave to something. https://hl7.org/fhir/R4/datatypes.html#Identifier</summary>
internal sealed class Identifier : DataType
{
    public Identifier()
    {
    }

    public Identifier(string system, string value) => (System, Value) = (system, value);

    /// <summary>https://hl7.org/fhir/R4/valueset-identifier-use.html</summary>
    public enum IdentifierUse
    {
        [EnumLiteral("usual")]
        Usual,
        [EnumLiteral("official")]
        Official,
        [EnumLiteral("temp")]
        Temp,
        [EnumLiteral("secondary")]
        Secondary,
        [EnumLiteral("old")]
        Old,
    }

    public override string TypeName => "Identifier";

    public IdentifierUse? Use { get; set; }

    public CodeableConcept? Type { get; set; }

    public string? System { get; set; }

    public string? Value { get; set; }

    public Period? Period { get; set; }

    public ResourceReference? Assigner { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("use", Use),
        new("type", Type),
        new("system", System),
        new("value", Value),
        new("period", Period),
        new("assigner", Assigner),
    ];
}
