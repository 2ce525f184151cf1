using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>One resource of a bundle and how the server shall take it.</summary>
/// <param name="FullUrl">By which other entries refer to it.</param>
/// <param name="ResourceType">Its type.</param>
/// <param name="Id">The id that we give it; null where the server gives one.</param>
/// <param name="Condition">Created only where nothing matches this search; null for a resource that is put in its place.</param>
/// <param name="Content">The entry as written.</param>
internal sealed record BundleEntry(string FullUrl, string ResourceType, string? Id, string? Condition, JsonObject Content)
{
    // The longest id that FHIR allows.
    private const int LongestId = 64;

    /// <summary>Gets the full URLs of the other entries that it refers to.</summary>
    public ImmutableArray<string> RefersTo { get; init; } = [];

    /// <summary>Gets its bytes in a transaction at most, whatever ids the server gives to what it refers to.</summary>
    public int LargestSize { get; init; }

    public bool IsConditional => Condition is not null;

    /// <summary>Gets its address on the server where we know it beforehand.</summary>
    public string? Address => Id is null ? null : $"{ResourceType}/{Id}";

    /// <summary>Gets how long its address can be.</summary>
    public int LongestAddress => ResourceType.Length + 1 + (Id?.Length ?? LongestId);
}
