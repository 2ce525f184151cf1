using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tso500.Fusions;

/// <summary>What a list of candidates says of fusions: one that passed, or that there was none among them.</summary>
internal static class Candidates
{
    public static Coverage Of(CoverageSubject subject, int all, int passed) => passed > 0
        ? new Coverage(subject, CoverageState.Called, all == 1 ? (Phrase)$"{all} candidate, {passed} kept" : (Phrase)$"{all} candidates, {passed} kept")
        : new Coverage(subject, CoverageState.NothingCalled, all == 1 ? (Phrase)$"assessed, {all} candidate, none kept" : (Phrase)$"assessed, {all} candidates, none kept");
}
