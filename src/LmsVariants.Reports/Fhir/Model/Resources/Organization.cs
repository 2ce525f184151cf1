namespace Hl7.Fhir.Model;

/// <summary>The laboratory, the hospital. https://hl7.org/fhir/R4/organization.html</summary>
internal sealed class Organization : DomainResource
{
    public override string TypeName => "Organization";

    public List<Identifier> Identifier { get; set; } = [];

    public bool? Active { get; set; }

    public List<CodeableConcept> Type { get; set; } = [];

    public string? Name { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("active", Active),
        new("type", Type),
        new("name", Name),
    ];
}
