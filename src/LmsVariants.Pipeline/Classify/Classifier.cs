using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify;

/// <summary>Says what class of alteration a finding is and what the gene's role is; what is not assessed yet says so.</summary>
public static class Classifier
{
    private const string NoGrade = "this version does not compute it";
    private const string NoVerdict = "no criterion of the procedure is assessed by this version";

    // The PVS1 tree holds the loss of a whole gene for very strong without further questions.
    private static readonly Assessed<LossOfFunctionGrade> WholeGene = Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.VeryStrong);

    /// <summary>Classifies one alteration.</summary>
    /// <param name="reported">The alteration.</param>
    /// <param name="annotation">What was computed of it, for a small variant.</param>
    /// <param name="gene">The gene; null where none answers to the name.</param>
    public static Classification Classify(ReportedAlteration reported, VariantAnnotation? annotation, Gene? gene)
    {
        bool contradicted = annotation?.Verification == Verification.Contradicted;
        string whyNoGrade = contradicted ? "the reference contradicts the file" : NoGrade;
        string whyNoVerdict = contradicted ? "the reference contradicts the file: no class is given to an allele that cannot be there" : NoVerdict;
        ImmutableArray<AlterationClass> alterations = AlterationClasses.Of(reported, annotation);
        return new Classification(
            gene,
            gene?.Role ?? GeneRole.NotCurated,
            alterations,
            alterations.Contains(AlterationClass.DeepDeletion) ? WholeGene : Assessed<LossOfFunctionGrade>.Not(whyNoGrade),
            Assessed<bool>.Not(whyNoGrade),
            Assessed<OncogenicityClass>.Not(whyNoVerdict),
            Assessed<int>.Not(whyNoVerdict),
            OncogenicityCriteria.NotAssessed());
    }
}
