using System.Text.Json;

using LmsVariants.Conformance.Definitions;

namespace LmsVariants.Conformance.Instances;

/// <summary>Reads JSON against the base definitions of R4: each value gets its type; what is not defined, or not in its form, is a finding.</summary>
internal sealed class NodeReader(DefinitionSet definitions, Findings findings)
{
    // R4: a decimal has 18 digits at most.
    private const int MostDigits = 18;

    private static readonly HashSet<string> Whole = ["integer", "positiveInt", "unsignedInt"];

    /// <summary>Reads a resource that stands for itself; null where its type is unknown.</summary>
    public Node? ReadResource(JsonElement json) => ReadResource(json, null, string.Empty, string.Empty);

    private Node? ReadResource(JsonElement json, Node? parent, string name, string step)
    {
        if (json.Text("resourceType") is not string type || definitions.Type(type) is not { Kind: "resource" } definition)
        {
            string found = json.Text("resourceType") ?? "none";
            if (parent is not null) findings.Error(parent, "resource-type", "a resource type of R4", found, step);
            else findings.Add(new Finding(Severity.Error, "no resource", string.Empty, "resource-type", "a resource type of R4", found));
            return null;
        }
        Node node = new() { Name = name, Step = step, Type = type, Json = json, Definition = definition.Root, Parent = parent, IsResource = true };
        ReadChildren(node, definition.Root);
        return node;
    }

    private void ReadChildren(Node node, ElementDefinition content)
    {
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (JsonProperty property in node.Json.EnumerateObject())
        {
            if (!names.Add(property.Name)) findings.Error(node, "json-duplicate", "each property once", property.Name);
            if (property.Name == "resourceType" && node.IsResource) continue;
            bool extra = property.Name.StartsWith('_');
            string name = extra ? property.Name[1..] : property.Name;
            if (extra && node.Json.TryGetProperty(name, out _)) continue;
            if (Match(content, name) is not (ElementDefinition element, string matched))
            {
                findings.Error(node, "unknown-element", $"an element of {content.Path}", property.Name);
                continue;
            }
            // R4's definitions call the id of a resource a string; its form is that of an id.
            string type = node.IsResource && name == "id" ? "id" : matched;
            JsonElement value = extra ? default : property.Value;
            JsonElement more = extra ? property.Value : node.Json.At("_" + name);
            ReadProperty(node, element, name, type, value, more);
        }
    }

    private void ReadProperty(Node node, ElementDefinition element, string name, string type, JsonElement value, JsonElement more)
    {
        bool isArray = (value.ValueKind == JsonValueKind.Undefined ? more : value).ValueKind == JsonValueKind.Array;
        if (isArray != element.IsArray)
        {
            findings.Error(node, "json-shape", element.IsArray ? $"{name} to be an array" : $"{name} to be no array", isArray ? "an array" : "no array");
            return;
        }
        if (!isArray)
        {
            ReadValue(node, element, name, type, value, more);
            return;
        }
        JsonElement[] values = value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : [];
        JsonElement[] extras = more.ValueKind == JsonValueKind.Array ? [.. more.EnumerateArray()] : [];
        if (values.Length == 0 && extras.Length == 0) findings.Error(node, "empty", $"{name} to be left out when it is empty", "[]");
        if (values.Length > 0 && extras.Length > 0 && values.Length != extras.Length) findings.Error(node, "json-shape", $"_{name} to be as long as {name}", $"{extras.Length} and {values.Length}");
        for (int i = 0; i < Math.Max(values.Length, extras.Length); i++)
        {
            JsonElement item = i < values.Length && values[i].ValueKind != JsonValueKind.Null ? values[i] : default;
            JsonElement extra = i < extras.Length && extras[i].ValueKind != JsonValueKind.Null ? extras[i] : default;
            if (item.ValueKind == JsonValueKind.Undefined && extra.ValueKind == JsonValueKind.Undefined) findings.Error(node, "empty", $"{name}[{i}] to have a value or an extension", "null");
            else ReadValue(node, element, $"{name}[{i}]", type, item, extra);
        }
    }

