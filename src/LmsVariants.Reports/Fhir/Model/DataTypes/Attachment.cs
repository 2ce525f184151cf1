namespace Hl7.Fhir.Model;

/// <summary>A file, inside the resource or elsewhere. https://hl7.org/fhir/R4/datatypes.html#Attachment</summary>
internal sealed class Attachment : DataType
{
    public override string TypeName => "Attachment";

    public string? ContentType { get; set; }

    public string? Language { get; set; }

    public byte[]? Data { get; set; }

    public string? Url { get; set; }

    public long? Size { get; set; }

    public byte[]? Hash { get; set; }

    public string? Title { get; set; }

    public string? Creation { get; set; }

    protected override IEnumerable<KeyValuePair<string, object?>> GetElementPairs() =>
    [
        .. base.GetElementPairs(),
        new("contentType", ContentType),
        new("language", Language),
        new("data", Data),
        new("url", Url),
        new("size", Size),
        new("hash", Hash),
        new("title", Title),
        new("creation", Creation),
    ];
}
