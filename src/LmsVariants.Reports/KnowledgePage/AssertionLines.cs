using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Trials;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Assertions in words, for every block that shows some.</summary>
internal static class AssertionLines
{
    /// <summary>The assertions about a gene by name or by a list that it is on.</summary>
    public static IEnumerable<Assertion> OfGene(KnowledgeQuestion question) =>
        question.Knowledge.Assertions.Where(assertion => assertion.Subject is GeneSubject subject && subject.Genes.Contains(question.Gene.Symbol, StringComparer.Ordinal));

    /// <summary>Whether it is about what a second variant does to a first one: no variant matches it alone.</summary>
    public static bool IsOfReversion(Assertion assertion) => assertion.Subject is GeneSubject subject && subject.Alterations.Contains(AlterationClass.Reversion);

    /// <summary>Those that are told, and how many of the gene are not.</summary>
    public static IEnumerable<KnowledgeLine> Of(string label, KnowledgeQuestion question, Assertion[] all, Assertion[] told, string none)
    {
        foreach (KnowledgeLine line in told.SelectMany(assertion => Of(label, assertion, question.Knowledge))) yield return line;
        if (all.Length == 0) yield return KnowledgeLine.Of(label, none);
        else if (told.Length == 0 && question is { Variant: not null, IsMatched: false }) yield return KnowledgeLine.Of(label, FormattableString.Invariant($"{all.Length} on {question.Gene.Symbol}, none of which can be matched to a change that was not verified"));
        else if (told.Length < all.Length) yield return KnowledgeLine.Of(label, FormattableString.Invariant($"{all.Length - told.Length} on {question.Gene.Symbol} {(told.Length > 0 ? "more " : string.Empty)}{(all.Length - told.Length == 1 ? "does" : "do")} not match this change"));
    }

    /// <summary>One assertion with all that stands in it.</summary>
    public static IEnumerable<KnowledgeLine> Of(string label, Assertion assertion, CuratedKnowledge knowledge)
    {
        yield return KnowledgeLine.Of(label, $"{assertion.Id}: {EnumWords.Of(assertion.Direction)} {Object(assertion, knowledge)}".TrimEnd());
        if (assertion.Subject is GeneSubject subject) yield return KnowledgeLine.More($"for {Subject(subject, knowledge)}");
        string selected = assertion.BiomarkerSelected switch { true => ", patients selected by the biomarker", false => ", patients not selected by the biomarker", null => string.Empty };
        yield return KnowledgeLine.More($"evidence: {EnumWords.Of(assertion.Kind)}, {Tumour(assertion.EvidenceTumour, knowledge)}{selected}");
        foreach (LevelInTumour level in assertion.Levels) yield return KnowledgeLine.More($"level in {Tumour(level.Tumour, knowledge)}: {Levels(level)}");
        if (assertion.Levels.IsEmpty) yield return KnowledgeLine.More("level: none assigned");
        if (assertion.Approval is { } approval) yield return KnowledgeLine.More($"approval: {approval.Regulator}{(approval.Date.Length > 0 ? $" {approval.Date}" : string.Empty)}, {approval.Indication}; {approval.Status} (read {approval.Checked})");
        yield return KnowledgeLine.More(assertion.Statement, assertion.Citations);
        if (assertion.Caution.Length > 0) yield return KnowledgeLine.More($"caution: {assertion.Caution}");
        if (!assertion.ConflictsWith.IsEmpty) yield return KnowledgeLine.More($"conflicts with {string.Join(" and ", assertion.ConflictsWith)}: both are shown, nothing is averaged");
        foreach (Trial trial in assertion.Trials.Select(id => knowledge.Trials[id])) yield return KnowledgeLine.More($"trial {trial.Id}{(trial.Phase.Length > 0 ? $", phase {trial.Phase}" : string.Empty)}: {trial.Title}; {trial.Status} (as of {trial.StatusDate})", trial.Citations);
    }

    // What the direction is about: the therapies, else for a diagnosis the tumour that it speaks for.
    private static string Object(Assertion assertion, CuratedKnowledge knowledge) => assertion.Implication == Implication.Diagnostic
        ? $"of {Tumour(assertion.EvidenceTumour, knowledge)}"
        : string.Join(" + ", assertion.Therapies.Select(id => $"{knowledge.Therapies[id].Name} ({knowledge.Therapies[id].Class})"));

    private static string Subject(GeneSubject subject, CuratedKnowledge knowledge)
    {
        string what = string.Join(", ", subject.Alterations.Select(EnumWords.Of).Concat(subject.ProteinChanges));
        return subject.GeneList is { } list ? $"{what}, by the list {knowledge.GeneLists[list].Name}" : what;
    }

    private static string Levels(LevelInTumour level) => string.Join(", ", new[] { Named("AMP", level.Amp), Named("ESCAT", level.Escat), Named("in the manner of OncoKB", level.OncoKbStyle) }.OfType<string>());

    private static string? Named(string scale, string? value) => value is null ? null : $"{scale} {value}";

    private static string Tumour(string code, CuratedKnowledge knowledge) => knowledge.Tumours.Find(code)?.Name ?? code;
}
