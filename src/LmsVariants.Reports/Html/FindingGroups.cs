using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html;

/// <summary>The findings by the section that they stand in, each in exactly one, in the order in which a board reads them.</summary>
internal sealed class FindingGroups
{
    public FindingGroups(CaseReport report)
    {
        Detailed = [.. report.Ranked.Where(finding => finding.Reportability.IsReportable && SaysSomething(finding))];
        Other = [.. report.Ranked.Where(finding => finding.Reportability.IsReportable && !SaysSomething(finding))];
        Outside = [.. report.Ranked.Where(finding => !finding.Reportability.IsReportable)];
    }

    /// <summary>Gets the findings from which something follows, or which contradict the reference.</summary>
    public ImmutableArray<Finding> Detailed { get; }

    /// <summary>Gets the other reportable findings, mostly of uncertain significance.</summary>
    public ImmutableArray<Finding> Other { get; }

    /// <summary>Gets the findings that a setting leaves out.</summary>
    public ImmutableArray<Finding> Outside { get; }

    private static bool SaysSomething(Finding finding) =>
        finding.Actionability != Actionability.None
        || !finding.Options.IsEmpty
        || !finding.Outlook.IsEmpty
        || !finding.Biomarkers.IsEmpty
        || finding.Germline is not null
        || finding.Annotation?.Discrepancies.Any(discrepancy => !discrepancy.IsOfNaming) == true
        || finding.Classification.IsTruncation
        || finding.Classification.Oncogenicity is { IsAssessed: true, Value: OncogenicityClass.Oncogenic or OncogenicityClass.LikelyOncogenic }
        || finding.Reported is ReportedFusion;
}
