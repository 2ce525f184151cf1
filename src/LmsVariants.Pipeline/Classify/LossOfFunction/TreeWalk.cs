using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>A walk through the tree: what it is about, and what was found so far.</summary>
internal sealed class TreeWalk(TranscriptConsequence consequence, ImmutableArray<CriticalRegion> regions, TreeProtocol? protocol)
{
    public TranscriptConsequence Consequence => consequence;

    public Transcript Transcript => consequence.Transcript;

    /// <summary>Gets the critical regions curated on this transcript.</summary>
    public ImmutableArray<CriticalRegion> Regions => regions;

    /// <summary>
    /// Gets where questions and answers are written down; null where the grade alone is wanted, as for the alleles of a whole VCF. Written
    /// <c>walk.Protocol?.Ask(...)</c>, so that without one no word of it is put together.
    /// </summary>
    public TreeProtocol? Protocol => protocol;

    /// <summary>Gets or sets the exons that the walk found to be left out; null where none.</summary>
    public LostExons? Exons { get; set; }

    /// <summary>Gets the residues of the protein, the stop not counted.</summary>
    public int ProteinLength => Transcript.Codons!.Value - 1;
}
