using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>Finds assertions that contradict each other: a conflict of the evidence is named by both sides, a conflict of the levels is mended.</summary>
internal static class AssertionConflicts
{
    /// <summary>Reports every conflict that is not named as one, once all assertions were read.</summary>
    public static void Report(Draft draft)
    {
        ILookup<string, WrittenAssertion> byId = draft.Assertions.ToLookup(written => written.Assertion.Id, StringComparer.Ordinal);
        foreach (WrittenAssertion written in draft.Assertions) ReportNames(written, byId, draft.Problems);
        for (int second = 1; second < draft.Assertions.Count; second++)
        {
            for (int first = 0; first < second; first++) ReportPair(draft.Assertions[first].Assertion, draft.Assertions[second], draft.Problems);
        }
    }

    private static void ReportNames(WrittenAssertion written, ILookup<string, WrittenAssertion> byId, ProblemLog problems)
    {
        foreach (Written name in written.ConflictsWith)
        {
            WrittenAssertion? other = byId[name.Text].FirstOrDefault();
            if (other is null || other == written) problems.Add(KnowledgeProblemCodes.UnknownAssertion, name, "the id of another assertion");
            else if (!other.Assertion.ConflictsWith.Contains(written.Assertion.Id, StringComparer.Ordinal)) problems.Add(KnowledgeProblemCodes.OneSidedConflict, name, "an assertion whose conflicts_with names " + written.Assertion.Id);
        }
    }

    private static void ReportPair(Assertion first, WrittenAssertion written, ProblemLog problems)
    {
        Assertion second = written.Assertion;
        if (first.EvidenceTumour != second.EvidenceTumour || !SameTherapies(first, second) || !SubjectOverlap.Exists(first.Subject, second.Subject)) return;
        if (AreOpposed(first.Direction, second.Direction) || AreOpposed(second.Direction, first.Direction))
        {
            if (!second.ConflictsWith.Contains(first.Id, StringComparer.Ordinal)) problems.Add(KnowledgeProblemCodes.UnnamedConflict, written.Id, $"conflicts_with {first.Id}, which says otherwise of the same");
        }
        else if (first.Kind == second.Kind && first.Direction == second.Direction)
        {
            ReportLevels(first, written, problems);
        }
    }

    private static void ReportLevels(Assertion first, WrittenAssertion written, ProblemLog problems)
    {
        foreach (LevelInTumour level in written.Assertion.Levels)
        {
            LevelInTumour? other = first.Levels.FirstOrDefault(candidate => candidate.Tumour == level.Tumour);
            if (other is null || (Agree(level.Amp, other.Amp) && Agree(level.Escat, other.Escat) && Agree(level.OncoKbStyle, other.OncoKbStyle))) continue;
            problems.Add(KnowledgeProblemCodes.LevelsDiffer, written.Id, $"the levels of {first.Id} in {level.Tumour}, which is about the same");
        }
    }

    // A level that one of the two leaves open says nothing against the other's.
    private static bool Agree(string? one, string? other) => one is null || other is null || one == other;

    private static bool SameTherapies(Assertion first, Assertion second) =>
        first.Therapies.Order(StringComparer.Ordinal).SequenceEqual(second.Therapies.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private static bool AreOpposed(EvidenceDirection one, EvidenceDirection other) => (one, other) switch
    {
        (EvidenceDirection.Supports, EvidenceDirection.Resistance or EvidenceDirection.DoesNotSupport) => true,
        (EvidenceDirection.WorseOutcome, EvidenceDirection.BetterOutcome) => true,
        _ => false,
    };
}
