using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>A walk through the tree: what it is about, and what was asked so far.</summary>
internal sealed class TreeWalk(TranscriptConsequence consequence, ImmutableArray<CriticalRegion> regions)
{
    private readonly List<TreeStep> _steps = [];
    private readonly List<Phrase> _cautions = [];

    public TranscriptConsequence Consequence => consequence;

    public Transcript Transcript => consequence.Transcript;

    /// <summary>Gets the critical regions curated on this transcript.</summary>
    public ImmutableArray<CriticalRegion> Regions => regions;

    /// <summary>Gets or sets the exons that the walk found to be left out; null where none.</summary>
    public LostExons? Exons { get; set; }

    public ImmutableArray<TreeStep> Steps => [.. _steps];

    public ImmutableArray<Phrase> Cautions => [.. _cautions];

    /// <summary>Gets the residues of the protein, the stop not counted.</summary>
    public int ProteinLength => Transcript.Codons!.Value - 1;

    public void Ask(Phrase question, Phrase answer, Phrase? source = null, ImmutableArray<string> citations = default) =>
        _steps.Add(new TreeStep(question, answer, source ?? TreeSources.Tree, citations.IsDefault ? [] : citations));

    public void Caution(Phrase text) => _cautions.Add(text);
}
