namespace Hl7.Fhir.Model;

/// <summary>A statement the base standard has no element for. https://hl7.org/fhir/R4/extensibility.html</summary>
internal sealed class Extension : DataType
{
    public Extension()
    {
    }

    public Extension(string url, DataType value) => (Url, Value) = (url, value);

    public override string TypeName => "Extension";

    public string? Url { get; set; }

    public DataType? Value { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("url", Url),
        Choice("value", Value),
    ];
}
