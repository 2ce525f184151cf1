using System.Text.Json;

using LmsVariants.Conformance.Definitions;

namespace LmsVariants.Conformance.Instances;

/// <summary>One value of a resource with the type that its definition gives it.</summary>
internal sealed class Node
{
    /// <summary>Gets the name that paths use: <c>value</c> for <c>valueQuantity</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Gets the name in JSON with its index where it repeats: <c>component[2]</c>.</summary>
    public required string Step { get; init; }

    public required string Type { get; init; }

    /// <summary>Gets the JSON value; undefined where a primitive has extensions only.</summary>
    public required JsonElement Json { get; init; }

    /// <summary>Gets the element that defines this place in the base type; the type's root for a resource.</summary>
    public required ElementDefinition Definition { get; init; }

    public Node? Parent { get; init; }

    public List<Node> Children { get; } = [];

    /// <summary>Gets whether the type is a primitive one: its name is written small.</summary>
    public bool IsPrimitive => char.IsAsciiLetterLower(Type[0]);

    /// <summary>Gets whether this is a resource rather than a part of one.</summary>
    public bool IsResource { get; init; }

    /// <summary>Gets the nearest resource: this one or the one around it.</summary>
    public Node Resource => IsResource || Parent is null ? this : Parent.Resource;

    /// <summary>Gets the resource that contains the nearest one; itself where it is not contained.</summary>
    public Node RootResource => Resource is { Name: "contained", Parent: Node holder } ? holder.Resource : Resource;

    /// <summary>Gets the place inside the nearest resource; empty for the resource.</summary>
    public string Path => IsResource || Parent is null ? string.Empty : Parent.Path is { Length: > 0 } above ? $"{above}.{Step}" : Step;

    /// <summary>Gets the primitive value as text; null where there is none.</summary>
    public string? Text => Json.ValueKind switch
    {
        JsonValueKind.String => Json.GetString(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => Json.GetRawText(),
        _ => null,
    };

    public IEnumerable<Node> Named(string name)
    {
        foreach (Node child in Children)
        {
            if (child.Name == name) yield return child;
        }
    }

    /// <summary>The text of the first child of that name.</summary>
    public string? TextOf(string name) => Named(name).FirstOrDefault()?.Text;

    /// <summary>This node and all below it, top down.</summary>
    public IEnumerable<Node> All()
    {
        yield return this;
        foreach (Node child in Children)
        {
            foreach (Node below in child.All()) yield return below;
        }
    }
}
