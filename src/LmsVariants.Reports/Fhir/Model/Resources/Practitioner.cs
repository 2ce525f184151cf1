namespace Hl7.Fhir.Model;

/// <summary>Who interprets, who asked. https://hl7.org/fhir/R4/practitioner.html</summary>
internal sealed class Practitioner : DomainResource
{
    public override string TypeName => "Practitioner";

    public List<Identifier> Identifier { get; set; } = [];

    public bool? Active { get; set; }

    public List<HumanName> Name { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("active", Active),
        new("name", Name),
    ];
}
