using LmsVariants.Genomics.Hgvs;
using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>OS2 and SBS2: what a curated functional study found of this very change of the protein. A partial effect is neither.</summary>
internal sealed class FunctionalStudyRule(FunctionalStudyCatalogue studies, OncogenicityProcedure procedure) : ICriterionRule, IResidueRule
{
    private static readonly CriterionKind[] Kinds = [CriterionKind.FunctionalOncogenic, CriterionKind.FunctionalNeutral];

    public IEnumerable<Answer> Judge(VariantFacts facts)
    {
        if (facts.Missense is not { } change) return Kinds.Select(kind => Answer.Not(kind, $"no functional study of this change of {facts.Symbol} is curated"));
        IEnumerable<Answer> answers = Of(facts.Symbol, facts.Accession, change);
        return facts.IsBesideSpliceSite ? answers.Select(WithoutRelief) : answers;
    }

    // The studies express a protein from cDNA: one that works says nothing of a base at which splicing may fail.
    private static Answer WithoutRelief(Answer answer) => answer is { Kind: CriterionKind.FunctionalNeutral, Points: { IsAssessed: true, Value: not 0 } }
        ? Answer.Not(answer.Kind, $"{answer.Reason}; measured on a protein made without splicing, and the variant lies at a splice site")
        : answer;

    public IEnumerable<Answer> Of(string gene, string accession, ProteinSubstitution change)
    {
        if (studies.Find(accession, change.ToString()) is not FunctionalStudy study)
        {
            return Kinds.Select(kind => Answer.Not(kind, studies.HasGene(gene) ? (Phrase)$"{change} is not among the changes of {gene} that were studied" : (Phrase)$"no functional study of {gene} is curated"));
        }
        Phrase words = Words(study);
        return Kinds.Select(kind => kind == Met(study) ? Answer.Met(kind, procedure[kind].Points, words, study.Citations) : Answer.NotMet(kind, words, study.Citations));
    }

    // A protein that works in one assay and fails in another gives no relief; one that fails in the curated assay is not saved by another.
    private static CriterionKind? Met(FunctionalStudy study) => study.Class switch
    {
        FunctionalClass.NonFunctional => CriterionKind.FunctionalOncogenic,
        FunctionalClass.Functional when !study.OtherAssayFindsLoss => CriterionKind.FunctionalNeutral,
        _ => null,
    };

    private static Phrase Words(FunctionalStudy study)
    {
        Phrase found = study.Class switch
        {
            FunctionalClass.NonFunctional => $"non-functional",
            FunctionalClass.PartiallyFunctional => $"partially functional, which speaks for neither side",
            FunctionalClass.Functional => $"functional",
            _ => $"more active than the wild type, which speaks for neither side",
        };
        Phrase activity = study.Activity is decimal value ? (Phrase)$" ({value} {Phrase.FromKnowledge(study.Measure)})" : Phrase.Empty;
        Phrase other = study.OtherAssay.Length > 0 ? (Phrase)$"; another assay: {Phrase.FromKnowledge(study.OtherAssay)}" : Phrase.Empty;
        return $"{found}{activity}{other}";
    }
}
