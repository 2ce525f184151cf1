using LmsVariants.Testing;

namespace LmsVariants.KnowledgeBase.Tests;

/// <summary>The knowledge base of this repository, read once.</summary>
internal static class RealKnowledge
{
    private static readonly Lazy<KnowledgeBaseReading> Once = new(() => KnowledgeBaseFolder.Read(Component.InRepository("knowledgebase")));

    public static KnowledgeBaseReading Reading => Once.Value;

    public static CuratedKnowledge Knowledge =>
        Reading.Knowledge ?? throw new InvalidOperationException(string.Join('\n', Reading.Problems));
}
