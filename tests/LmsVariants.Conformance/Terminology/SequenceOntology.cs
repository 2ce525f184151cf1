using System.Text.Json;

namespace LmsVariants.Conformance.Terminology;

/// <summary>The names of the Sequence Ontology, where the table of third-party truth lies beside this checkout.</summary>
internal sealed class SequenceOntology
{
    public const string System = "http://www.sequenceontology.org";

    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);

    private SequenceOntology(string path)
    {
        if (!File.Exists(path)) return;
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        foreach (JsonProperty term in document.RootElement.EnumerateObject()) _names[term.Name] = term.Value.GetString()!;
    }

    /// <summary>Gets the table beside this checkout; an empty one where there is none.</summary>
    public static SequenceOntology Instance { get; } = new(Path.Combine(Checkout.Root, "..", "shared", "fhir", "so-names.json"));

    /// <summary>Gets whether the names are at hand.</summary>
    public bool IsKnown => _names.Count > 0;

    /// <summary>The name of that term; null where there is none.</summary>
    public string? Name(string id) => _names.GetValueOrDefault(id);
}
