namespace Hl7.Fhir.Model;

/// <summary>The order. https://hl7.org/fhir/R4/servicerequest.html</summary>
internal sealed class ServiceRequest : DomainResource
{
    public override string TypeName => "ServiceRequest";

    public List<Identifier> Identifier { get; set; } = [];

    public List<ResourceReference> BasedOn { get; set; } = [];

    public Identifier? Requisition { get; set; }

    public RequestStatus? Status { get; set; }

    public RequestIntent? Intent { get; set; }

    public List<CodeableConcept> Category { get; set; } = [];

    public RequestPriority? Priority { get; set; }

    public CodeableConcept? Code { get; set; }

    public ResourceReference? Subject { get; set; }

    public DataType? Occurrence { get; set; }

    public string? AuthoredOn { get; set; }

    public ResourceReference? Requester { get; set; }

    public List<ResourceReference> Performer { get; set; } = [];

    public List<CodeableConcept> ReasonCode { get; set; } = [];

    public List<ResourceReference> ReasonReference { get; set; } = [];

    public List<ResourceReference> SupportingInfo { get; set; } = [];

    public List<ResourceReference> Specimen { get; set; } = [];

    public List<CodeableConcept> BodySite { get; set; } = [];

    public List<Annotation> Note { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("basedOn", BasedOn),
        new("requisition", Requisition),
        new("status", Status),
        new("intent", Intent),
        new("category", Category),
        new("priority", Priority),
        new("code", Code),
        new("subject", Subject),
        Choice("occurrence", Occurrence),
        new("authoredOn", AuthoredOn),
        new("requester", Requester),
        new("performer", Performer),
        new("reasonCode", ReasonCode),
        new("reasonReference", ReasonReference),
        new("supportingInfo", SupportingInfo),
        new("specimen", Specimen),
        new("bodySite", BodySite),
        new("note", Note),
    ];
}
