using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>What was asked on a walk through the tree, and what a reader must know of the answer.</summary>
internal sealed class TreeProtocol
{
    private readonly List<TreeStep> _steps = [];
    private readonly List<Phrase> _cautions = [];

    public ImmutableArray<TreeStep> Steps => [.. _steps];

    public ImmutableArray<Phrase> Cautions => [.. _cautions];

    public void Ask(Phrase question, Phrase answer, Phrase? source = null, ImmutableArray<string> citations = default) =>
        _steps.Add(new TreeStep(question, answer, source ?? TreeSources.Tree, citations.IsDefault ? [] : citations));

    public void Caution(Phrase text) => _cautions.Add(text);
}
