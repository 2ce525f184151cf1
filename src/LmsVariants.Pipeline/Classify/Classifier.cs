using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Classify;

/// <summary>Says what class of alteration a finding is, grades loss of function, and gives the gene's role; what is not assessed yet says so.</summary>
public sealed class Classifier(LossOfFunctionKnowledge knowledge)
{
    private const string NoVerdict = "this version assesses no criterion of the procedure but OVS1; a sum of one is no class";
    private const string NotSmall = "the tree is walked for small variants and whole genes alone";

    // The PVS1 tree holds the loss of a whole gene for very strong without further questions.
    private static readonly Assessed<LossOfFunctionGrade> WholeGene = Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.VeryStrong);

    /// <summary>Classifies one alteration.</summary>
    /// <param name="reported">The alteration.</param>
    /// <param name="annotation">What was computed of it, for a small variant.</param>
    /// <param name="gene">The gene; null where none answers to the name.</param>
    public Classification Classify(ReportedAlteration reported, VariantAnnotation? annotation, Gene? gene)
    {
        bool contradicted = annotation?.Verification == Verification.Contradicted;
        string whyNoVerdict = contradicted ? "the reference contradicts the file: no class is given to an allele that cannot be there" : NoVerdict;
        ImmutableArray<AlterationClass> alterations = AlterationClasses.Of(reported, annotation);
        GeneVerdict? verdict = annotation is { Chosen: { } chosen, Effects.IsEmpty: false }
            ? TranscriptOfVerdict.RestOn(chosen.Transcript, annotation.Effects, gene, knowledge)
            : null;
        Assessed<LossOfFunctionGrade> grade = alterations.Contains(AlterationClass.DeepDeletion) ? WholeGene
            : verdict?.Chosen.Grade ?? Assessed<LossOfFunctionGrade>.Not(WhyNoGrade(annotation, contradicted));
        return new Classification(
            gene,
            gene?.Role ?? GeneRole.NotCurated,
            alterations,
            grade,
            verdict?.Chosen.NonsenseMediatedDecay ?? Assessed<bool>.Not(WhyNoGrade(annotation, contradicted)),
            Assessed<OncogenicityClass>.Not(whyNoVerdict),
            Assessed<int>.Not(whyNoVerdict),
            OncogenicityCriteria.Of(verdict?.Chosen))
        {
            LossOfFunction = verdict,
        };
    }

    private static string WhyNoGrade(VariantAnnotation? annotation, bool contradicted) => annotation switch
    {
        null => NotSmall,
        _ when contradicted => "the reference contradicts the file",
        _ => $"it was not verified: {annotation.WhyNotVerified}",
    };
}
