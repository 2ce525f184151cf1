using System.Text.Json;

namespace LmsVariants.Conformance.Terminology;

/// <summary>A code system whose content is at hand: codes, what they are called, what is above them.</summary>
internal sealed class CodeSystem
{
    private readonly Dictionary<string, Concept> _concepts;

    private CodeSystem(bool isComplete, Dictionary<string, Concept> concepts) => (IsComplete, _concepts) = (isComplete, concepts);

    private sealed record Concept(string? Display, IReadOnlyList<string> Others, List<string> Parents);

    /// <summary>Gets whether a code that is not here does not exist.</summary>
    public bool IsComplete { get; }

    public bool Has(string code) => _concepts.ContainsKey(code);

    /// <summary>The preferred name; null where none is known.</summary>
    public string? Display(string code) => _concepts.GetValueOrDefault(code)?.Display;

    /// <summary>Whether that is one of the code's names. Case and spacing are passed over, as readers do.</summary>
    public bool IsCalled(string code, string display) =>
        _concepts.GetValueOrDefault(code) is not Concept concept || concept.Display is null
        || concept.Others.Prepend(concept.Display).Any(name => Plain(name) == Plain(display));

    /// <summary>Whether the code is that one or below it.</summary>
    public bool IsA(string code, string ancestor) =>
        code == ancestor || (_concepts.GetValueOrDefault(code) is Concept concept && concept.Parents.Exists(parent => IsA(parent, ancestor)));

    public static CodeSystem Read(JsonElement json)
    {
        Dictionary<string, Concept> concepts = new(json.Text("caseSensitive") == "false" ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal);
        Add(json, null, concepts);
        return new CodeSystem(json.Text("content") == "complete", concepts);
    }

    /// <summary>A system of which only some codes are known here.</summary>
    public static CodeSystem OfSome(IEnumerable<(string Code, string Display)> codes) =>
        new(false, codes.DistinctBy(code => code.Code).ToDictionary(code => code.Code, code => new Concept(code.Display, [], []), StringComparer.Ordinal));

    private static void Add(JsonElement holder, string? parent, Dictionary<string, Concept> concepts)
    {
        foreach (JsonElement json in holder.Each("concept"))
        {
            string code = json.Text("code")!;
            List<string> parents = parent is null ? [] : [parent];
            foreach (JsonElement property in json.Each("property"))
            {
                if (property.Text("code") is "subsumedBy" or "parent" && (property.Text("valueCode") ?? property.Text("valueString")) is string above) parents.Add(above);
            }
            concepts.TryAdd(code, new Concept(json.Text("display"), [.. json.Each("designation").Select(d => d.Text("value")!)], parents));
            Add(json, code, concepts);
        }
    }

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
