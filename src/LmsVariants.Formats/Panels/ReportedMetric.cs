using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Panels;

/// <summary>What a metric says against its own limits.</summary>
public enum MetricVerdict
{
    /// <summary>It has no limits: information alone.</summary>
    NoLimit,

    /// <summary>It was not measured.</summary>
    NotMeasured,

    /// <summary>It lies within its limits.</summary>
    Passed,

    /// <summary>It lies outside.</summary>
    Failed,
}

/// <summary>A quality metric of a sample or of its run, with the limits that the file itself states.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Section">The section of the file: the same name means something else in another.</param>
/// <param name="Name">The metric as written, without its unit.</param>
/// <param name="Unit">The unit as written, such as <c>%</c>, <c>bp</c>, <c>Count</c> or <c>NA</c>.</param>
/// <param name="Lower">The lower limit, included; null where there is none.</param>
/// <param name="Upper">The upper limit, included; null where there is none.</param>
/// <param name="Value">The value; null where it was not measured.</param>
/// <param name="Verdict">What the value says against the limits.</param>
public sealed record ReportedMetric(
    SourceLocation Where, string Section, string Name, string Unit, decimal? Lower, decimal? Upper, decimal? Value, MetricVerdict Verdict)
{
    /// <summary>Gets how the verdict was found where it is not simply by the limits beside it; empty else.</summary>
    public Phrase Remark { get; init; } = Phrase.Empty;
}
