using System.Collections.Immutable;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>The verdicts on all reporting transcripts of a gene, and the one that counts.</summary>
/// <param name="Chosen">The verdict on the transcript that is hit worst.</param>
/// <param name="All">Every verdict, in the order of the catalogue.</param>
/// <param name="Warnings">Where the other transcripts do not agree with it.</param>
public sealed record GeneVerdict(
    LossOfFunctionVerdict Chosen, ImmutableArray<LossOfFunctionVerdict> All, ImmutableArray<TranscriptWarning> Warnings);
