namespace Hl7.Fhir.Model;

/// <summary>The genomic study, and each analysis in it. https://hl7.org/fhir/R4/procedure.html</summary>
internal sealed class Procedure : DomainResource
{
    public override string TypeName => "Procedure";

    public List<Identifier> Identifier { get; set; } = [];

    public List<ResourceReference> BasedOn { get; set; } = [];

    public List<ResourceReference> PartOf { get; set; } = [];

    public EventStatus? Status { get; set; }

    public CodeableConcept? StatusReason { get; set; }

    public CodeableConcept? Category { get; set; }

    public CodeableConcept? Code { get; set; }

    public ResourceReference? Subject { get; set; }

    public ResourceReference? Encounter { get; set; }

    public DataType? Performed { get; set; }

    public ResourceReference? Asserter { get; set; }

    public List<PerformerComponent> Performer { get; set; } = [];

    public List<CodeableConcept> ReasonCode { get; set; } = [];

    public List<ResourceReference> ReasonReference { get; set; } = [];

    public List<ResourceReference> Report { get; set; } = [];

    public List<Annotation> Note { get; set; } = [];

    public List<ResourceReference> UsedReference { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("basedOn", BasedOn),
        new("partOf", PartOf),
        new("status", Status),
        new("statusReason", StatusReason),
        new("category", Category),
        new("code", Code),
        new("subject", Subject),
        new("encounter", Encounter),
        Choice("performed", Performed),
        new("asserter", Asserter),
        new("performer", Performer),
        new("reasonCode", ReasonCode),
        new("reasonReference", ReasonReference),
        new("report", Report),
        new("note", Note),
        new("usedReference", UsedReference),
    ];

    /// <summary>Who did it.</summary>
    public sealed class PerformerComponent : BackboneElement
    {
        public override string TypeName => "Procedure.performer";

        public CodeableConcept? Function { get; set; }

        public ResourceReference? Actor { get; set; }

        public ResourceReference? OnBehalfOf { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("function", Function),
            new("actor", Actor),
            new("onBehalfOf", OnBehalfOf),
        ];
    }
}
