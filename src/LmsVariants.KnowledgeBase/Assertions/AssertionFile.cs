using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Lint;
using LmsVariants.KnowledgeBase.Text;

namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>Reads a file of <c>assertions/</c>.</summary>
internal static class AssertionFile
{
    private static readonly string[] FileKeys = ["assertions"];

    private static readonly string[] Keys =
    [
        "id", "genes", "gene_list", "alterations", "protein_changes", "biomarker", "implication", "therapies", "direction", "evidence",
        "evidence_tumour", "biomarker_selected", "levels", "approval", "statement", "caution", "conflicts_with", "trials", "citations",
    ];

    private static readonly string[] LevelKeys = ["tumour", "amp", "escat", "oncokb_style"];
    private static readonly string[] ApprovalKeys = ["regulator", "indication", "status", "date", "checked"];

    public static ImmutableArray<Assertion> Read(NestedValue file, Draft draft)
    {
        if (Entry.Of(file, FileKeys, draft.Problems) is not { } top) return [];
        top.MustHave("assertions");
        return [.. top.Entries("assertions", Keys).Select(entry => ReadOne(entry, draft)).OfType<Assertion>()];
    }

    private static Assertion? ReadOne(Entry entry, Draft draft)
    {
        Written id = entry.Required("id");
        draft.AssertionIds.Define(id, draft.Problems);
        draft.HasForm(id, Forms.IsIdentifier, "lower-case words joined by hyphens");
        AssertionSubject subject = SubjectEntry.Read(entry, draft);
        Written implied = entry.Optional("implication");
        Implication? implication = implied.Text.Length == 0 ? Implication.Therapeutic : Words<Implication>.Read(implied, draft.Problems);
        IReadOnlyList<Written> therapyNames = entry.Texts("therapies");
        if (implication is { } read) ReportTherapies(entry, therapyNames, read, draft);
        ImmutableArray<string> therapies = draft.Known(therapyNames, draft.Therapies, KnowledgeProblemCodes.UnknownTherapy, "an id of " + CuratedFiles.Therapies);
        EvidenceDirection? direction = Words<EvidenceDirection>.Read(entry.Required("direction"), draft.Problems);
        EvidenceKind? kind = Words<EvidenceKind>.Read(entry.Required("evidence"), draft.Problems);
        Written tumour = entry.Required("evidence_tumour");
        draft.KnownTumour(tumour);
        bool? selected = YesNo.Read(entry.Optional("biomarker_selected"), draft.Problems);
        ImmutableArray<LevelInTumour> levels = ReadLevels(entry, draft);
        RegulatoryApproval? approval = ReadApproval(entry, draft);
        Written statement = entry.Required("statement");
        IReadOnlyList<Written> conflicts = entry.Texts("conflicts_with");
        draft.ReportDuplicates(conflicts);
        ImmutableArray<string> trials = draft.Known(entry.Texts("trials"), draft.Trials, KnowledgeProblemCodes.UnknownTrial, "a number of " + CuratedFiles.Trials);
        ImmutableArray<string> citations = draft.Cited(entry.Texts("citations"), entry.PlaceOf("citations"));
        if (direction is not { } said || kind is not { } kindOf || implication is not { } what) return null;
        ReportContradictions(entry, id, said, kindOf, levels, trials, approval, draft);
        ReportImplication(entry, what, said, levels, draft);
        Assertion assertion = new(
            id.Text, subject, therapies, said, kindOf, tumour.Text, selected, levels, statement.Text, entry.Optional("caution").Text, trials, citations)
        {
            Approval = approval,
            Implication = what,
            ConflictsWith = [.. conflicts.Select(conflict => conflict.Text)],
        };
        draft.Assertions.Add(new(assertion, id, conflicts));
        return assertion;
    }

    private static void ReportTherapies(Entry entry, IReadOnlyList<Written> therapies, Implication implication, Draft draft)
    {
        bool named = therapies.Count > 0;
        if (implication == Implication.Therapeutic && !named) draft.Problems.Add(KnowledgeProblemCodes.Empty, entry.PlaceOf("therapies"), "at least one therapy");
        if (implication != Implication.Therapeutic && named) draft.Problems.Add(KnowledgeProblemCodes.WrongImplication, entry.PlaceOf("therapies"), "no therapy where the implication is another");
    }

