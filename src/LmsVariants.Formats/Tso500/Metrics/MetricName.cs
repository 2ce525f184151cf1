using System.Text.RegularExpressions;

namespace LmsVariants.Formats.Tso500.Metrics;

/// <summary>A cell of the column "Metric (UOM)", such as <c>MEDIAN_INSERT_SIZE (bp)</c>.</summary>
/// <param name="Name">The metric.</param>
/// <param name="Unit">The unit as written; empty where the cell has none.</param>
internal sealed partial record MetricName(string Name, string Unit)
{
    public const string ContaminationScore = "CONTAMINATION_SCORE";
    public const string ContaminationPValue = "CONTAMINATION_P_VALUE";

    public static MetricName Of(string cell) =>
        WithUnit().Match(cell) is { Success: true } found ? new MetricName(found.Groups["name"].Value, found.Groups["unit"].Value) : new MetricName(cell, string.Empty);

    [GeneratedRegex(@"^(?<name>[^()]+?) ?\((?<unit>[^()]*)\)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithUnit();
}
