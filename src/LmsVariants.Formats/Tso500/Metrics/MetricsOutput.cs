using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tso500.Metrics;

/// <summary>What a MetricsOutput.tsv says of one sample or pair: a column of it.</summary>
/// <param name="Name">The name over the column: a sample id or a pair id, by version of the software.</param>
/// <param name="Status">The rows of <c>[Analysis Status]</c> for it, in the file's order.</param>
/// <param name="FailedSteps">Steps that failed or were not executed, as the software names them.</param>
/// <param name="Metrics">Its metrics, those of the run not among them.</param>
public sealed record MetricsColumn(string Name, ImmutableArray<KeyValue> Status, ImmutableArray<string> FailedSteps, ImmutableArray<ReportedMetric> Metrics);

/// <summary>A whole MetricsOutput.tsv of TruSight Oncology 500: one run, with a column for each sample or pair.</summary>
public sealed record MetricsOutput
{
    /// <summary>Gets software and version.</summary>
    public required Tso500Assay Assay { get; init; }

    /// <summary>Gets the keys of <c>[Header]</c>, in the file's order.</summary>
    public required ImmutableArray<KeyValue> Header { get; init; }

    /// <summary>Gets the metrics of <c>[Run QC Metrics]</c>, which belong to every sample.</summary>
    public required ImmutableArray<ReportedMetric> Run { get; init; }

    /// <summary>Gets the columns, in the order in which the file first names them.</summary>
    public required ImmutableArray<MetricsColumn> Columns { get; init; }

    /// <summary>Gets the lines behind the banner and those of <c>[Notes]</c>.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Gets sections that this program does not know.</summary>
    public required ImmutableArray<UnknownSection> UnknownSections { get; init; }

    /// <summary>Gets what was read with a doubt.</summary>
    public required ImmutableArray<InputWarning> Warnings { get; init; }
}
