using System.Globalization;
using System.Text.Json;

namespace LmsVariants.Conformance.Definitions;

/// <summary>A type or a profile, read from its snapshot.</summary>
internal sealed class StructureDefinition
{
    private const string SystemTypes = "http://hl7.org/fhirpath/System.";
    private const string TypeExtension = "http://hl7.org/fhir/StructureDefinition/structuredefinition-fhir-type";
    private const string RegexExtension = "http://hl7.org/fhir/StructureDefinition/regex";

    private readonly Dictionary<string, ElementDefinition> _byId = new(StringComparer.Ordinal);

    private StructureDefinition(JsonElement json)
    {
        Url = json.Text("url")!;
        Type = json.Text("type")!;
        Kind = json.Text("kind")!;
        Base = json.Text("baseDefinition");
        IsProfile = json.Text("derivation") == "constraint";
        Contexts = [.. json.Each("context").Select(context => (context.Text("type")!, context.Text("expression")!))];
        foreach (JsonElement element in json.GetProperty("snapshot").Each("element")) Add(ReadElement(element));
        Root = _byId.Values.First();
    }

    public string Url { get; }

    /// <summary>Gets the type that is defined or constrained: <c>Observation</c>.</summary>
    public string Type { get; }

    /// <summary>Gets <c>primitive-type</c>, <c>complex-type</c>, <c>resource</c> or <c>logical</c>.</summary>
    public string Kind { get; }

    /// <summary>Gets the url that this one builds on.</summary>
    public string? Base { get; }

    public bool IsProfile { get; }

    /// <summary>Gets where an extension may stand: kind and expression.</summary>
    public IReadOnlyList<(string Kind, string Expression)> Contexts { get; }

    public ElementDefinition Root { get; }

    /// <summary>Reads a definition; null for one that has no snapshot.</summary>
    public static StructureDefinition? Read(JsonElement json) => json.TryGetProperty("snapshot", out _) ? new StructureDefinition(json) : null;

    /// <summary>The element of that id.</summary>
    public ElementDefinition Element(string id) => _byId[id];

    private void Add(ElementDefinition element)
    {
        if (!_byId.TryAdd(element.Id, element)) throw new InvalidDataException($"{Url} defines {element.Id} twice.");
        int dot = element.Id.LastIndexOf('.');
        if (element.SliceName is not null && element.Id.EndsWith(":" + element.SliceName, StringComparison.Ordinal))
        {
            _byId[element.Id[..^(element.SliceName.Length + 1)]].Slices.Add(element);
            return;
        }
        if (dot >= 0) _byId[element.Id[..dot]].Children.Add(element);
    }

    private ElementDefinition ReadElement(JsonElement json)
    {
        string path = json.Text("path")!;
        string? max = json.Text("max");
        string? baseMax = json.TryGetProperty("base", out JsonElement origin) ? origin.Text("max") : max;
        JsonElement[] types = [.. json.Each("type")];
        return new ElementDefinition
        {
            Id = json.Text("id") ?? path,
            Owner = this,
            Path = path,
            SliceName = json.Text("sliceName"),
            Min = Number(json, "min") ?? 0,
            Max = max is null or "*" ? null : int.Parse(max, CultureInfo.InvariantCulture),
            IsArray = baseMax is not ("0" or "1"),
            Types = [.. types.Select(ReadType)],
            Slicing = json.TryGetProperty("slicing", out JsonElement slicing) ? ReadSlicing(slicing) : null,
            Binding = json.TryGetProperty("binding", out JsonElement binding) ? new Binding(binding.Text("strength")!, binding.Text("valueSet")) : null,
            Constraints = [.. json.Each("constraint").Select(c => new Constraint(c.Text("key")!, c.Text("severity") == "error", c.Text("expression"), c.Text("human")!))],
            Fixed = Starting(json, "fixed"),
            Pattern = Starting(json, "pattern"),
            ContentReference = json.Text("contentReference") is string reference ? reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..] : null,
            MaxLength = Number(json, "maxLength"),
            MinValue = Limit(Starting(json, "minValue")),
            MaxValue = Limit(Starting(json, "maxValue")),
            Regex = types.Select(type => Extension(type, RegexExtension)).FirstOrDefault(regex => regex is not null),
            IsModifier = json.TryGetProperty("isModifier", out JsonElement modifier) && modifier.ToString() is "true" or "True",
        };
    }

    private static ElementType ReadType(JsonElement json)
    {
        string code = json.Text("code")!;
        bool isSystem = code.StartsWith(SystemTypes, StringComparison.Ordinal);
        if (isSystem) code = Extension(json, TypeExtension) ?? "string";
        return new ElementType(code, isSystem, json.Texts("profile"), json.Texts("targetProfile"));
    }

    private static Slicing ReadSlicing(JsonElement json) => new(
        [.. json.Each("discriminator").Select(d => (d.Text("type")!, d.Text("path")!))],
        json.Text("rules") ?? "open",
        json.Text("ordered") is "true");

    private static string? Extension(JsonElement json, string url)
    {
        foreach (JsonElement extension in json.Each("extension"))
        {
            if (extension.Text("url") != url) continue;
            return extension.EnumerateObject().First(property => property.Name.StartsWith("value", StringComparison.Ordinal)).Value.GetString();
        }
        return null;
    }

    private static JsonElement Starting(JsonElement json, string prefix)
    {
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name.StartsWith(prefix, StringComparison.Ordinal)) return property.Value;
        }
        return default;
    }

    private static decimal? Limit(JsonElement json) =>
        json.ValueKind is JsonValueKind.Number or JsonValueKind.String && decimal.TryParse(json.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out decimal limit) ? limit : null;

    private static int? Number(JsonElement json, string name) => json.Text(name) is string text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
