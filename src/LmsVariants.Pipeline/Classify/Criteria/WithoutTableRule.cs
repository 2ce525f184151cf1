using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>The criteria for which the program has nothing to look things up in; where the kind of change alone decides, it does.</summary>
internal sealed class WithoutTableRule : ICriterionRule
{
    private static readonly Phrase NoPredictor = $"no predictor is part of this program";

    public IEnumerable<Answer> Judge(VariantFacts facts)
    {
        yield return facts.Missense is null
            ? Answer.NotMet(CriterionKind.SameChange, $"no residue is exchanged for another")
            : Answer.Not(CriterionKind.SameChange, $"the knowledge base holds no table of established oncogenic variants");
        yield return Answer.Not(CriterionKind.PredictedOncogenic, NoPredictor);
        yield return Answer.Not(CriterionKind.PredictedNeutral, NoPredictor);
        yield return facts.Effect.Has("synonymous_variant") && facts.Effect.BrokenSpliceSites.IsEmpty
            ? Answer.Not(CriterionKind.Synonymous, $"neither the effect on splicing nor the conservation of the base is predicted")
            : Answer.NotMet(CriterionKind.Synonymous, $"not synonymous");
    }
}
