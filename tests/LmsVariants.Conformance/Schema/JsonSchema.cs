using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace LmsVariants.Conformance.Schema;

/// <summary>R4's official JSON schema. It uses few keywords of draft 6; another one would be refused when it is met.</summary>
internal sealed class JsonSchema
{
    private const string DefinitionPrefix = "#/definitions/";

    private static readonly HashSet<string> Keywords =
        ["$schema", "id", "description", "discriminator", "oneOf", "definitions", "$ref", "type", "items", "properties", "additionalProperties", "pattern", "required", "enum", "const"];

    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    private readonly JsonElement _definitions;
    private readonly ConcurrentDictionary<string, JsonElement> _byName = new(StringComparer.Ordinal);

    public JsonSchema(string path)
    {
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        _definitions = document.RootElement.GetProperty("definitions").Clone();
    }

    /// <summary>The places that break the schema: path, what is asked for, what is there.</summary>
    public IReadOnlyList<(string Path, string Expected, string Found)> Check(JsonElement resource)
    {
        List<(string Path, string Expected, string Found)> faults = [];
        Resource(resource, string.Empty, faults);
        return faults;
    }

    // Of the oneOf of all resources exactly that one can hold whose constant is the resourceType.
    private void Resource(JsonElement value, string path, List<(string Path, string Expected, string Found)> faults)
    {
        if (value.Text("resourceType") is not string type || Definition(type) is not { ValueKind: JsonValueKind.Object } schema || schema.At("properties").At("resourceType").At("const").ValueKind == JsonValueKind.Undefined)
        {
            faults.Add((path, "a resource type of R4", value.Text("resourceType") ?? "none"));
            return;
        }
        Value(value, schema, path, faults);
    }

    private void Value(JsonElement value, JsonElement schema, string path, List<(string Path, string Expected, string Found)> faults)
    {
        foreach (JsonProperty keyword in schema.EnumerateObject())
        {
            switch (keyword.Name)
            {
                case "$ref":
                    string name = keyword.Value.GetString()!;
                    name = name.StartsWith(DefinitionPrefix, StringComparison.Ordinal) ? name[DefinitionPrefix.Length..] : name;
                    // A resource inside another one is checked on its own.
                    if (name != "ResourceList") Value(value, Definition(name), path, faults);
                    break;
                case "type" when !IsType(value, keyword.Value.GetString()!):
                    faults.Add((path, keyword.Value.GetString()!, value.ValueKind.ToString()));
                    break;
                case "pattern" when value.ValueKind == JsonValueKind.String && !Pattern(keyword.Value.GetString()!).IsMatch(value.GetString()!):
                    faults.Add((path, keyword.Value.GetString()!, value.GetString()!));
                    break;
                case "const" when value.ValueKind != JsonValueKind.String || !value.ValueEquals(keyword.Value.GetString()):
                    faults.Add((path, keyword.Value.GetString()!, value.ToString()));
                    break;
                case "enum" when !keyword.Value.EnumerateArray().Any(one => value.ValueKind == JsonValueKind.String && value.ValueEquals(one.GetString())):
                    faults.Add((path, $"one of {keyword.Value.GetRawText()}", value.ToString()));
                    break;
                case "required" when value.ValueKind == JsonValueKind.Object:
                    foreach (JsonElement needed in keyword.Value.EnumerateArray())
                    {
                        // A primitive may have extensions in the place of its value.
                        string property = needed.GetString()!;
                        if (!value.TryGetProperty(property, out _) && !value.TryGetProperty("_" + property, out _)) faults.Add((Join(path, property), "the property", "none"));
                    }
                    break;
                case "properties" when value.ValueKind == JsonValueKind.Object:
                    Properties(value, schema, path, faults);
                    break;
                case "items" when value.ValueKind == JsonValueKind.Array:
                    int i = 0;
                    foreach (JsonElement item in value.EnumerateArray())
                    {
                        // null stands for "nothing at this place" in the arrays of primitives and of their extensions.
                        if (item.ValueKind != JsonValueKind.Null) Value(item, keyword.Value, $"{path}[{i}]", faults);
                        i++;
                    }
                    break;
                default:
                    if (!Keywords.Contains(keyword.Name)) throw new InvalidDataException($"The JSON schema uses {keyword.Name}, which is not evaluated here.");
                    break;
            }
        }
    }

    private void Properties(JsonElement value, JsonElement schema, string path, List<(string Path, string Expected, string Found)> faults)
    {
        JsonElement properties = schema.GetProperty("properties");
        bool closed = schema.Text("additionalProperties") == "false";
        foreach (JsonProperty property in value.EnumerateObject())
        {
            if (properties.TryGetProperty(property.Name, out JsonElement inner)) Value(property.Value, inner, Join(path, property.Name), faults);
            else if (closed) faults.Add((Join(path, property.Name), "no such property", "it"));
        }
    }

    private JsonElement Definition(string name) => _byName.GetOrAdd(name, key => _definitions.At(key));

    private static Regex Pattern(string text) => Patterns.GetOrAdd(text, pattern => new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));

    private static bool IsType(JsonElement value, string type) => type switch
    {
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "number" => value.ValueKind == JsonValueKind.Number,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        _ => throw new InvalidDataException($"The JSON schema uses the type {type}."),
    };

    private static string Join(string path, string name) => path.Length == 0 ? name : $"{path}.{name}";
}
