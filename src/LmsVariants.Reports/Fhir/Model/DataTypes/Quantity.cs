using Hl7.Fhir.Utility;

namespace Hl7.Fhir.Model;

/// <summary>A number with its unit. https://hl7.org/fhir/R4/datatypes.html#Quantity</summary>
internal sealed class Quantity : DataType
{
    /// <summary>https://hl7.org/fhir/R4/valueset-quantity-comparator.html</summary>
    public enum QuantityComparator
    {
        [EnumLiteral("<")]
        LessThan,
        [EnumLiteral("<=")]
        LessOrEqual,
        [EnumLiteral(">=")]
        GreaterOrEqual,
        [EnumLiteral(">")]
        GreaterThan,
    }

    public override string TypeName => "Quantity";

    public decimal? Value { get; set; }

    public QuantityComparator? Comparator { get; set; }

    public string? Unit { get; set; }

    public string? System { get; set; }

    public string? Code { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("value", Value),
        new("comparator", Comparator),
        new("unit", Unit),
        new("system", System),
        new("code", Code),
    ];
}
