using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>OP2: the patient's malignancy has one genetic cause, and this is its gene. What is curated of a type holds for those below it.</summary>
internal sealed class SingleCauseRule(TumourLineage lineage, int points) : ICriterionRule
{
    private const CriterionKind Kind = CriterionKind.SingleCause;

    public IEnumerable<Answer> Judge(VariantFacts facts)
    {
        TumourType? curated = lineage.Ancestry(facts.Patient).FirstOrDefault(type => type.SingleCause is not null);
        yield return curated switch
        {
            null => Answer.Not(Kind, $"whether {Phrase.FromKnowledge(facts.Patient.Name)} has a single genetic cause is not curated"),
            { SingleCause.Gene: null } => Answer.NotMet(Kind, $"{Phrase.FromKnowledge(curated.Name)} has no single genetic cause", curated.Citations),
            { SingleCause.Gene: string gene } when gene == facts.Symbol => Answer.Met(Kind, points, $"{gene} is the single genetic cause of {Phrase.FromKnowledge(curated.Name)}", curated.Citations),
            _ => Answer.NotMet(Kind, $"the single genetic cause of {Phrase.FromKnowledge(curated.Name)} is {curated.SingleCause!.Gene}", curated.Citations),
        };
    }
}
