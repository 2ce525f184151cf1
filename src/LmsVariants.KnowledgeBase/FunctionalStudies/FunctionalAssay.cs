using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.FunctionalStudies;

/// <summary>What the results of one study have in common.</summary>
/// <param name="Id">The identifier that the results refer to.</param>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Transcripts">The accessions without version on which the residues have these numbers; the main one first.</param>
/// <param name="NonFunctionalTo">The highest activity that is still <see cref="FunctionalClass.NonFunctional"/>.</param>
/// <param name="PartiallyFunctionalTo">The highest activity that is still <see cref="FunctionalClass.PartiallyFunctional"/>.</param>
/// <param name="FunctionalTo">The highest activity that is still <see cref="FunctionalClass.Functional"/>.</param>
/// <param name="Measure">What was measured and in which unit.</param>
/// <param name="OtherMeasure">What the other assay is; empty where there is none.</param>
/// <param name="OtherLoss">The results of the other assay that find a loss, in the words of its source.</param>
/// <param name="OtherNoLoss">Its results that find none, or nothing. With <paramref name="OtherLoss"/> these are all that a study may state.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record FunctionalAssay(
    string Id,
    string Gene,
    ImmutableArray<string> Transcripts,
    decimal NonFunctionalTo,
    decimal PartiallyFunctionalTo,
    decimal FunctionalTo,
    string Measure,
    string OtherMeasure,
    ImmutableArray<string> OtherLoss,
    ImmutableArray<string> OtherNoLoss,
    ImmutableArray<string> Citations)
{
    /// <summary>The class of an activity, by the bounds of the assay.</summary>
    public FunctionalClass ClassOf(decimal activity) =>
        activity <= NonFunctionalTo ? FunctionalClass.NonFunctional
        : activity <= PartiallyFunctionalTo ? FunctionalClass.PartiallyFunctional
        : activity <= FunctionalTo ? FunctionalClass.Functional
        : FunctionalClass.Supertransactivating;
}
