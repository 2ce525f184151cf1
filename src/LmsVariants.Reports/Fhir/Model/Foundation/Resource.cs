namespace Hl7.Fhir.Model;

/// <summary>What can be stored and addressed. https://hl7.org/fhir/R4/resource.html</summary>
internal abstract class Resource : Base
{
    public string? Id { get; set; }

    public Meta? Meta { get; set; }

    public string? ImplicitRules { get; set; }

    public string? Language { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [new("id", Id), new("meta", Meta), new("implicitRules", ImplicitRules), new("language", Language)];
}

/// <summary>A resource with a narrative and extensions: all of ours but the bundle. https://hl7.org/fhir/R4/domainresource.html</summary>
internal abstract class DomainResource : Resource
{
    public Narrative? Text { get; set; }

    public List<Extension> Extension { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
        [.. base.GetElementPairs(), new("text", Text), new("extension", Extension)];
}
