using LmsVariants.Formats.Panels;

namespace LmsVariants.App.Commands;

/// <summary>From which input each file is, so that a message names a place that an editor can open. Reports name files without it.</summary>
internal sealed class InputRoots
{
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);

    public IReadOnlyList<InputDocument> Add(string input, IReadOnlyList<InputDocument> documents)
    {
        // Two inputs may each have a MetricsOutput.tsv: then the name alone is printed, and no wrong place.
        foreach (InputDocument document in documents) _byName[document.Name] = _byName.TryGetValue(document.Name, out string? other) && other != input ? string.Empty : input;
        return documents;
    }

    public string Of(string name) => _byName.GetValueOrDefault(name, string.Empty);
}
