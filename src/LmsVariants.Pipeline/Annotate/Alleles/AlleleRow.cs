using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Annotate.Alleles;

/// <summary>One allele on one reporting transcript: a row of <c>annotate</c>.</summary>
public sealed record AlleleRow
{
    /// <summary>Gets the allele, leftmost and parsimonious; null where names alone were given and no place follows.</summary>
    public required Variant? Allele { get; init; }

    /// <summary>Gets what kind of change it is; null where the reference contradicts it.</summary>
    public required VariantType? Type { get; init; }

    /// <summary>Gets the genomic name without its reference; null where none was computed.</summary>
    public required string? GenomicChange { get; init; }

    /// <summary>Gets the symbol of the gene; empty where the allele lies in none.</summary>
    public required string Gene { get; init; }

    /// <summary>Gets the HGNC identifier of the gene; empty where none is known.</summary>
    public required string HgncId { get; init; }

    /// <summary>Gets the transcript; null where the allele lies in no gene or nothing was computed.</summary>
    public required Transcript? Transcript { get; init; }

    /// <summary>Gets the effect on the transcript; null where nothing was computed.</summary>
    public required TranscriptConsequence? Effect { get; init; }

    /// <summary>Gets the terms where there is no transcript to have an effect on.</summary>
    public required ImmutableArray<ConsequenceTerm> Terms { get; init; }

    /// <summary>Gets the loss-of-function grade; not assessed with the reason.</summary>
    public required Assessed<LossOfFunctionGrade> Grade { get; init; }

    /// <summary>Gets whether nonsense-mediated decay is predicted.</summary>
    public required Assessed<bool> NonsenseMediatedDecay { get; init; }

    /// <summary>Gets what contradicts the reference.</summary>
    public required ImmutableArray<Discrepancy> Discrepancies { get; init; }
}
