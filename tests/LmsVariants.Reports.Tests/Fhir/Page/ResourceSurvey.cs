using System.Text.Json;

namespace LmsVariants.Reports.Tests.Fhir.Page;

/// <summary>What bundles hold: kinds of resources, their elements, the codes in them, and the components of observations.</summary>
internal sealed class ResourceSurvey
{
    private const string Guide = "http://hl7.org/fhir/uv/genomics-reporting/StructureDefinition/";

    private static readonly string[] Words = ["status", "intent", "use", "method"];

    public Dictionary<string, ResourceKind> Kinds { get; } = new(StringComparer.Ordinal);

    public void Add(JsonElement bundle)
    {
        foreach (JsonElement entry in bundle.GetProperty("entry").EnumerateArray())
        {
            JsonElement resource = entry.GetProperty("resource");
            ResourceKind kind = KindOf(resource);
            kind.Number++;
            kind.Requests.Add(entry.GetProperty("request").GetProperty("method").GetString()!);
            HashSet<string> paths = [];
            Walk(kind, resource, string.Empty, paths);
            foreach (string path in paths) kind.Paths[path] = kind.Paths.GetValueOrDefault(path) + 1;
        }
    }

    /// <summary>The last part of a profile or extension of the guide; another URL whole.</summary>
    public static string Short(string url) => url.StartsWith(Guide, StringComparison.Ordinal) ? url[Guide.Length..] : url;

    private ResourceKind KindOf(JsonElement resource)
    {
        string type = resource.GetProperty("resourceType").GetString()!;
        string profile = resource.TryGetProperty("meta", out JsonElement meta) ? Short(meta.GetProperty("profile")[0].GetString()!) : string.Empty;
        string name = profile.Length > 0 ? $"{type}: {profile}" : type;
        if (!Kinds.TryGetValue(name, out ResourceKind? kind)) Kinds.Add(name, kind = new ResourceKind(type, profile));
        return kind;
    }

    private static void Walk(ResourceKind kind, JsonElement element, string path, HashSet<string> paths)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray()) Walk(kind, item, path, paths);
                break;
            case JsonValueKind.Object when element.TryGetProperty("url", out JsonElement url) && path.EndsWith("extension", StringComparison.Ordinal):
                foreach (JsonProperty member in element.EnumerateObject().Where(member => member.Name != "url")) Walk(kind, member.Value, $"{path}({Short(url.GetString()!)}).{member.Name}", paths);
                break;
            case JsonValueKind.Object when path == "component":
                Component(kind, element);
                paths.Add(path);
                break;
            case JsonValueKind.Object when element.TryGetProperty("system", out JsonElement system) && element.TryGetProperty("code", out JsonElement code):
                paths.Add(path);
                kind.Code(path, system.GetString()!, code.GetString()!, element.TryGetProperty("display", out JsonElement display) ? display.GetString()! : string.Empty);
                break;
            case JsonValueKind.Object when element.TryGetProperty("system", out JsonElement system) && element.TryGetProperty("value", out _):
                paths.Add(path);
                kind.Identifier(path, system.GetString()!);
                break;
            case JsonValueKind.Object:
                foreach (JsonProperty member in element.EnumerateObject().Where(member => member.Name is not ("resourceType" or "meta"))) Walk(kind, member.Value, path.Length == 0 ? member.Name : $"{path}.{member.Name}", paths);
                break;
            default:
                paths.Add(path);
                if (Words.Contains(path[(path.LastIndexOf('.') + 1)..])) kind.Word(path, element.ToString());
                break;
        }
    }

    private static void Component(ResourceKind kind, JsonElement component)
    {
        JsonElement code = component.GetProperty("code");
        string name = code.TryGetProperty("coding", out JsonElement coding) ? coding[0].GetProperty("code").GetString()! : code.GetProperty("text").GetString()!;
        ComponentUse use = kind.ComponentOf(name);
        use.Number++;
        use.HasCitations |= component.TryGetProperty("extension", out _);
        JsonProperty value = component.EnumerateObject().Single(member => member.Name.StartsWith("value", StringComparison.Ordinal));
        use.Types.Add(value.Name["value".Length..]);
        if (value.Name == "valueQuantity") use.Systems.Add($"UCUM `{value.Value.GetProperty("code").GetString()}`");
        if (value.Name != "valueCodeableConcept") return;
        if (!value.Value.TryGetProperty("coding", out JsonElement codings)) use.Systems.Add("in words");
        else foreach (JsonElement item in codings.EnumerateArray()) use.Coded(item.GetProperty("system").GetString()!, item.GetProperty("code").GetString()!, item.TryGetProperty("display", out JsonElement display) ? display.GetString()! : string.Empty);
    }
}

/// <summary>A type of resource with its profile, as it was met.</summary>
internal sealed class ResourceKind(string type, string profile)
{
    private readonly SortedDictionary<string, SortedSet<string>> _codes = new(StringComparer.Ordinal);

    public string Type { get; } = type;

    public string Profile { get; } = profile;

    public int Number { get; set; }

    public SortedSet<string> Requests { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets in how many resources each element is.</summary>
    public SortedDictionary<string, int> Paths { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, ComponentUse> Components { get; } = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> CodesOf(string path) => _codes.TryGetValue(path, out SortedSet<string>? codes) ? codes : [];

    public void Code(string path, string system, string code, string display) => Add(path, display.Length > 0 ? $"`{system}` `{code}` {display}" : $"`{system}` `{code}`");

    public void Identifier(string path, string system) => Add(path, $"numbers of `{system}`");

    public void Word(string path, string word) => Add(path, $"`{word}`");

    public ComponentUse ComponentOf(string code)
    {
        if (!Components.TryGetValue(code, out ComponentUse? use)) Components.Add(code, use = new ComponentUse());
        return use;
    }

    private void Add(string path, string value)
    {
        if (!_codes.TryGetValue(path, out SortedSet<string>? values)) _codes.Add(path, values = new SortedSet<string>(StringComparer.Ordinal));
        values.Add(value);
    }
}

/// <summary>How a component was met.</summary>
internal sealed class ComponentUse
{
    public int Number { get; set; }

    public bool HasCitations { get; set; }

    public SortedSet<string> Types { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Systems { get; } = new(StringComparer.Ordinal);

    /// <summary>Gets the codes of each system.</summary>
    public SortedDictionary<string, SortedSet<string>> Codes { get; } = new(StringComparer.Ordinal);

    public void Coded(string system, string code, string display)
    {
        if (!Codes.TryGetValue(system, out SortedSet<string>? codes)) Codes.Add(system, codes = new SortedSet<string>(StringComparer.Ordinal));
        codes.Add(display.Length > 0 ? $"`{code}` {display}" : $"`{code}`");
    }
}
