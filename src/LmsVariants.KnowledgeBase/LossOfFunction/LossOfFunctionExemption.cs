using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.LossOfFunction;

/// <summary>Which null variants of a gene an exception is about.</summary>
public enum ExemptionKind
{
    /// <summary>A premature stop at the residue <see cref="LossOfFunctionExemption.From"/> or behind it, no residue before it lost.</summary>
    StopAtOrAfter,

    /// <summary>A premature stop before the residue <see cref="LossOfFunctionExemption.From"/>.</summary>
    StopBefore,

    /// <summary>Any change in the exons from <see cref="LossOfFunctionExemption.From"/> to <see cref="LossOfFunctionExemption.To"/>, or at their splice sites.</summary>
    ExonRange,

    /// <summary>A canonical splice site of any intron.</summary>
    SpliceSite,
}

/// <summary>What an exception makes of the grade.</summary>
public enum ExemptionEffect
{
    /// <summary>The variant counts as no loss of function.</summary>
    NotApplicable,

    /// <summary>Supporting.</summary>
    Supporting,

    /// <summary>Moderate.</summary>
    Moderate,

    /// <summary>Strong.</summary>
    Strong,

    /// <summary>Very strong.</summary>
    VeryStrong,

    /// <summary>No grade: whether the variant is there at all needs confirmation.</summary>
    NeedsConfirmation,
}

/// <summary>Where a gene differs from what the PVS1 tree says of its null variants.</summary>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Transcript">The accession that residues and exons are counted on, without version.</param>
/// <param name="Kind">Which variants it is about.</param>
/// <param name="From">The first residue or exon, from 1; null for <see cref="ExemptionKind.SpliceSite"/>.</param>
/// <param name="To">The last exon, included, for <see cref="ExemptionKind.ExonRange"/>; else null.</param>
/// <param name="Effect">What it makes of the grade.</param>
/// <param name="Statement">The reason to print, in own words.</param>
/// <param name="Citations">Identifiers of the citations that the row rests on; never empty.</param>
public sealed record LossOfFunctionExemption(
    string Gene,
    string Transcript,
    ExemptionKind Kind,
    int? From,
    int? To,
    ExemptionEffect Effect,
    string Statement,
    ImmutableArray<string> Citations);
