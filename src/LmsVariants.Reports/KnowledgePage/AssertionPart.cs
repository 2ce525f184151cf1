using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Trials;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The statements on therapies; of a variant, those that its alteration matches.</summary>
internal sealed class AssertionPart : IKnowledgePart
{
    private const string Label = "assertion";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        Assertion[] all = [.. question.Knowledge.Assertions.Where(assertion => assertion.Subject is GeneSubject subject && subject.Genes.Contains(question.Gene.Symbol, StringComparer.Ordinal))];
        Assertion[] told = question.Variant is { } variant ? [.. variant.Options.Select(option => option.Assertion)] : all;
        foreach (KnowledgeLine line in told.SelectMany(assertion => Lines(assertion, question.Knowledge))) yield return line;
        if (all.Length == 0) yield return KnowledgeLine.Of(Label, "none on a therapy is curated for this gene");
        else if (told.Length == 0 && question is { Variant: not null, IsMatched: false }) yield return KnowledgeLine.Of(Label, FormattableString.Invariant($"{all.Length} on {question.Gene.Symbol}, none of which can be matched to a change that was not verified"));
        else if (told.Length < all.Length) yield return KnowledgeLine.Of(Label, FormattableString.Invariant($"{all.Length - told.Length} on {question.Gene.Symbol} {(told.Length > 0 ? "more " : string.Empty)}do not match this change"));
    }

    private static IEnumerable<KnowledgeLine> Lines(Assertion assertion, CuratedKnowledge knowledge)
    {
        string therapies = string.Join(" + ", assertion.Therapies.Select(id => $"{knowledge.Therapies[id].Name} ({knowledge.Therapies[id].Class})"));
        yield return KnowledgeLine.Of(Label, $"{assertion.Id}: {EnumWords.Of(assertion.Direction)} {therapies}");
        if (assertion.Subject is GeneSubject subject) yield return KnowledgeLine.More($"for {Subject(subject, knowledge)}");
        string selected = assertion.BiomarkerSelected switch { true => ", patients selected by the biomarker", false => ", patients not selected by the biomarker", null => string.Empty };
        yield return KnowledgeLine.More($"evidence: {EnumWords.Of(assertion.Kind)}, {Tumour(assertion.EvidenceTumour, knowledge)}{selected}");
        foreach (LevelInTumour level in assertion.Levels) yield return KnowledgeLine.More($"level in {Tumour(level.Tumour, knowledge)}: {Levels(level)}");
        if (assertion.Levels.IsEmpty) yield return KnowledgeLine.More("level: none assigned");
        if (assertion.Approval is { } approval) yield return KnowledgeLine.More($"approval: {approval.Regulator}{(approval.Date.Length > 0 ? $" {approval.Date}" : string.Empty)}, {approval.Indication}; {approval.Status} (read {approval.Checked})");
        yield return new KnowledgeLine(string.Empty, $"  {assertion.Statement}", assertion.Citations);
        if (assertion.Caution.Length > 0) yield return KnowledgeLine.More($"caution: {assertion.Caution}");
        foreach (Trial trial in assertion.Trials.Select(id => knowledge.Trials[id])) yield return new KnowledgeLine(string.Empty, $"  trial {trial.Id}{(trial.Phase.Length > 0 ? $", phase {trial.Phase}" : string.Empty)}: {trial.Title}; {trial.Status} (as of {trial.StatusDate})", trial.Citations);
    }

    private static string Subject(GeneSubject subject, CuratedKnowledge knowledge)
    {
        string what = string.Join(", ", subject.Alterations.Select(EnumWords.Of).Concat(subject.ProteinChanges));
        return subject.GeneList is { } list ? $"{what}, by the list {knowledge.GeneLists[list].Name}" : what;
    }

    private static string Levels(LevelInTumour level) => string.Join(", ", new[] { Named("AMP", level.Amp), Named("ESCAT", level.Escat), Named("in the manner of OncoKB", level.OncoKbStyle) }.OfType<string>());

    private static string? Named(string scale, string? value) => value is null ? null : $"{scale} {value}";

    private static string Tumour(string code, CuratedKnowledge knowledge) => knowledge.Tumours.Find(code)?.Name ?? code;
}
