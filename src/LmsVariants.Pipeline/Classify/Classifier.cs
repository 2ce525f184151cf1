using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify.Criteria;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Classify;

/// <summary>Says what class of alteration a finding is, grades loss of function, and weighs oncogenicity; what cannot be assessed says so.</summary>
public sealed class Classifier(CuratedKnowledge knowledge, TranscriptCatalogue transcripts)
{
    private static readonly Phrase NotForEvents = $"the procedure is for small variants and for losses of genes and exons";
    private static readonly Phrase NotSmall = $"the tree is walked for small variants and losses of genes or exons alone";
    private static readonly Phrase FilteredWord = $"the caller filtered the call";
    private static readonly Phrase ContradictedWord = $"the reference contradicts the file";

    private readonly CriteriaRules _rules = new(knowledge);

    /// <summary>Classifies one alteration.</summary>
    /// <param name="reported">The alteration.</param>
    /// <param name="annotation">What was computed of it, for a small variant.</param>
    /// <param name="gene">The gene; null where none answers to the name.</param>
    /// <param name="patient">The patient's tumour type.</param>
    /// <param name="assembly">The assembly of the file's coordinates; null where it has none.</param>
    public Classification Classify(ReportedAlteration reported, VariantAnnotation? annotation, Gene? gene, TumourType patient, GenomeAssembly? assembly)
    {
        ArgumentNullException.ThrowIfNull(reported);
        ImmutableArray<AlterationClass> alterations = AlterationClasses.Of(reported, annotation);
        return reported switch
        {
            ReportedSmallVariant small => OfSmallVariant(small, annotation!, gene, patient, alterations),
            _ when alterations.Contains(AlterationClass.DeepDeletion) => OfGeneLoss(gene, alterations),
            ReportedExonCopyNumber exons when alterations.Contains(AlterationClass.LossOfFunction) => OfExonLoss(exons, gene, assembly, alterations),
            ReportedCopyNumber { Type: "DEL" } fewer => Unassessed(gene, alterations, CopiesLeft.Of(fewer), CopiesLeft.Of(fewer)),
            _ => Unassessed(gene, alterations, NotSmall, NotForEvents),
        };
    }

    private Classification OfSmallVariant(ReportedSmallVariant small, VariantAnnotation annotation, Gene? gene, TumourType patient, ImmutableArray<AlterationClass> alterations)
    {
        if (annotation is not { Verification: Verification.Verified, Chosen: { } chosen, Effects.IsEmpty: false })
        {
            return annotation.Verification == Verification.Contradicted
                ? Unassessed(gene, alterations, ContradictedWord, $"{ContradictedWord}: no class is given to an allele that cannot be there")
                : Unassessed(gene, alterations, $"it was not verified: {annotation.WhyNotVerified}", $"it was not verified, and nothing is weighed that was not computed: {annotation.WhyNotVerified}");
        }
        GeneVerdict verdict = TranscriptOfVerdict.RestOn(chosen.Transcript, annotation.Effects, gene, knowledge.LossOfFunction);
        VariantFacts facts = new(chosen, gene, verdict.Chosen, patient) { OnGrch38 = new(() => AlleleOnGrch38.Of(chosen, transcripts)), StatedFrequency = small.PopulationFrequency };
        // A genome VCF holds thousands of calls that its caller filtered; of those only what is never hidden is looked at in full.
        if (!small.HasPassed && !alterations.Contains(AlterationClass.LossOfFunction) && !_rules.IsHotspot(facts))
        {
            return Unassessed(gene, alterations, FilteredWord, FilteredWord) with { Grade = verdict.Chosen.Grade, NonsenseMediatedDecay = verdict.Chosen.NonsenseMediatedDecay, Criteria = [] };
        }
        return Of(gene, alterations, verdict.Chosen.Grade, verdict.Chosen.NonsenseMediatedDecay, _rules.Weigh(facts)) with { LossOfFunction = verdict };
    }

    private Classification OfGeneLoss(Gene? gene, ImmutableArray<AlterationClass> alterations)
    {
        Assessed<bool> decay = Assessed<bool>.Not($"no transcript is left");
        Assessed<bool> mechanism = MechanismRule.Of(gene);
        // The PVS1 tree holds the loss of a whole gene for very strong without further questions; of what is lost it must be a mechanism.
        if (!mechanism.IsAssessed) return Unassessed(gene, alterations, mechanism.WhyNot!, mechanism.WhyNot!) with { Grade = Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.VeryStrong) };
        return mechanism.Value
            ? Of(gene, alterations, Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.VeryStrong), decay, _rules.WeighLoss(LossOfFunctionGrade.VeryStrong, $"no copy of the gene is left"))
            : Of(gene, alterations, Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.NotApplicable), decay, _rules.WeighLoss(LossOfFunctionGrade.NotApplicable, $"loss of {gene!.Symbol} is no mechanism in cancer"));
    }

    private Classification OfExonLoss(ReportedExonCopyNumber exons, Gene? gene, GenomeAssembly? assembly, ImmutableArray<AlterationClass> alterations)
    {
        Assessed<GeneVerdict> graded = ExonCopyLoss.Grade(exons, assembly, gene, transcripts, knowledge.LossOfFunction);
        if (!graded.IsAssessed) return Unassessed(gene, alterations, graded.WhyNot!, graded.WhyNot!);
        LossOfFunctionVerdict chosen = graded.Value.Chosen;
        Phrase? why = chosen.Grade.WhyNot ?? chosen.Mechanism.WhyNot;
        Classification classification = why is not null
            ? Unassessed(gene, alterations, why, why) with { Grade = chosen.Grade, NonsenseMediatedDecay = chosen.NonsenseMediatedDecay }
            : Of(gene, alterations, chosen.Grade, chosen.NonsenseMediatedDecay, _rules.WeighLoss(chosen.Grade.Value, $"loss of exons {VerdictSentence.Of(chosen)}"));
        return classification with { LossOfFunction = graded.Value };
    }

    private static Classification Of(
        Gene? gene, ImmutableArray<AlterationClass> alterations, Assessed<LossOfFunctionGrade> grade, Assessed<bool> decay, OncogenicityVerdict verdict)
    {
        bool isOncogenic = verdict.Class.Class is OncogenicityClass.Oncogenic or OncogenicityClass.LikelyOncogenic;
        return new Classification(
            gene,
            gene?.Role ?? GeneRole.NotCurated,
            isOncogenic ? [.. alterations, AlterationClass.OncogenicAlteration] : alterations,
            grade,
            decay,
            Assessed<OncogenicityClass>.As(verdict.Class.Class),
            Assessed<int>.As(verdict.Class.Points),
            verdict.Criteria)
        {
            Standing = verdict.Class,
        };
    }

    private Classification Unassessed(Gene? gene, ImmutableArray<AlterationClass> alterations, Phrase whyNoGrade, Phrase whyNoVerdict) => new(
        gene,
        gene?.Role ?? GeneRole.NotCurated,
        alterations,
        Assessed<LossOfFunctionGrade>.Not(whyNoGrade),
        Assessed<bool>.Not(whyNoGrade),
        Assessed<OncogenicityClass>.Not(whyNoVerdict),
        Assessed<int>.Not(whyNoVerdict),
        _rules.None(whyNoVerdict));
}
