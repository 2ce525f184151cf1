using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase;

/// <summary>What reading the part for alleles gave: the knowledge, or every fault found in it, never both.</summary>
public sealed class AlleleKnowledgeReading
{
    internal AlleleKnowledgeReading(AlleleKnowledge knowledge, ImmutableArray<KnowledgeProblem> problems) =>
        (Knowledge, Problems) = (problems.IsEmpty ? knowledge : null, problems);

    /// <summary>Gets the knowledge; null where there are problems.</summary>
    public AlleleKnowledge? Knowledge { get; }

    /// <summary>Gets the problems by file, line and column; empty where what was read is valid.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; }
}
