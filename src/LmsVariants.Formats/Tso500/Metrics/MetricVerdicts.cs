using System.Collections.Immutable;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tso500.Metrics;

/// <summary>What a value says against the limits of its own row, and, for contamination, against the row beside it.</summary>
internal static class MetricVerdicts
{
    /// <summary>The verdict by a row's own limits, both included. A value that was not measured never passes.</summary>
    public static MetricVerdict ByLimits(decimal? lower, decimal? upper, decimal? value) =>
        value is null ? MetricVerdict.NotMeasured
        : lower is null && upper is null ? MetricVerdict.NoLimit
        : value < lower || value > upper ? MetricVerdict.Failed
        : MetricVerdict.Passed;

    /// <summary>The metrics of one sample in one section, contamination read as a pair where the file gives its p-value.</summary>
    /// <param name="metrics">The metrics, each judged by its own limits.</param>
    /// <param name="byTwoRows">Whether the software means both rows, so that one of them missing is worth a remark.</param>
    /// <remarks>
    /// Guide of Local App 2.1: the p-value is asked only where the score is above its limit, and a small one then points to
    /// large rearrangements instead of a second person's DNA. The row of the p-value carries limits all the same, and by
    /// them alone a clean sample, whose p-value is 1, would fail.
    /// </remarks>
    public static IEnumerable<ReportedMetric> Pair(ImmutableArray<ReportedMetric> metrics, bool byTwoRows)
    {
        ReportedMetric? p = metrics.FirstOrDefault(metric => metric.Name == MetricName.ContaminationPValue);
        foreach (ReportedMetric metric in metrics)
        {
            yield return ReferenceEquals(metric, p) ? OfPValue(metric)
                : metric is { Name: MetricName.ContaminationScore, Verdict: MetricVerdict.Failed } && (p is not null || byTwoRows) ? OfScore(metric, p)
                : metric;
        }
    }

    private static ReportedMetric OfPValue(ReportedMetric p) => p.Verdict == MetricVerdict.NotMeasured ? p : p with
    {
        Verdict = MetricVerdict.NoLimit,
        Remark = $"has no verdict of its own: asked only where {MetricName.ContaminationScore} is above its upper limit",
    };

    private static ReportedMetric OfScore(ReportedMetric score, ReportedMetric? p)
    {
        if (p?.Value is not decimal value || p.Upper is not decimal limit)
        {
            return score with { Remark = $"by the score alone: {MetricName.ContaminationPValue} has no value or no upper limit" };
        }
        return value > limit
            ? score with { Remark = $"the score is above its upper limit, {MetricName.ContaminationPValue} {value} is above {limit} too: contamination" }
            : score with
            {
                Verdict = MetricVerdict.Passed,
                Remark = $"the score is above its upper limit, {MetricName.ContaminationPValue} {value} is not above {limit}: points to rearrangements, not to contamination",
            };
    }
}
