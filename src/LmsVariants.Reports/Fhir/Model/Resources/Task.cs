using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>A recommendation to do something. https://hl7.org/fhir/R4/task.html</summary>
internal sealed class Task : DomainResource
{
    /// <summary>https://hl7.org/fhir/R4/valueset-task-status.html</summary>
    public enum TaskStatus
    {
        [EnumLiteral("draft")]
        Draft,
        [EnumLiteral("requested")]
        Requested,
        [EnumLiteral("received")]
        Received,
        [EnumLiteral("accepted")]
        Accepted,
        [EnumLiteral("rejected")]
        Rejected,
        [EnumLiteral("ready")]
        Ready,
        [EnumLiteral("cancelled")]
        Cancelled,
        [EnumLiteral("in-progress")]
        InProgress,
        [EnumLiteral("on-hold")]
        OnHold,
        [EnumLiteral("failed")]
        Failed,
        [EnumLiteral("completed")]
        Completed,
        [EnumLiteral("entered-in-error")]
        EnteredInError,
    }

    /// <summary>https://hl7.org/fhir/R4/valueset-task-intent.html</summary>
    public enum TaskIntent
    {
        [EnumLiteral("unknown")]
        Unknown,
        [EnumLiteral("proposal")]
        Proposal,
        [EnumLiteral("plan")]
        Plan,
        [EnumLiteral("order")]
        Order,
        [EnumLiteral("original-order")]
        OriginalOrder,
        [EnumLiteral("reflex-order")]
        ReflexOrder,
        [EnumLiteral("filler-order")]
        FillerOrder,
        [EnumLiteral("instance-order")]
        InstanceOrder,
        [EnumLiteral("option")]
        Option,
    }

    public override string TypeName => "Task";

    public List<Identifier> Identifier { get; set; } = [];

    public List<ResourceReference> BasedOn { get; set; } = [];

    public Identifier? GroupIdentifier { get; set; }

    public List<ResourceReference> PartOf { get; set; } = [];

    public TaskStatus? Status { get; set; }

    public CodeableConcept? StatusReason { get; set; }

    public TaskIntent? Intent { get; set; }

    public RequestPriority? Priority { get; set; }

    public CodeableConcept? Code { get; set; }

    public string? Description { get; set; }

    public ResourceReference? Focus { get; set; }

    public ResourceReference? For { get; set; }

    public ResourceReference? Encounter { get; set; }

    public string? AuthoredOn { get; set; }

    public string? LastModified { get; set; }

    public ResourceReference? Requester { get; set; }

    public ResourceReference? Owner { get; set; }

    public CodeableConcept? ReasonCode { get; set; }

    public ResourceReference? ReasonReference { get; set; }

    public List<Annotation> Note { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("basedOn", BasedOn),
        new("groupIdentifier", GroupIdentifier),
        new("partOf", PartOf),
        new("status", Status),
        new("statusReason", StatusReason),
        new("intent", Intent),
        new("priority", Priority),
        new("code", Code),
        new("description", Description),
        new("focus", Focus),
        new("for", For),
        new("encounter", Encounter),
        new("authoredOn", AuthoredOn),
        new("lastModified", LastModified),
        new("requester", Requester),
        new("owner", Owner),
        new("reasonCode", ReasonCode),
        new("reasonReference", ReasonReference),
        new("note", Note),
    ];
}
