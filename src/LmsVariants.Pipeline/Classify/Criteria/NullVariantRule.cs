using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>OVS1: a null variant, as strong as the grade of its loss of function (PVS1 recommendations, PMID 30192042).</summary>
internal sealed class NullVariantRule(NullVariantPoints points) : ICriterionRule
{
    public IEnumerable<Answer> Judge(VariantFacts facts)
    {
        yield return facts.Loss is { } verdict ? Judge(verdict, facts) : Answer.Not(CriterionKind.NullVariant, $"loss of function was not graded");
    }

    /// <summary>The answer for a grade without a transcript to speak of: the loss of a whole gene.</summary>
    public Answer Judge(LossOfFunctionGrade grade, Phrase reason) => PointsOf(grade) is > 0 and int met
        ? Answer.Met(CriterionKind.NullVariant, met, reason, points.Citations)
        : Answer.NotMet(CriterionKind.NullVariant, reason);

    private Answer Judge(LossOfFunctionVerdict verdict, VariantFacts facts)
    {
        if (!verdict.Grade.IsAssessed) return Answer.Not(CriterionKind.NullVariant, verdict.Grade.WhyNot!);
        if (!verdict.IsNullVariant)
        {
            // Beside the canonical bases a site may fail too, and nothing here predicts it.
            return facts.IsBesideSpliceSite
                ? Answer.Not(CriterionKind.NullVariant, $"it lies beside a splice site, and its effect on splicing is not predicted")
                : Answer.NotMet(CriterionKind.NullVariant, $"no null variant");
        }
        return verdict.Mechanism.IsAssessed
            ? Judge(verdict.Grade.Value, $"loss of function {VerdictSentence.Of(verdict)}")
            : Answer.Not(CriterionKind.NullVariant, verdict.Mechanism.WhyNot!);
    }

    private int PointsOf(LossOfFunctionGrade grade) => grade switch
    {
        LossOfFunctionGrade.VeryStrong => points.VeryStrong,
        LossOfFunctionGrade.Strong => points.Strong,
        LossOfFunctionGrade.Moderate => points.Moderate,
        LossOfFunctionGrade.Supporting => points.Supporting,
        _ => 0,
    };
}
