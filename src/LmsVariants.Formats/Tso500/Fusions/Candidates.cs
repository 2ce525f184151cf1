using System.Globalization;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tso500.Fusions;

/// <summary>What a list of candidates says of fusions: one that passed, or that there was none among them.</summary>
internal static class Candidates
{
    public static Coverage Of(CoverageSubject subject, int all, int passed) => passed > 0
        ? new Coverage(subject, CoverageState.Called, string.Create(CultureInfo.InvariantCulture, $"{Count(all)}, {passed} kept"))
        : new Coverage(subject, CoverageState.NothingCalled, string.Create(CultureInfo.InvariantCulture, $"assessed, {Count(all)}, none kept"));

    private static string Count(int all) => string.Create(CultureInfo.InvariantCulture, $"{all} {(all == 1 ? "candidate" : "candidates")}");
}
