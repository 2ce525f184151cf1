using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html;

/// <summary>How far the rows of the files were compared with the reference: what could not be recomputed was not compared, and that nothing contradicts it says nothing.</summary>
internal static class ComparedRows
{
    /// <summary>The genes of the reportable rows that were not compared.</summary>
    public static string[] Without(CaseReport report) =>
        [.. report.Ranked.Where(finding => finding.Reportability.IsReportable && finding.Annotation?.Verification == Verification.AsReported).Select(finding => finding.Symbol).Distinct(StringComparer.Ordinal)];

    /// <summary>That nothing contradicts the reference, with its reach.</summary>
    public static string NoneContradicts(Texts texts, CaseReport report) => Without(report) is { Length: > 0 } not
        ? $"{texts.NoContradictionsAmongCompared} {texts.NotCompared(string.Join(", ", not))}"
        : texts.NoContradictions;
}
