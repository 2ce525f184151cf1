using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tables;
using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Metrics;

/// <summary>A section of metrics: a name, two limits, and a value for each sample behind them.</summary>
/// <param name="Title">The title of the section.</param>
/// <param name="Header">Its columns.</param>
/// <param name="Name">The place of the metric with its unit.</param>
/// <param name="Lower">The place of the lower limit.</param>
/// <param name="Upper">The place of the upper limit.</param>
/// <param name="Rows">Its rows, each metric once.</param>
internal sealed record MetricTable(string Title, Columns Header, int Name, int Lower, int Upper, ImmutableArray<TableRow> Rows)
{
    /// <summary>Gets the place of the first sample.</summary>
    public int FirstSample => Math.Max(Name, Math.Max(Lower, Upper)) + 1;

    /// <summary>The metric of a row in one column.</summary>
    /// <exception cref="InputFormatException">A cell holds no number.</exception>
    public ReportedMetric Read(TableRow row, int column)
    {
        MetricName name = MetricName.Of(row[Name]);
        if (name.Name.Length == 0) throw row.Refuse(Name, InputCodes.FieldEmpty, Title, "a metric");
        decimal? lower = Number(row, Lower, name.Name);
        decimal? upper = Number(row, Upper, name.Name);
        decimal? value = Number(row, column, name.Name);
        return new ReportedMetric(row.Locate(column), Title, name.Name, name.Unit, lower, upper, value, MetricVerdicts.ByLimits(lower, upper, value));
    }

    private static decimal? Number(TableRow row, int index, string metric) =>
        NumberText.Number(row[index], expected => row.Refuse(index, InputCodes.NotANumber, metric, expected));
}
