using System.Collections.Concurrent;
using System.Text.Json;

using LmsVariants.Conformance.Packages;

namespace LmsVariants.Conformance.Definitions;

/// <summary>The types and profiles of the packages, each read the first time it is asked for.</summary>
internal sealed class DefinitionSet(PackageStore packages)
{
    public const string Core = "http://hl7.org/fhir/StructureDefinition/";

    private readonly ConcurrentDictionary<string, StructureDefinition?> _read = new(StringComparer.Ordinal);

    /// <summary>The definition of that url; null where no package has it. A version after <c>|</c> is passed over.</summary>
    public StructureDefinition? Find(string url) => _read.GetOrAdd(url.Split('|')[0], Read);

    /// <summary>The definition of a type by its name; null for no type of R4.</summary>
    public StructureDefinition? Type(string name) => Find(Core + name);

    /// <summary>The definition whose children count for a value at that place: its own, the one referred to, or the type's.</summary>
    public ElementDefinition Content(ElementDefinition element, string type)
    {
        if (element.Children.Count > 0) return element;
        if (element.ContentReference is string id) return element.Owner.Element(id);
        return Type(type)?.Root ?? element;
    }

    /// <summary>Whether the profile or type at <paramref name="url"/> is, or builds on, <paramref name="ancestor"/>.</summary>
    public bool IsA(string url, string ancestor)
    {
        for (string? at = url.Split('|')[0]; at is not null; at = Find(at)?.Base)
        {
            if (at == ancestor.Split('|')[0]) return true;
        }
        return false;
    }

    private StructureDefinition? Read(string url)
    {
        if (packages.Find("StructureDefinition", url) is not string path) return null;
        if (path.EndsWith(".xml", StringComparison.Ordinal)) return StructureDefinition.Read(XmlAsJson.Read(path));
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return StructureDefinition.Read(document.RootElement.Clone());
    }
}
