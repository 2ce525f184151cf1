using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify;

/// <summary>Which classes of alteration a finding belongs to: how it was written does not matter, what is lost does.</summary>
internal static class AlterationClasses
{
    public static ImmutableArray<AlterationClass> Of(ReportedAlteration reported, VariantAnnotation? annotation) => reported switch
    {
        ReportedSmallVariant => OfConsequence(annotation!.Consequence),
        ReportedCopyNumber { Type: "DUP" } => [AlterationClass.Amplification],
        // A ratio says that copies are fewer, not that none is left: only a stated copy number of zero is a deep deletion.
        ReportedCopyNumber { Type: "DEL", Copies: 0 } => [AlterationClass.LossOfFunction, AlterationClass.DeepDeletion],
        ReportedExonCopyNumber { Type: "LOSS" or "DEL" } => [AlterationClass.LossOfFunction],
        ReportedFusion { Partners.IsEmpty: false } => [AlterationClass.Fusion],
        _ => [],
    };

    private static ImmutableArray<AlterationClass> OfConsequence(Assessed<ImmutableArray<ConsequenceTerm>> consequence)
    {
        if (!consequence.IsAssessed) return [];
        string[] terms = [.. consequence.Value.Select(term => term.Name)];
        if (terms.Contains("stop_gained") || terms.Contains("frameshift_variant")) return [AlterationClass.LossOfFunction, AlterationClass.Truncation];
        return terms.Contains("splice_acceptor_variant") || terms.Contains("splice_donor_variant") || terms.Contains("start_lost") || terms.Contains("transcript_ablation")
            ? [AlterationClass.LossOfFunction]
            : [];
    }
}
