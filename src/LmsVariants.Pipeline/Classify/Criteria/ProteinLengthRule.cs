using LmsVariants.Genomics.Hgvs;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Oncogenicity;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>OM2: a change of the protein's length that keeps the frame in a gene whose role is curated, or a lost stop in a suppressor.</summary>
internal sealed class ProteinLengthRule(int points) : ICriterionRule
{
    public IEnumerable<Answer> Judge(VariantFacts facts)
    {
        yield return Of(facts);
    }

    private Answer Of(VariantFacts facts)
    {
        const CriterionKind Kind = CriterionKind.ProteinLength;
        bool stopLost = facts.Effect.Has("stop_lost");
        if (!stopLost && !ChangesLength(facts)) return Answer.NotMet(Kind, $"the length of the protein does not change in frame");
        Phrase what = stopLost ? (Phrase)$"the stop codon is lost" : (Phrase)$"in-frame change of length, {facts.Effect.Protein}";
        GeneRole role = facts.Gene?.Role ?? GeneRole.NotCurated;
        bool known = stopLost ? role is GeneRole.TumourSuppressor or GeneRole.Both : role != GeneRole.NotCurated;
        if (known) return Answer.Met(Kind, points, Within(what, role), facts.Gene!.Curation!.Citations);
        return role == GeneRole.NotCurated
            ? Answer.Not(Kind, $"{what}, and the role of {facts.Symbol} is not curated")
            : Answer.NotMet(Kind, $"{what}, in an oncogene: it counts in a tumour suppressor alone");
    }

    private static bool ChangesLength(VariantFacts facts) => facts.Effect.Stop is null && facts.Effect.Protein switch
    {
        ProteinDeletion or ProteinDuplication or ProteinInsertion or ProteinRepeat => true,
        ProteinDeletionInsertion replaced => replaced.Inserted.Length != replaced.Residues.LastPosition - replaced.Residues.FirstPosition + 1,
        _ => false,
    };

    private static Phrase Within(Phrase what, GeneRole role) => role switch
    {
        GeneRole.TumourSuppressor => $"{what}, in a tumour suppressor",
        GeneRole.Oncogene => $"{what}, in an oncogene",
        _ => $"{what}, in a gene that is tumour suppressor and oncogene",
    };
}
