namespace Hl7.Fhir.Model;

/// <summary>Whatever is inside a resource. https://hl7.org/fhir/R4/element.html</summary>
internal abstract class Element : Base
{
    public string? ElementId { get; set; }

    public List<Extension> Extension { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [new("id", ElementId), new("extension", Extension)];
}

/// <summary>An element that is a type of its own. https://hl7.org/fhir/R4/datatypes.html</summary>
internal abstract class DataType : Element;

/// <summary>A part that only one resource has. https://hl7.org/fhir/R4/backboneelement.html</summary>
internal abstract class BackboneElement : Element;
