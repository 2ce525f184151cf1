using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Classify;

/// <summary>What class of alteration a finding is, and what was and was not assessed of its oncogenicity.</summary>
/// <param name="Gene">The gene; null where no gene answers to the name.</param>
/// <param name="Role">The curated role of the gene.</param>
/// <param name="Alterations">The classes that an assertion can match; empty where none follows.</param>
/// <param name="Grade">The loss-of-function grade.</param>
/// <param name="NonsenseMediatedDecay">Whether decay of the transcript is predicted.</param>
/// <param name="Oncogenicity">The class by the procedure.</param>
/// <param name="Points">The sum of the points.</param>
/// <param name="Criteria">Every criterion with what came of it.</param>
public sealed record Classification(
    Gene? Gene,
    GeneRole Role,
    ImmutableArray<AlterationClass> Alterations,
    Assessed<LossOfFunctionGrade> Grade,
    Assessed<bool> NonsenseMediatedDecay,
    Assessed<OncogenicityClass> Oncogenicity,
    Assessed<int> Points,
    ImmutableArray<Criterion> Criteria)
{
    /// <summary>Gets the grades on every reporting transcript and the one that counts; null where nothing was graded.</summary>
    public GeneVerdict? LossOfFunction { get; init; }

    /// <summary>Gets the class with its distance from its neighbours; null where none is given.</summary>
    public ClassOfPoints? Standing { get; init; }

    /// <summary>The same for a call that its own caller does not hold for real: no criterion is weighed for it.</summary>
    /// <param name="why">Why, in words.</param>
    public Classification Unweighed(Phrase why) => this with
    {
        LossOfFunction = null,
        Oncogenicity = Assessed<OncogenicityClass>.Not(why),
        Points = Assessed<int>.Not(why),
        Standing = null,
        Alterations = Alterations.Remove(AlterationClass.OncogenicAlteration),
        Criteria = [],
    };

    /// <summary>Gets the classes that evidence may be sought for.</summary>
    /// <remarks>
    /// What the tree holds for no loss of function opens nothing that loss opens; what is oncogenic in a gene that acts by its loss
    /// alone is such a loss, however it comes about.
    /// </remarks>
    public ImmutableArray<AlterationClass> Evidenced
    {
        get
        {
            if (Grade is not { IsAssessed: true, Value: LossOfFunctionGrade.NotApplicable }) return Alterations;
            ImmutableArray<AlterationClass> kept = Alterations.RemoveAll(alteration => alteration is AlterationClass.LossOfFunction or AlterationClass.Truncation or AlterationClass.DeepDeletion);
            return IsOncogenic && Role == GeneRole.TumourSuppressor ? kept.Add(AlterationClass.LossOfFunction) : kept;
        }
    }

    /// <summary>Gets whether tumours carry this very change at a hotspot, whether or not that counts beside other criteria.</summary>
    public bool IsHotspot => Criteria.Any(criterion => criterion is { Found: > 0, Kind: CriterionKind.FrequentHotspot or CriterionKind.ModerateHotspot or CriterionKind.RareHotspot });

    /// <summary>Gets whether it is oncogenic or likely so.</summary>
    public bool IsOncogenic => Oncogenicity is { IsAssessed: true, Value: OncogenicityClass.Oncogenic or OncogenicityClass.LikelyOncogenic };

    /// <summary>Gets whether the alteration cuts the protein short by a premature stop.</summary>
    public bool IsTruncation => Alterations.Contains(AlterationClass.Truncation);
}
