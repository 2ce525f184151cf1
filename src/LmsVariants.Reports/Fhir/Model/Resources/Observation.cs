namespace Hl7.Fhir.Model;

/// <summary>A finding: a variant, its implications, a biomarker. https://hl7.org/fhir/R4/observation.html</summary>
internal sealed class Observation : DomainResource
{
    public override string TypeName => "Observation";

    public List<Identifier> Identifier { get; set; } = [];

    public List<ResourceReference> BasedOn { get; set; } = [];

    public List<ResourceReference> PartOf { get; set; } = [];

    public ObservationStatus? Status { get; set; }

    public List<CodeableConcept> Category { get; set; } = [];

    public CodeableConcept? Code { get; set; }

    public ResourceReference? Subject { get; set; }

    public List<ResourceReference> Focus { get; set; } = [];

    public ResourceReference? Encounter { get; set; }

    public DataType? Effective { get; set; }

    public DateTimeOffset? Issued { get; set; }

    public List<ResourceReference> Performer { get; set; } = [];

    public DataType? Value { get; set; }

    public CodeableConcept? DataAbsentReason { get; set; }

    public List<CodeableConcept> Interpretation { get; set; } = [];

    public List<Annotation> Note { get; set; } = [];

    public CodeableConcept? BodySite { get; set; }

    public CodeableConcept? Method { get; set; }

    public ResourceReference? Specimen { get; set; }

    public ResourceReference? Device { get; set; }

    public List<ResourceReference> HasMember { get; set; } = [];

    public List<ResourceReference> DerivedFrom { get; set; } = [];

    public List<ComponentComponent> Component { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("basedOn", BasedOn),
        new("partOf", PartOf),
        new("status", Status),
        new("category", Category),
        new("code", Code),
        new("subject", Subject),
        new("focus", Focus),
        new("encounter", Encounter),
        Choice("effective", Effective),
        new("issued", Issued),
        new("performer", Performer),
        Choice("value", Value),
        new("dataAbsentReason", DataAbsentReason),
        new("interpretation", Interpretation),
        new("note", Note),
        new("bodySite", BodySite),
        new("method", Method),
        new("specimen", Specimen),
        new("device", Device),
        new("hasMember", HasMember),
        new("derivedFrom", DerivedFrom),
        new("component", Component),
    ];

    /// <summary>One answer of the finding.</summary>
    public sealed class ComponentComponent : BackboneElement
    {
        public override string TypeName => "Observation.component";

        public CodeableConcept? Code { get; set; }

        public DataType? Value { get; set; }

        public CodeableConcept? DataAbsentReason { get; set; }

        public List<CodeableConcept> Interpretation { get; set; } = [];

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("code", Code),
            Choice("value", Value),
            new("dataAbsentReason", DataAbsentReason),
            new("interpretation", Interpretation),
        ];
    }
}
