using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>The resource for a human reader, as XHTML. https://hl7.org/fhir/R4/narrative.html</summary>
internal sealed class Narrative : DataType
{
    /// <summary>https://hl7.org/fhir/R4/valueset-narrative-status.html</summary>
    public enum NarrativeStatus
    {
        [EnumLiteral("generated")]
        Generated,
        [EnumLiteral("extensions")]
        Extensions,
        [EnumLiteral("additional")]
        Additional,
        [EnumLiteral("empty")]
        Empty,
    }

    public override string TypeName => "Narrative";

    public NarrativeStatus? Status { get; set; }

    public string? Div { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("status", Status),
        new("div", Div),
    ];
}
