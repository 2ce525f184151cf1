using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>The scale of a quality metric: it shows both sides of each limit.</summary>
internal static class MetricScale
{
    public static Axis Of(ReportedMetric metric, double left, double right)
    {
        // As floating-point numbers from the start: the sum of two great limits is no decimal.
        (double from, double to) = ((double?)metric.Lower, (double?)metric.Upper) switch
        {
            (double lower, double upper) => (lower - ((upper - lower) / 2), upper + ((upper - lower) / 2)),
            (double lower, null) => (Math.Min(0, 2 * lower), Math.Max(0, 2 * lower)),
            (null, double upper) => (Math.Min(0, 2 * upper), Math.Max(0, 2 * upper)),
            _ => (0, 1),
        };
        return new Axis(from, to > from ? to : from + 1, left, right);
    }
}
