using LmsVariants.Genomics.Hgvs;
using LmsVariants.KnowledgeBase.CriticalResidues;
using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>OM1: the residue is one that a curator named as critical. A whole domain is none: most of its residues may change.</summary>
internal sealed class CriticalResidueRule(CriticalResidueCatalogue residues, int points) : ICriterionRule, IResidueRule
{
    private const CriterionKind Kind = CriterionKind.CriticalResidue;

    public IEnumerable<Answer> Judge(VariantFacts facts) => facts.Missense is { } change
        ? Of(facts.Symbol, facts.Accession, change)
        : [Answer.NotMet(Kind, $"no residue is exchanged for another")];

    public IEnumerable<Answer> Of(string gene, string accession, ProteinSubstitution change)
    {
        if (residues.Find(accession, change.Position) is CriticalResidue critical) yield return Answer.Met(Kind, points, Phrase.FromKnowledge(critical.Statement), critical.Citations);
        else if (residues.IsCovered(accession)) yield return Answer.NotMet(Kind, $"residue {change.Position} is none of those curated as critical");
        else yield return Answer.Not(Kind, $"no critical residue of {gene} is curated on {accession}");
    }
}
