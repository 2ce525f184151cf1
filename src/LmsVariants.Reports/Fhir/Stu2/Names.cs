using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>By what name a resource of the bundle goes in a sentence.</summary>
internal sealed class Names
{
    private readonly Dictionary<string, string> _names;

    /// <summary>Gets the names of a bundle in which nothing has one.</summary>
    public static Names None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    private Names(Dictionary<string, string> names) => _names = names;

    public static Names In(Bundle bundle)
    {
        Dictionary<string, string> names = new(StringComparer.Ordinal);
        foreach (Bundle.EntryComponent entry in bundle.Entry)
        {
            if (NameOf(entry.Resource) is string name) names[entry.FullUrl!] = name;
        }
        return new Names(names);
    }

    /// <summary>The name of what is referred to; null where it has none.</summary>
    public string? Of(ResourceReference reference) => reference.Display ?? (reference.Reference is string url ? _names.GetValueOrDefault(url) : null) ?? reference.Identifier?.Value;

    private static string? NameOf(Resource? resource) => resource switch
    {
        Device device => device.DeviceName.FirstOrDefault()?.Name,
        DocumentReference file => file.Content.FirstOrDefault()?.Attachment?.Title,
        Specimen specimen => specimen.Identifier.FirstOrDefault()?.Value,
        Organization laboratory => laboratory.Name,
        Practitioner person => person.Name.FirstOrDefault()?.Text,
        _ => null,
    };
}
