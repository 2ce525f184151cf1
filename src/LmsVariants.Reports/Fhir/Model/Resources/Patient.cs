namespace Hl7.Fhir.Model;

/// <summary>Whom the case is about. https://hl7.org/fhir/R4/patient.html</summary>
internal sealed class Patient : DomainResource
{
    public override string TypeName => "Patient";

    public List<Identifier> Identifier { get; set; } = [];

    public bool? Active { get; set; }

    public List<HumanName> Name { get; set; } = [];

    public AdministrativeGender? Gender { get; set; }

    public string? BirthDate { get; set; }

    public DataType? Deceased { get; set; }

    public ResourceReference? ManagingOrganization { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("active", Active),
        new("name", Name),
        new("gender", Gender),
        new("birthDate", BirthDate),
        Choice("deceased", Deceased),
        new("managingOrganization", ManagingOrganization),
    ];
}
