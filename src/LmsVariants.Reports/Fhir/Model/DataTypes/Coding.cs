namespace Hl7.Fhir.Model;

/// <summary>A code of a code system. https://hl7.org/fhir/R4/datatypes.html#Coding</summary>
internal sealed class Coding : DataType
{
    public Coding()
    {
    }

    public Coding(string system, string code) => (System, Code) = (system, code);

    public Coding(string system, string code, string display) => (System, Code, Display) = (system, code, display);

    public override string TypeName => "Coding";

    public string? System { get; set; }

    public string? Version { get; set; }

    public string? Code { get; set; }

    public string? Display { get; set; }

    public bool? UserSelected { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("system", System),
        new("version", Version),
        new("code", Code),
        new("display", Display),
        new("userSelected", UserSelected),
    ];
}
