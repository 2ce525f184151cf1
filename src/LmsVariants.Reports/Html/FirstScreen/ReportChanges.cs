using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

using TextName = LmsVariants.Pipeline.Interpret.FindingName;

namespace LmsVariants.Reports.Html.FirstScreen;

/// <summary>Which alterations a correction reports that the earlier report did not, and the other way round: who reviews it must see that.</summary>
/// <param name="Gone">Names that are not reported any more.</param>
/// <param name="New">Names that the earlier report did not have.</param>
internal sealed record ReportChanges(ImmutableArray<string> Gone, ImmutableArray<string> New)
{
    /// <summary>Compares a correction with what it takes the place of.</summary>
    public static ReportChanges Of(CaseReport report, EarlierReport earlier)
    {
        string[] shown = [.. report.Ranked.Where(finding => IsShown(report, finding)).Select(NameOf).Distinct(StringComparer.Ordinal)];
        return new ReportChanges([.. earlier.Alterations.Distinct(StringComparer.Ordinal).Except(shown, StringComparer.Ordinal)], [.. shown.Except(earlier.Alterations, StringComparer.Ordinal)]);
    }

    // As the bundle does, by which the earlier names are known: what only fell below a limit is no longer reported either.
    private static bool IsShown(CaseReport report, Finding finding) =>
        finding.Reportability.IsReportable
        || !finding.Options.IsEmpty
        || finding.Annotation?.Verification == Verification.Contradicted
        || finding.Germline is { Consent: not GermlineConsent.Refused }
        || report.Reversions.Any(pair => pair.Concerns(finding.Number));

    private static string NameOf(Finding finding) => string.Join(' ', TextName.Of(finding.Symbol, finding.Reported, finding.Annotation).ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
