namespace Hl7.Fhir.Model;

/// <summary>A file that belongs to the case. https://hl7.org/fhir/R4/documentreference.html</summary>
internal sealed class DocumentReference : DomainResource
{
    public override string TypeName => "DocumentReference";

    public Identifier? MasterIdentifier { get; set; }

    public List<Identifier> Identifier { get; set; } = [];

    public DocumentReferenceStatus? Status { get; set; }

    public CompositionStatus? DocStatus { get; set; }

    public CodeableConcept? Type { get; set; }

    public List<CodeableConcept> Category { get; set; } = [];

    public ResourceReference? Subject { get; set; }

    public DateTimeOffset? Date { get; set; }

    public List<ResourceReference> Author { get; set; } = [];

    public ResourceReference? Custodian { get; set; }

    public string? Description { get; set; }

    public List<ContentComponent> Content { get; set; } = [];

    public ContextComponent? Context { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("masterIdentifier", MasterIdentifier),
        new("identifier", Identifier),
        new("status", Status),
        new("docStatus", DocStatus),
        new("type", Type),
        new("category", Category),
        new("subject", Subject),
        new("date", Date),
        new("author", Author),
        new("custodian", Custodian),
        new("description", Description),
        new("content", Content),
        new("context", Context),
    ];

    /// <summary>The file itself.</summary>
    public sealed class ContentComponent : BackboneElement
    {
        public override string TypeName => "DocumentReference.content";

        public Attachment? Attachment { get; set; }

        public Coding? Format { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("attachment", Attachment),
            new("format", Format),
        ];
    }

    /// <summary>What the file is about.</summary>
    public sealed class ContextComponent : BackboneElement
    {
        public override string TypeName => "DocumentReference.context";

        public Period? Period { get; set; }

        public List<ResourceReference> Related { get; set; } = [];

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("period", Period),
            new("related", Related),
        ];
    }
}
