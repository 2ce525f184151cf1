using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>What a resource was made from, by whom and when. https://hl7.org/fhir/R4/provenance.html</summary>
internal sealed class Provenance : DomainResource
{
    /// <summary>https://hl7.org/fhir/R4/valueset-provenance-entity-role.html</summary>
    public enum ProvenanceEntityRole
    {
        [EnumLiteral("derivation")]
        Derivation,
        [EnumLiteral("revision")]
        Revision,
        [EnumLiteral("quotation")]
        Quotation,
        [EnumLiteral("source")]
        Source,
        [EnumLiteral("removal")]
        Removal,
    }

    public override string TypeName => "Provenance";

    public List<ResourceReference> Target { get; set; } = [];

    public DataType? Occurred { get; set; }

    public DateTimeOffset? Recorded { get; set; }

    public IEnumerable<string>? Policy { get; set; }

    public List<CodeableConcept> Reason { get; set; } = [];

    public CodeableConcept? Activity { get; set; }

    public List<AgentComponent> Agent { get; set; } = [];

    public List<EntityComponent> Entity { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("target", Target),
        Choice("occurred", Occurred),
        new("recorded", Recorded),
        new("policy", Policy),
        new("reason", Reason),
        new("activity", Activity),
        new("agent", Agent),
        new("entity", Entity),
    ];

    /// <summary>Who took part.</summary>
    public sealed class AgentComponent : BackboneElement
    {
        public override string TypeName => "Provenance.agent";

        public CodeableConcept? Type { get; set; }

        public List<CodeableConcept> Role { get; set; } = [];

        public ResourceReference? Who { get; set; }

        public ResourceReference? OnBehalfOf { get; set; }

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("type", Type),
            new("role", Role),
            new("who", Who),
            new("onBehalfOf", OnBehalfOf),
        ];
    }

    /// <summary>What was used.</summary>
    public sealed class EntityComponent : BackboneElement
    {
        public override string TypeName => "Provenance.entity";

        public ProvenanceEntityRole? Role { get; set; }

        public ResourceReference? What { get; set; }

        public List<AgentComponent> Agent { get; set; } = [];

        protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [
            .. base.GetElementPairs(),
            new("role", Role),
            new("what", What),
            new("agent", Agent),
        ];
    }
}
