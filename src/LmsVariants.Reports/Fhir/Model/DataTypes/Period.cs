namespace Hl7.Fhir.Model;

/// <summary>From one moment to another. https://hl7.org/fhir/R4/datatypes.html#Period</summary>
internal sealed class Period : DataType
{
    public override string TypeName => "Period";

    public string? Start { get; set; }

    public string? End { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("start", Start),
        new("end", End),
    ];
}
