namespace Hl7.Fhir.Model;

/// <summary>What is known of the resource as a record. https://hl7.org/fhir/R4/resource.html#Meta</summary>
internal sealed class Meta : DataType
{
    public override string TypeName => "Meta";

    public string? VersionId { get; set; }

    public DateTimeOffset? LastUpdated { get; set; }

    public string? Source { get; set; }

    public IEnumerable<string>? Profile { get; set; }

    public List<Coding> Security { get; set; } = [];

    public List<Coding> Tag { get; set; } = [];

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("versionId", VersionId),
        new("lastUpdated", LastUpdated),
        new("source", Source),
        new("profile", Profile),
        new("security", Security),
        new("tag", Tag),
    ];
}
