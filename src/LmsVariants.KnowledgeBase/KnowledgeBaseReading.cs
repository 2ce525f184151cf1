using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase;

/// <summary>What reading a folder gave: the knowledge, or every fault found in it, never both.</summary>
public sealed class KnowledgeBaseReading
{
    internal KnowledgeBaseReading(CuratedKnowledge? knowledge, ImmutableArray<KnowledgeProblem> problems) =>
        (Knowledge, Problems) = (problems.IsEmpty ? knowledge : null, problems);

    /// <summary>Gets a value indicating whether the folder passed every check.</summary>
    [MemberNotNullWhen(true, nameof(Knowledge))]
    public bool IsValid => Knowledge is not null;

    /// <summary>Gets the knowledge; null where there are problems.</summary>
    public CuratedKnowledge? Knowledge { get; }

    /// <summary>Gets the problems by file, line and column; empty where the folder is valid.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; }
}
