using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>What follows from matched assertions: established, conditional or nothing (CONTRACT, "actionability").</summary>
internal static class ActionabilityRule
{
    /// <summary>What follows for therapy.</summary>
    public static Actionability Judge(Classification classification, ImmutableArray<Option> options) => Standing(
        classification, [.. options.Select(option => option.Assertion).Where(assertion => assertion.Direction is EvidenceDirection.Supports or EvidenceDirection.Resistance)]);

    /// <summary>Whether the finding is one that the assertions are about; none where there are none.</summary>
    public static Actionability Standing(Classification classification, ImmutableArray<Assertion> assertions)
    {
        if (assertions.IsEmpty) return Actionability.None;
        if (classification.IsOncogenic) return Actionability.Established;
        if (assertions.Any(assertion => NamesTheAlterationItself(assertion, classification))) return Actionability.Established;
        if (!classification.Grade.IsAssessed) return Actionability.None;
        return classification.Grade.Value switch
        {
            LossOfFunctionGrade.VeryStrong or LossOfFunctionGrade.Strong => Actionability.Established,
            LossOfFunctionGrade.Moderate or LossOfFunctionGrade.Supporting => Actionability.Conditional,
            _ => Actionability.None,
        };
    }

    // A named change (matched by its name alone), a fusion, an amplification or the loss of all copies is what the assertion is about; nothing needs to be graded.
    private static bool NamesTheAlterationItself(Assertion assertion, Classification classification) =>
        assertion is { Subject: GeneSubject subject, Kind: not (EvidenceKind.CaseReport or EvidenceKind.Preclinical or EvidenceKind.TrialOnly) }
        && (subject.Alterations.Contains(AlterationClass.Hotspot)
            || subject.Alterations.Intersect(classification.Alterations).Any(alteration =>
                alteration is AlterationClass.Fusion or AlterationClass.Amplification or AlterationClass.DeepDeletion));
}
