using System.Text.RegularExpressions;
using Hl7.Fhir.Model;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The quality metrics of a sequencing, each in words with the limits of its own file; the guide has room for two numbers beside.</summary>
internal static partial class AnalysisMetrics
{
    public static Extension? Of(CaseContext context, Sequencing sequencing)
    {
        Extension[] parts =
        [
            .. Depth(sequencing) is decimal depth ? (Extension[])[new Extension("read-depth", Concepts.Number(depth, unit: "reads, median over exons"))] : [],
            .. Share(sequencing) is { } share ? (Extension[])[new Extension("sequencing-coverage", Concepts.Number(share.Percent, "%", $"% of exon bases with at least {share.Reads} reads"))] : [],
            .. Description(context, sequencing) is string words ? (Extension[])[new Extension("metrics-description", new FhirString(words))] : [],
        ];
        return parts.Length > 0 ? AnalysisStatements.Of("metrics", parts) : null;
    }

    // The one that the file sets a limit to; where two samples or files differ, neither stands for the analysis.
    private static decimal? Depth(Sequencing sequencing)
    {
        decimal?[] values = [.. Limited(sequencing).Where(metric => metric.Name == "MEDIAN_EXON_COVERAGE").Select(metric => metric.Value).Distinct()];
        return values.Length == 1 ? values[0] : null;
    }

    private static (decimal Percent, string Reads)? Share(Sequencing sequencing)
    {
        (decimal Percent, string Reads)[] shares =
        [
            .. Limited(sequencing)
                .Select(metric => (Percent: metric.Value!.Value, Name: ShareOfExons().Match(metric.Name)))
                .Where(share => share.Name.Success)
                .Select(share => (share.Percent, share.Name.Groups["reads"].Value))
                .Distinct(),
        ];
        return shares.Length == 1 ? shares[0] : null;
    }

    private static IEnumerable<ReportedMetric> Limited(Sequencing sequencing) =>
        sequencing.Metrics.Where(metric => metric is { Value: not null, Verdict: MetricVerdict.Passed or MetricVerdict.Failed });

    private static string? Description(CaseContext context, Sequencing sequencing) => Prose.Sentences(
        sequencing.Metrics.GroupBy(metric => metric.Section, StringComparer.Ordinal).Select(section => OfSection(context, section)));

    private static string? OfSection(CaseContext context, IGrouping<string, ReportedMetric> section)
    {
        string[] metrics = [.. section.Select(Words).Select(context.Discretion.Pass).OfType<string>().Distinct(StringComparer.Ordinal)];
        return metrics.Length > 0 && context.Discretion.Pass(section.Key) is string title ? $"{title}: {string.Join("; ", metrics)}" : null;
    }

    private static string Words(ReportedMetric metric)
    {
        string value = metric.Value is decimal number ? $" {Prose.Number(number)}" : string.Empty;
        string unit = metric.Value is null || metric.Unit is "" or "NA" ? string.Empty : $" {metric.Unit}";
        IEnumerable<string> judged = ((string[])[Limits(metric), Verdict(metric), metric.Remark]).Where(part => part.Length > 0);
        return $"{metric.Name}{value}{unit} ({string.Join(", ", judged)})";
    }

    private static string Limits(ReportedMetric metric) => (metric.Lower, metric.Upper) switch
    {
        (decimal lower, decimal upper) => $"limits {Prose.Number(lower)} to {Prose.Number(upper)}",
        (decimal lower, null) => $"at least {Prose.Number(lower)}",
        (null, decimal upper) => $"at most {Prose.Number(upper)}",
        _ => "no limit stated",
    };

    // A verdict that does not follow from the limits beside it has a remark that says so.
    private static string Verdict(ReportedMetric metric) => metric.Verdict switch
    {
        MetricVerdict.Passed => "within",
        MetricVerdict.Failed => "not within",
        MetricVerdict.NotMeasured => "not measured",
        _ => string.Empty,
    };

    [GeneratedRegex("^PCT_EXON_(?<reads>[0-9]+)X$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ShareOfExons();
}
