namespace Hl7.Fhir.Model;

/// <summary>A note with its author. https://hl7.org/fhir/R4/datatypes.html#Annotation</summary>
internal sealed class Annotation : DataType
{
    public override string TypeName => "Annotation";

    public DataType? Author { get; set; }

    public string? Time { get; set; }

    public string? Text { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        Choice("author", Author),
        new("time", Time),
        new("text", Text),
    ];
}
