using System.Text.Json;

namespace LmsVariants.Conformance.Definitions;

/// <summary>A type that an element may have.</summary>
/// <param name="Code">The type's name; primitives of the XML definitions are given by the type they stand for.</param>
/// <param name="IsSystem">Whether the definition gives a type of FHIRPath instead; packages differ in what such an id stands for.</param>
/// <param name="Profiles">Profiles of which the value must meet one; empty for none.</param>
/// <param name="TargetProfiles">What a reference may point at; empty for anything.</param>
internal sealed record ElementType(string Code, bool IsSystem, IReadOnlyList<string> Profiles, IReadOnlyList<string> TargetProfiles);

/// <summary>How the repeats of an element are told apart.</summary>
/// <param name="Discriminators">Kind and path of each discriminator; all must agree.</param>
/// <param name="Rules"><c>open</c>, <c>closed</c> or <c>openAtEnd</c>.</param>
/// <param name="Ordered">Whether the slices must come in the order of their definitions.</param>
internal sealed record Slicing(IReadOnlyList<(string Kind, string Path)> Discriminators, string Rules, bool Ordered);

/// <summary>Where the codes of an element come from.</summary>
internal sealed record Binding(string Strength, string? ValueSet);

/// <summary>An invariant.</summary>
internal sealed record Constraint(string Key, bool IsError, string? Expression, string Human);

/// <summary>One element of a snapshot and the elements below it.</summary>
internal sealed class ElementDefinition
{
    private Dictionary<string, ElementDefinition>? _byName;

    public required string Id { get; init; }

    /// <summary>Gets the definition that this element is part of.</summary>
    public required StructureDefinition Owner { get; init; }

    public required string Path { get; init; }

    public required int Min { get; init; }

    /// <summary>Gets the largest count; null for no limit.</summary>
    public required int? Max { get; init; }

    /// <summary>Gets whether the element repeats in the base type, which makes it an array in JSON.</summary>
    public required bool IsArray { get; init; }

    public required IReadOnlyList<ElementType> Types { get; init; }

    public string? SliceName { get; init; }

    public Slicing? Slicing { get; init; }

    public Binding? Binding { get; init; }

    public IReadOnlyList<Constraint> Constraints { get; init; } = [];

    /// <summary>Gets the value that must be there exactly; undefined for none.</summary>
    public JsonElement Fixed { get; init; }

    /// <summary>Gets what the value must contain; undefined for none.</summary>
    public JsonElement Pattern { get; init; }

    /// <summary>Gets the id of the element whose children count here too; null for none.</summary>
    public string? ContentReference { get; init; }

    public int? MaxLength { get; init; }

    /// <summary>Gets the smallest number; null for none.</summary>
    public decimal? MinValue { get; init; }

    /// <summary>Gets the largest number; null for none.</summary>
    public decimal? MaxValue { get; init; }

    /// <summary>Gets the form of a primitive's value; null where none is given.</summary>
    public string? Regex { get; init; }

    public bool IsModifier { get; init; }

    public List<ElementDefinition> Children { get; } = [];

    public List<ElementDefinition> Slices { get; } = [];

    /// <summary>Gets the last part of the path: <c>code</c>, <c>value[x]</c>.</summary>
    public string LastPart => Path[(Path.LastIndexOf('.') + 1)..];

    /// <summary>Gets whether the element has one of several types, told by the name in JSON.</summary>
    public bool IsChoice => LastPart.EndsWith("[x]", StringComparison.Ordinal);

    /// <summary>Gets the name that paths use: <c>value</c> for <c>value[x]</c>.</summary>
    public string Name => IsChoice ? LastPart[..^3] : LastPart;

    /// <summary>The child of that name; null where there is none.</summary>
    public ElementDefinition? Child(string name)
    {
        _byName ??= Children.ToDictionary(child => child.Name, StringComparer.Ordinal);
        return _byName.GetValueOrDefault(name);
    }
}
