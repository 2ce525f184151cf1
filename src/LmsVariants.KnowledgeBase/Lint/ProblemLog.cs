using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Lint;

/// <summary>Collects every fault, so that a curator mends them in one round.</summary>
internal sealed class ProblemLog
{
    private readonly List<KnowledgeProblem> _problems = [];

    public bool IsEmpty => _problems.Count == 0;

    public int Count => _problems.Count;

    public void Add(string code, Written at, string expected) =>
        _problems.Add(new(code, at.File, at.Line, at.Column, at.Field, expected, at.Text));

    /// <summary>Adds what was found apart.</summary>
    public void AddRange(ProblemLog others) => _problems.AddRange(others._problems);

    public ImmutableArray<KnowledgeProblem> InOrder() =>
        [.. _problems.OrderBy(p => p.File, StringComparer.Ordinal).ThenBy(p => p.Line).ThenBy(p => p.Column).ThenBy(p => p.Code, StringComparer.Ordinal)];
}
