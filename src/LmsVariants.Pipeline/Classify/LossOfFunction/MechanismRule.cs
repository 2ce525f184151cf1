using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Whether loss of function of a gene is an established mechanism in cancer, from what was curated of it.</summary>
internal static class MechanismRule
{
    private static readonly Assessed<bool> Yes = Assessed<bool>.As(true);
    private static readonly Assessed<bool> No = Assessed<bool>.As(false);
    private static readonly Assessed<bool> NoGene = Assessed<bool>.Not($"no gene of the knowledge base answers to the name");

    /// <summary>True, false, or not assessed where the curator said neither: a gene without a row is no gene without a mechanism.</summary>
    public static Assessed<bool> Of(Gene? gene) => gene switch
    {
        null => NoGene,
        { Curation.LossOfFunctionIsMechanism: bool curated } => curated ? Yes : No,
        { Role: GeneRole.TumourSuppressor } => Yes,
        { Role: GeneRole.Oncogene } => No,
        { Role: GeneRole.Both } => Assessed<bool>.Not($"{gene.Symbol} has both roles, and whether its loss is a mechanism is not curated"),
        _ => Assessed<bool>.Not($"whether loss of function of {gene.Symbol} is a mechanism in cancer is not curated"),
    };
}