    private static void ReportImplication(Entry entry, Implication implication, EvidenceDirection direction, ImmutableArray<LevelInTumour> levels, Draft draft)
    {
        Implication said = direction switch
        {
            EvidenceDirection.WorseOutcome or EvidenceDirection.BetterOutcome => Implication.Prognostic,
            EvidenceDirection.SupportsDiagnosis => Implication.Diagnostic,
            _ => Implication.Therapeutic,
        };
        if (implication != Implication.Therapeutic && entry.Has("biomarker")) draft.Problems.Add(KnowledgeProblemCodes.WrongImplication, entry.PlaceOf("biomarker"), "genes where the implication is no therapy");
        if (said != implication) draft.Problems.Add(KnowledgeProblemCodes.WrongImplication, entry.Optional("direction"), "a direction of the implication");
        // ESCAT and the levels in the manner of OncoKB rank targets of a therapy; AMP/ASCO/CAP ranks prognosis and diagnosis too.
        if (implication != Implication.Therapeutic && levels.Any(level => level.Escat is not null || level.OncoKbStyle is not null))
        {
            draft.Problems.Add(KnowledgeProblemCodes.WrongImplication, entry.PlaceOf("levels"), "amp alone where nothing is treated");
        }
    }

    private static ImmutableArray<LevelInTumour> ReadLevels(Entry entry, Draft draft)
    {
        ImmutableArray<LevelInTumour>.Builder levels = ImmutableArray.CreateBuilder<LevelInTumour>();
        NameSet tumours = new();
        foreach (Entry level in entry.Entries("levels", LevelKeys))
        {
            Written tumour = level.Required("tumour");
            draft.KnownTumour(tumour);
            tumours.Define(tumour, draft.Problems);
            string? amp = Level(level.Optional("amp"), Scales.Amp, draft);
            string? escat = Level(level.Optional("escat"), Scales.Escat, draft);
            string? oncoKb = Level(level.Optional("oncokb_style"), Scales.OncoKbStyle, draft);
            if (amp is null && escat is null && oncoKb is null) draft.Problems.Add(KnowledgeProblemCodes.Empty, tumour with { Field = "levels" }, "a level on one scale at least");
            levels.Add(new(tumour.Text, amp, escat, oncoKb));
        }
        return levels.ToImmutable();
    }

    private static string? Level(Written level, ImmutableArray<string> scale, Draft draft)
    {
        if (level.Text.Length == 0) return null;
        if (!scale.Contains(level.Text, StringComparer.Ordinal)) draft.Problems.Add(KnowledgeProblemCodes.LevelOutsideScale, level, "one of " + string.Join(' ', scale));
        return level.Text;
    }

    private static RegulatoryApproval? ReadApproval(Entry entry, Draft draft)
    {
        if (entry.Nested("approval", ApprovalKeys) is not { } approval) return null;
        Written date = approval.Required("date");
        if (date.Text.Length > 0 && !Forms.IsDayMonthOrYear(date.Text)) draft.Problems.Add(KnowledgeProblemCodes.MalformedDate, date, "a day, a month or a year, ISO 8601");
        Written read = approval.Required("checked");
        if (read.Text.Length > 0 && !Forms.IsDay(read.Text)) draft.Problems.Add(KnowledgeProblemCodes.MalformedDate, read, "a day such as 2026-11-21");
        return new(approval.Required("regulator").Text, approval.Required("indication").Text, approval.Required("status").Text, date.Text, read.Text);
    }

    private static void ReportContradictions(
        Entry entry, Written id, EvidenceDirection direction, EvidenceKind kind, ImmutableArray<LevelInTumour> levels,
        ImmutableArray<string> trials, RegulatoryApproval? approval, Draft draft)
    {
        if (direction is EvidenceDirection.DoesNotSupport or EvidenceDirection.Alternative && !levels.IsEmpty)
        {
            draft.Problems.Add(KnowledgeProblemCodes.Contradiction, entry.Optional("direction"), "no levels where nothing is supported");
        }
        if (direction is EvidenceDirection.Supports && levels.Any(level => level.OncoKbStyle is "R1" or "R2"))
        {
            draft.Problems.Add(KnowledgeProblemCodes.Contradiction, entry.Optional("direction"), "resistance where a level is one of resistance");
        }
        if (direction is EvidenceDirection.Resistance && levels.Any(level => level.OncoKbStyle is not (null or "R1" or "R2")))
        {
            draft.Problems.Add(KnowledgeProblemCodes.Contradiction, entry.Optional("direction"), "a level of resistance");
        }
        if (kind is EvidenceKind.TrialOnly && trials.IsEmpty) draft.Problems.Add(KnowledgeProblemCodes.Contradiction, entry.Optional("evidence"), "a trial where the evidence is a trial alone");
        if (kind is EvidenceKind.Approval && !entry.Has("approval")) draft.Problems.Add(KnowledgeProblemCodes.MissingKey, id with { Text = string.Empty, Field = "approval" }, "the key approval");
        if (kind is not EvidenceKind.Approval && approval is not null) draft.Problems.Add(KnowledgeProblemCodes.Contradiction, entry.Optional("evidence"), "approval, or no key approval");
    }
}
