using System.Diagnostics;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Trials;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>What an option means, in words: how far it holds for this variant and this tumour, what the evidence is, and what limits it.</summary>
internal static class TherapyText
{
    /// <summary>A trial with the day at which its status was stated.</summary>
    public static string? Of(CaseContext context, Trial trial) =>
        Prose.Clean($"{string.Join(", ", new[] { trial.Id, context.Discretion.Pass(trial.Title), trial.Phase }.Where(part => part is { Length: > 0 }))} ({trial.Status}, {trial.StatusDate})");

    public static string? Of(CaseContext context, Option option, Actionability actionability, Finding? finding, Trial? codedTrial) => Prose.Sentences(
    [
        Validity(context, actionability, finding),
        Direction(context, option),
        $"{Kind(option.Assertion.Kind)}, {option.EvidenceTumour.Name} ({Relation(option.Relation)})",
        option.Assertion.BiomarkerSelected == false ? "The patients were not selected by the biomarker" : null,
        context.Discretion.Pass(option.Assertion.Statement),
        context.Discretion.Pass(option.Assertion.Caution) is string caution ? $"Caution: {caution}" : null,
        option.Assertion.ConflictsWith.IsEmpty ? null : $"Other evidence of the same says otherwise and stands beside: {string.Join(", ", option.Assertion.ConflictsWith)}",
        .. codedTrial is null ? context.Report.TrialsOf(option).Select(trial => Of(context, trial)) : [],
    ]);

    private static string? Validity(CaseContext context, Actionability actionability, Finding? finding) => actionability switch
    {
        Actionability.Conditional => EvidenceLevels.Conditional,
        Actionability.None => finding is { Classification.Grade: { IsAssessed: false, WhyNot: Phrase why } } && context.Discretion.Pass(why) is string reason
            ? $"Not established for this variant: loss-of-function grade not assessed ({reason.TrimEnd('.')})"
            : "Not established for this variant",
        _ => null,
    };

    private static string? Direction(CaseContext context, Option option)
    {
        string therapies = string.Join(" with ", context.Report.TherapiesOf(option).Select(therapy => therapy.Name));
        string named = therapies.Length > 0 ? therapies : "the therapy";
        return option.Assertion.Direction switch
        {
            EvidenceDirection.Supports => null,
            EvidenceDirection.Resistance => $"Evidence of resistance to {named}",
            EvidenceDirection.DoesNotSupport => $"Gives no support to {named}, which is no evidence that it fails",
            EvidenceDirection.Alternative => $"Alternative weighed beside the others: {named}",
            EvidenceDirection.WorseOutcome => "Worse outcome with the alteration; no therapy follows",
            EvidenceDirection.BetterOutcome => "Better outcome with the alteration; no therapy follows",
            EvidenceDirection.SupportsDiagnosis => $"Speaks for the diagnosis of {option.EvidenceTumour.Name}; no therapy follows",
            _ => throw new UnreachableException(),
        };
    }

    private static string Kind(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Approval => "Evidence: approval",
        EvidenceKind.Guideline => "Evidence: guideline",
        EvidenceKind.Phase3 => "Evidence: phase 3 trial",
        EvidenceKind.Phase2 => "Evidence: phase 2 trial",
        EvidenceKind.Phase1 => "Evidence: phase 1 trial",
        EvidenceKind.Retrospective => "Evidence: retrospective study",
        EvidenceKind.CaseReport => "Evidence: case report",
        EvidenceKind.Preclinical => "Evidence: preclinical",
        EvidenceKind.TrialOnly => "Registered trial",
        _ => throw new UnreachableException(),
    };

    private static string Relation(TumourRelation relation) => relation switch
    {
        TumourRelation.Same => "the patient's tumour type",
        TumourRelation.SameFamily => "of the same family: another site, or none stated",
        TumourRelation.Wider => "a wider type that includes the patient's",
        TumourRelation.Other => "another tumour type",
        _ => throw new UnreachableException(),
    };
}
