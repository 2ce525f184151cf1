namespace Hl7.Fhir.Model;

/// <summary>A link to a resource. https://hl7.org/fhir/R4/references.html</summary>
internal sealed class ResourceReference : DataType
{
    public ResourceReference()
    {
    }

    public ResourceReference(string reference) => Reference = reference;

    public override string TypeName => "Reference";

    public string? Reference { get; set; }

    public string? Type { get; set; }

    public Identifier? Identifier { get; set; }

    public string? Display { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("reference", Reference),
        new("type", Type),
        new("identifier", Identifier),
        new("display", Display),
    ];
}
