using System.Diagnostics;
using System.Text.Json;

using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.CaseFile;

/// <summary>An assertion that matched: what it says, what it is worth in this tumour, and what it rests on.</summary>
internal static class OptionJson
{
    public static void Write(Utf8JsonWriter json, CaseReport report, Option option)
    {
        Assertion assertion = option.Assertion;
        json.Text("assertion", assertion.Id);
        json.Text("implication", ImplicationWord(assertion.Implication));
        json.Text("direction", DirectionWord(assertion.Direction));
        json.Text("kind", KindWord(assertion.Kind));
        json.Objects("therapies", report.TherapiesOf(option), therapy =>
        {
            json.Text("id", therapy.Id);
            json.Text("name", therapy.Name);
            json.Text("class", therapy.Class);
        });
        json.Object("evidence_tumour", () =>
        {
            json.Text("code", option.EvidenceTumour.Code);
            json.Text("name", option.EvidenceTumour.Name);
            json.Text("relation", RelationWord(option.Relation));
        });
        json.Flag("biomarker_selected", assertion.BiomarkerSelected);
        json.Optional("level", option.Level, level =>
        {
            json.Text("tumour", level.Tumour);
            json.Text("amp", level.Amp);
            json.Text("escat", level.Escat);
            json.Text("oncokb_style", level.OncoKbStyle);
        });
        json.Text("statement", assertion.Statement);
        json.Text("caution", assertion.Caution.Length > 0 ? assertion.Caution : null);
        json.Texts("conflicts_with", assertion.ConflictsWith);
        json.Objects("trials", report.TrialsOf(option), trial =>
        {
            json.Text("id", trial.Id);
            json.Text("title", trial.Title);
            json.Text("phase", trial.Phase.Length > 0 ? trial.Phase : null);
            json.Text("status", trial.Status);
            json.Text("status_date", trial.StatusDate);
        });
        json.Objects("citations", report.CitationsOf(option), citation => Citation(json, citation));
    }

    public static void Citation(Utf8JsonWriter json, Citation citation)
    {
        json.Text("id", citation.Id);
        json.Text("label", citation.Label);
        json.Text("title", citation.Title);
        json.Text("url", citation.Url);
    }

    private static string ImplicationWord(Implication implication) => implication switch
    {
        Implication.Therapeutic => "therapeutic",
        Implication.Prognostic => "prognostic",
        Implication.Diagnostic => "diagnostic",
        _ => throw new UnreachableException(),
    };

    private static string DirectionWord(EvidenceDirection direction) => direction switch
    {
        EvidenceDirection.Supports => "supports",
        EvidenceDirection.Resistance => "resistance",
        EvidenceDirection.DoesNotSupport => "does_not_support",
        EvidenceDirection.Alternative => "alternative",
        EvidenceDirection.WorseOutcome => "worse_outcome",
        EvidenceDirection.BetterOutcome => "better_outcome",
        EvidenceDirection.SupportsDiagnosis => "supports_diagnosis",
        _ => throw new UnreachableException(),
    };

    private static string KindWord(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Approval => "approval",
        EvidenceKind.Guideline => "guideline",
        EvidenceKind.Phase3 => "phase_3",
        EvidenceKind.Phase2 => "phase_2",
        EvidenceKind.Phase1 => "phase_1",
        EvidenceKind.Retrospective => "retrospective",
        EvidenceKind.CaseReport => "case_report",
        EvidenceKind.Preclinical => "preclinical",
        EvidenceKind.TrialOnly => "trial_only",
        _ => throw new UnreachableException(),
    };

    private static string RelationWord(TumourRelation relation) => relation switch
    {
        TumourRelation.Same => "same",
        TumourRelation.SameFamily => "same_family",
        TumourRelation.Wider => "wider",
        TumourRelation.Other => "other",
        _ => throw new UnreachableException(),
    };
}
