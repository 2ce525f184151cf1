using System.Collections.Immutable;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>All rules of the procedure, over one knowledge base.</summary>
internal sealed class CriteriaRules
{
    private readonly OncogenicityProcedure _procedure;
    private readonly NullVariantRule _nullVariant;
    private readonly HotspotRule _hotspots;
    private readonly ImmutableArray<ICriterionRule> _rules;

    public CriteriaRules(CuratedKnowledge knowledge)
    {
        _procedure = knowledge.Oncogenicity;
        _nullVariant = new NullVariantRule(_procedure.NullVariant);
        _hotspots = new(knowledge.Hotspots, _procedure);
        FunctionalStudyRule studies = new(knowledge.FunctionalStudies, _procedure);
        CriticalResidueRule critical = new(knowledge.CriticalResidues, _procedure[CriterionKind.CriticalResidue].Points);
        _rules =
        [
            _nullVariant,
            _hotspots,
            studies,
            critical,
            new SameResidueRule([_hotspots, studies, critical], knowledge.Grantham, _procedure),
            new ProteinLengthRule(_procedure[CriterionKind.ProteinLength].Points),
            new SingleCauseRule(knowledge.Tumours, _procedure[CriterionKind.SingleCause].Points),
            new FrequencyRule(knowledge.Frequencies, _procedure),
            new WithoutTableRule(),
        ];
    }

    /// <summary>Weighs a small variant that was computed from the reference.</summary>
    public OncogenicityVerdict Weigh(VariantFacts facts) => OncogenicityVerdict.Of([.. _rules.SelectMany(rule => rule.Judge(facts))], _procedure);

    /// <summary>Whether tumours carry this very change at a hotspot.</summary>
    public bool IsHotspot(VariantFacts facts) => _hotspots.Judge(facts).Any(answer => answer.Points is { IsAssessed: true, Value: > 0 });

    /// <summary>Weighs a loss of copies, of which the procedure knows the null variant alone.</summary>
    public OncogenicityVerdict WeighLoss(LossOfFunctionGrade grade, Phrase reason) => OncogenicityVerdict.Of(
        [
            _nullVariant.Judge(grade, reason),
            .. Enum.GetValues<CriterionKind>().Where(kind => kind != CriterionKind.NullVariant).Select(kind => Answer.Not(kind, $"the criterion is for small variants")),
        ],
        _procedure);

    /// <summary>Every criterion, none assessed, for one reason.</summary>
    public ImmutableArray<Criterion> None(Phrase why) => OncogenicityVerdict.Weigh([.. Enum.GetValues<CriterionKind>().Select(kind => Answer.Not(kind, why))], _procedure);
}
