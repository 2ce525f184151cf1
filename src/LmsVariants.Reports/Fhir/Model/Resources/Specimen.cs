using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>The tissue or what was taken from it. https://hl7.org/fhir/R4/specimen.html</summary>
internal sealed class Specimen : DomainResource
{
    /// <summary>https://hl7.org/fhir/R4/valueset-specimen-status.html</summary>
    public enum SpecimenStatus
    {
        [EnumLiteral("available")]
        Available,
        [EnumLiteral("unavailable")]
        Unavailable,
        [EnumLiteral("unsatisfactory")]
        Unsatisfactory,
        [EnumLiteral("entered-in-error")]
        EnteredInError,
    }

    public override string TypeName => "Specimen";

    public List<Identifier> Identifier { get; set; } = [];

    public Identifier? AccessionIdentifier { get; set; }

    public SpecimenStatus? Status { get; set; }

    public CodeableConcept? Type { get; set; }

    public ResourceReference? Subject { get; set; }

    public string? ReceivedTime { get; set; }

    public List<ResourceReference> Parent { get; set; } = [];

    public List<ResourceReference> Request { get; set; } = [];

    public CollectionComponent? Collection { get; set; }

    public List<ProcessingComponent> Processing { get; set; } = [];

    public List<CodeableConcept> Condition { get; set; } = [];

    public List<Annotation> Note { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("identifier", Identifier),
        new("accessionIdentifier", AccessionIdentifier),
        new("status", Status),
        new("type", Type),
        new("subject", Subject),
        new("receivedTime", ReceivedTime),
        new("parent", Parent),
        new("request", Request),
        new("collection", Collection),
        new("processing", Processing),
        new("condition", Condition),
        new("note", Note),
    ];

    /// <summary>How and when it was taken.</summary>
    public sealed class CollectionComponent : BackboneElement
    {
        public override string TypeName => "Specimen.collection";

        public ResourceReference? Collector { get; set; }

        public DataType? Collected { get; set; }

        public CodeableConcept? Method { get; set; }

        public CodeableConcept? BodySite { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("collector", Collector),
            Choice("collected", Collected),
            new("method", Method),
            new("bodySite", BodySite),
        ];
    }

    /// <summary>What was done to it.</summary>
    public sealed class ProcessingComponent : BackboneElement
    {
        public override string TypeName => "Specimen.processing";

        public string? Description { get; set; }

        public CodeableConcept? Procedure { get; set; }

        public List<ResourceReference> Additive { get; set; } = [];

        public DataType? Time { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("description", Description),
            new("procedure", Procedure),
            new("additive", Additive),
            Choice("time", Time),
        ];
    }
}
