using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>A document the statement rests on. https://hl7.org/fhir/R4/metadatatypes.html#RelatedArtifact</summary>
internal sealed class RelatedArtifact : DataType
{
    /// <summary>https://hl7.org/fhir/R4/valueset-related-artifact-type.html</summary>
    public enum RelatedArtifactType
    {
        [EnumLiteral("documentation")]
        Documentation,
        [EnumLiteral("justification")]
        Justification,
        [EnumLiteral("citation")]
        Citation,
        [EnumLiteral("predecessor")]
        Predecessor,
        [EnumLiteral("successor")]
        Successor,
        [EnumLiteral("derived-from")]
        DerivedFrom,
        [EnumLiteral("depends-on")]
        DependsOn,
        [EnumLiteral("composed-of")]
        ComposedOf,
    }

    public override string TypeName => "RelatedArtifact";

    public RelatedArtifactType? Type { get; set; }

    public string? Label { get; set; }

    public string? Display { get; set; }

    public string? Citation { get; set; }

    public string? Url { get; set; }

    public Attachment? Document { get; set; }

    public string? Resource { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("type", Type),
        new("label", Label),
        new("display", Display),
        new("citation", Citation),
        new("url", Url),
        new("document", Document),
        new("resource", Resource),
    ];
}
