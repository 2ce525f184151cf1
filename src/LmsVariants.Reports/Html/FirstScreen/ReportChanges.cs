using System.Collections.Immutable;

using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

using TextName = LmsVariants.Pipeline.Interpret.FindingName;

namespace LmsVariants.Reports.Html.FirstScreen;

/// <summary>Which alterations a correction reports that the earlier report did not, and the other way round: who reviews it must see that.</summary>
/// <param name="Gone">Names that no finding has any more.</param>
/// <param name="New">Names that the earlier report did not have.</param>
internal sealed record ReportChanges(ImmutableArray<string> Gone, ImmutableArray<string> New)
{
    /// <summary>Compares a correction with what it takes the place of.</summary>
    public static ReportChanges Of(CaseReport report, EarlierReport earlier)
    {
        HashSet<string> all = report.Findings.Select(NameOf).ToHashSet(StringComparer.Ordinal);
        IEnumerable<string> shown = report.Ranked.Where(IsShown).Select(NameOf);
        return new ReportChanges(
            [.. earlier.Alterations.Where(name => !all.Contains(name)).Distinct(StringComparer.Ordinal)],
            [.. shown.Where(name => !earlier.Alterations.Contains(name, StringComparer.Ordinal)).Distinct(StringComparer.Ordinal)]);
    }

    private static bool IsShown(Finding finding) => finding.Reportability.IsReportable || !finding.Options.IsEmpty || finding.Annotation?.Verification == Verification.Contradicted;

    private static string NameOf(Finding finding) => string.Join(' ', TextName.Of(finding.Symbol, finding.Reported, finding.Annotation).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
