namespace Hl7.Fhir.Model;

/// <summary>From one quantity to another, both included. https://hl7.org/fhir/R4/datatypes.html#Range</summary>
internal sealed class Range : DataType
{
    public override string TypeName => "Range";

    public Quantity? Low { get; set; }

    public Quantity? High { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("low", Low),
        new("high", High),
    ];
}
