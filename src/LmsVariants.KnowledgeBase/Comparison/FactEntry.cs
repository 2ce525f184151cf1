using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>One row of a table or one entry of a nested file, as facts.</summary>
/// <param name="Key">What tells it from the others of its file.</param>
/// <param name="Facts">What it says, in the order of the file, the key left out.</param>
internal sealed record FactEntry(string Key, ImmutableArray<Fact> Facts)
{
    /// <summary>The fact of that name; one that states nothing where the entry has none.</summary>
    public Fact Named(Fact like) => Facts.FirstOrDefault(fact => fact.Name == like.Name) ?? like with { Values = [] };
}
