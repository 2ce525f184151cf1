namespace Hl7.Fhir.Model;

/// <summary>A concept as codes, as text, or both. https://hl7.org/fhir/R4/datatypes.html#CodeableConcept</summary>
internal sealed class CodeableConcept : DataType
{
    public CodeableConcept()
    {
    }

    public CodeableConcept(string system, string code, string? text = null)
    {
        if (!string.IsNullOrEmpty(system) || !string.IsNullOrEmpty(code)) Coding = [new Coding(system, code)];
        Text = text;
    }

    public CodeableConcept(string system, string code, string display, string text)
    {
        if (!string.IsNullOrEmpty(system) || !string.IsNullOrEmpty(code) || !string.IsNullOrEmpty(display)) Coding = [new Coding(system, code, display)];
        Text = text;
    }

    public override string TypeName => "CodeableConcept";

    public List<Coding> Coding { get; set; } = [];

    public string? Text { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("coding", Coding),
        new("text", Text),
    ];
}
