using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>How strongly a change is held to abolish the function of one transcript's protein, and how that was found.</summary>
public sealed record LossOfFunctionVerdict
{
    /// <summary>Gets the transcript.</summary>
    public required Transcript Transcript { get; init; }

    /// <summary>Gets in which way the change may abolish the protein.</summary>
    public required NullChange Change { get; init; }

    /// <summary>Gets the grade that counts, exceptions and the gene's mechanism taken into account.</summary>
    /// <remarks>Where the mechanism of the gene is not curated it is the structural grade: see <see cref="Mechanism"/> before giving points.</remarks>
    public required Assessed<LossOfFunctionGrade> Grade { get; init; }

    /// <summary>Gets the grade that the tree gives by structure alone, before exceptions and mechanism.</summary>
    public required Assessed<LossOfFunctionGrade> StructuralGrade { get; init; }

    /// <summary>Gets whether loss of function of the gene is an established mechanism in cancer; not assessed where that is not curated.</summary>
    public required Assessed<bool> Mechanism { get; init; }

    /// <summary>Gets whether nonsense-mediated decay of the transcript is predicted.</summary>
    public required Assessed<bool> NonsenseMediatedDecay { get; init; }

    /// <summary>Gets what the change takes from the protein if it is made at all.</summary>
    public required Assessed<ProteinLoss> Loss { get; init; }

    /// <summary>Gets the exons that the transcript is without, deleted or expected to be skipped; null where none is.</summary>
    public LostExons? Exons { get; init; }

    /// <summary>Gets the way through the tree, in order.</summary>
    public required ImmutableArray<TreeStep> Steps { get; init; }

    /// <summary>Gets what a reader must know of the grade; empty where nothing.</summary>
    public required ImmutableArray<Phrase> Cautions { get; init; }

    /// <summary>Gets whether the change cuts the protein short by a premature stop, whatever its grade.</summary>
    public bool IsTruncation => Change == NullChange.PrematureStop;

    /// <summary>Gets whether the change is one that the tree is for.</summary>
    public bool IsNullVariant => Change is not (NullChange.Outside or NullChange.None or NullChange.Unknown);
}