    private void ReadValue(Node parent, ElementDefinition element, string step, string type, JsonElement value, JsonElement more)
    {
        if (type == "Resource")
        {
            if (ReadResource(value, parent, element.Name, step) is Node resource) parent.Children.Add(resource);
            return;
        }
        Node node = new() { Name = element.Name, Step = step, Type = type, Json = value, Definition = element, Parent = parent };
        parent.Children.Add(node);
        if (node.IsPrimitive)
        {
            if (value.ValueKind != JsonValueKind.Undefined) CheckPrimitive(node);
            if (more.ValueKind == JsonValueKind.Object) ReadExtras(node, more);
            else if (more.ValueKind is not JsonValueKind.Undefined) findings.Error(node, "json-shape", $"_{step} to be an object", more.ValueKind.ToString());
            return;
        }
        if (value.ValueKind != JsonValueKind.Object)
        {
            findings.Error(node, "json-shape", $"an object of type {type}", value.ValueKind.ToString());
            return;
        }
        if (!value.EnumerateObject().Any()) findings.Error(node, "empty", "an element to be left out when it is empty", "{}");
        ReadChildren(node, definitions.Content(element, type));
    }

    // The id and the extensions of a primitive stand beside it, under the name with an underscore.
    private void ReadExtras(Node node, JsonElement more)
    {
        foreach (JsonProperty property in more.EnumerateObject())
        {
            ElementDefinition? element = property.Name is "id" or "extension" ? definitions.Type("Element")!.Root.Child(property.Name) : null;
            if (element is null) findings.Error(node, "unknown-element", "id or extension", property.Name);
            else ReadProperty(node, element, property.Name, element.Types[0].Code, property.Value, default);
        }
    }

    private void CheckPrimitive(Node node)
    {
        JsonValueKind[] kinds = node.Type switch
        {
            "boolean" => [JsonValueKind.True, JsonValueKind.False],
            "decimal" or "integer" or "positiveInt" or "unsignedInt" => [JsonValueKind.Number],
            _ => [JsonValueKind.String],
        };
        if (!kinds.Contains(node.Json.ValueKind))
        {
            findings.Error(node, "primitive", $"a JSON value fit for {node.Type}", node.Json.GetRawText());
            return;
        }
        string text = node.Text!;
        if (text.Length == 0)
        {
            findings.Error(node, "empty", "a value to be left out when it is empty", "''");
            return;
        }
        if (!PrimitiveForm.Of(definitions, node.Type).IsMatch(text)) findings.Error(node, "primitive", $"the form of {node.Type}", text);
        else if (Whole.Contains(node.Type) && !int.TryParse(text, out _)) findings.Error(node, "primitive", "at most 2147483647", text);
        else if (node.Type == "decimal" && text.Count(char.IsAsciiDigit) > MostDigits) findings.Error(node, "primitive", $"at most {MostDigits} digits, more are lost on the way", text);
        else if (PrimitiveForm.ImpossibleDate(node.Type, text)) findings.Error(node, "primitive", "a day that the calendar has", text);
    }

    private static (ElementDefinition Element, string Type)? Match(ElementDefinition content, string name)
    {
        if (content.Child(name) is { IsChoice: false } plain) return (plain, plain.Types.Count > 0 ? plain.Types[0].Code : "BackboneElement");
        foreach (ElementDefinition child in content.Children)
        {
            if (!child.IsChoice || !name.StartsWith(child.Name, StringComparison.Ordinal)) continue;
            string suffix = name[child.Name.Length..];
            foreach (ElementType type in child.Types)
            {
                if (string.Equals(char.ToUpperInvariant(type.Code[0]) + type.Code[1..], suffix, StringComparison.Ordinal)) return (child, type.Code);
            }
        }
        return null;
    }
}
