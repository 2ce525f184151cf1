using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase;

/// <summary>What reading a folder gave: the knowledge, or every fault found in it, never both.</summary>
public sealed class KnowledgeBaseReading
{
    // What a file, column, key or printed field that came later reads like in a folder that was right when it was written.
    private static readonly string[] Added =
        [KnowledgeProblemCodes.MissingFile, KnowledgeProblemCodes.MissingColumn, KnowledgeProblemCodes.MissingKey, KnowledgeProblemCodes.UncuratedGene, KnowledgeProblemCodes.UncoveredGene, KnowledgeProblemCodes.UntranslatedText];

    internal KnowledgeBaseReading(CuratedKnowledge? knowledge, ImmutableArray<KnowledgeProblem> problems) =>
        (Knowledge, Problems) = (problems.IsEmpty ? knowledge : null, problems);

    /// <summary>Gets a value indicating whether the folder passed every check.</summary>
    [MemberNotNullWhen(true, nameof(Knowledge))]
    public bool IsValid => Knowledge is not null;

    /// <summary>Gets the knowledge; null where there are problems.</summary>
    public CuratedKnowledge? Knowledge { get; }

    /// <summary>Gets which knowledge the folder says that it is, whether or not it passed; null where that could not be read.</summary>
    public KnowledgeVersion? Version { get; internal init; }

    /// <summary>Gets a value indicating whether it lacks nothing but what layouts before this one did not have.</summary>
    [MemberNotNullWhen(true, nameof(Version))]
    public bool IsOfOlderLayout => Version is not null && !IsValid && Problems.All(problem => Added.Contains(problem.Code));

    /// <summary>Gets the problems by file, line and column; empty where the folder is valid.</summary>
    public ImmutableArray<KnowledgeProblem> Problems { get; }
}
