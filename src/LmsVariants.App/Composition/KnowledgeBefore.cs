using System.Collections.Immutable;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Comparison;
using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.App.Composition;

/// <summary>A knowledge base that one is compared with. What was right under an older layout is what a curator wants to see the difference from.</summary>
/// <param name="Version">Which it is; null where it cannot be compared.</param>
/// <param name="Problems">Why it cannot be; of one of an older layout that can, what this program asks for and does not find there.</param>
/// <param name="IsOfOlderLayout">Whether it is of an older layout and is compared as it stands.</param>
internal sealed record KnowledgeBefore(KnowledgeVersion? Version, ImmutableArray<KnowledgeProblem> Problems, bool IsOfOlderLayout)
{
    /// <summary>Reads it.</summary>
    public static KnowledgeBefore Read(string folder)
    {
        KnowledgeBaseReading reading = KnowledgeBaseFolder.Read(folder);
        ImmutableArray<KnowledgeProblem> unreadable = reading.IsOfOlderLayout ? KnowledgeComparison.Unreadable(folder) : reading.Problems;
        if (reading.IsOfOlderLayout && unreadable.IsEmpty) return new(reading.Version, reading.Problems, IsOfOlderLayout: true);
        return reading.Knowledge is { } knowledge ? new(knowledge.Version, [], IsOfOlderLayout: false) : new(null, unreadable, IsOfOlderLayout: false);
    }
}
