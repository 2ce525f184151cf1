using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tso500.Metrics;

/// <summary>A lower and an upper limit, both included; null where there is none.</summary>
/// <param name="Lower">The lower limit. A zero is none: no metric is less.</param>
/// <param name="Upper">The upper limit.</param>
internal sealed record MetricLimits(decimal? Lower, decimal? Upper)
{
    public static MetricLimits None { get; } = new(null, null);

    public static MetricLimits Of(ReportedMetric metric) => new(metric.Lower is 0 && metric.Upper is not null ? null : metric.Lower, metric.Upper);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Text(Lower)} to {Text(Upper)}");

    private static string Text(decimal? limit) => limit?.ToString(CultureInfo.InvariantCulture) ?? "NA";
}

/// <summary>The limits that the vendor's guides give for a software, to notice a file that was changed or made with other settings.</summary>
/// <remarks>
/// Verdicts never come from here: they come from the limits that the file states. Sources: Local App 2.0 and 2.1 guides
/// (documents 1000000095997 and 1000000113216), DRAGEN TSO500 2.1 to 2.6 and ctDNA 2.x online guides, "QC metrics".
/// </remarks>
internal static class ExpectedLimits
{
    private const string Dna = "DNA Library QC Metrics";
    private const string Rna = "RNA Library QC Metrics";
    private const string Run = "Run QC Metrics";

    // Limits of the run depend on the instrument, and from FASTQ there are none.
    private static readonly ImmutableArray<Expectation> LocalApp =
    [
        new(Dna, MetricName.ContaminationScore, AtMost(3106)),
        new(Dna, MetricName.ContaminationPValue, AtMost(0.049m)),
        new(Dna, "MEDIAN_INSERT_SIZE", AtLeast(70)),
        new(Dna, "MEDIAN_EXON_COVERAGE", AtLeast(150)),
        new(Dna, "PCT_EXON_50X", AtLeast(90)),
        new(Dna, "USABLE_MSI_SITES", AtLeast(40)),
        new(Dna, "COVERAGE_MAD", AtMost(0.210m)),
        new(Dna, "MEDIAN_BIN_COUNT_CNV_TARGET", AtLeast(1)),
        new(Rna, "MEDIAN_CV_GENE_500X", AtMost(93)),
        new(Rna, "TOTAL_ON_TARGET_READS", AtLeast(9_000_000)),
        new(Rna, "MEDIAN_INSERT_SIZE", AtLeast(80)),
        new(Run, "PCT_PF_READS", AtLeast(55), AtLeast(80), MetricLimits.None),
        new(Run, "PCT_Q30_R1", AtLeast(80), MetricLimits.None),
        new(Run, "PCT_Q30_R2", AtLeast(80), MetricLimits.None),
    ];

    private static readonly ImmutableArray<Expectation> Dragen =
    [
        new(Dna, MetricName.ContaminationScore, AtMost(1457)),
        new(Dna, "MEDIAN_INSERT_SIZE", AtLeast(70)),
        new(Dna, "MEDIAN_EXON_COVERAGE", AtLeast(150)),
        new(Dna, "PCT_EXON_50X", AtLeast(90)),
        new(Dna, "PCT_CHIMERIC_READS", AtMost(8)),
        new(Dna, "USABLE_MSI_SITES", AtLeast(40)),
        new(Dna, "GENE_SCALED_MAD", AtMost(0.134m)),
        new(Dna, "COVERAGE_MAD", AtMost(0.134m)),
        new(Dna, "MEDIAN_BIN_COUNT_CNV_TARGET", AtLeast(1)),
        new(Dna, "PCT_TARGET_HRD_50X", AtLeast(50)),
        new(Dna, "EXCESSIVE_TF", AtMost(0)),
        new(Rna, "MEDIAN_CV_GENE_500X", AtMost(0.93m)),
        new(Rna, "TOTAL_ON_TARGET_READS", AtLeast(2_500_000)),
        new(Rna, "MEDIAN_INSERT_SIZE", AtLeast(80)),
        new(Run, "PCT_PF_READS", AtLeast(55), AtLeast(80), MetricLimits.None),
        new(Run, "PCT_Q30_R1", AtLeast(80), AtLeast(85), MetricLimits.None),
        new(Run, "PCT_Q30_R2", AtLeast(80), AtLeast(85), MetricLimits.None),
    ];

    private static readonly ImmutableArray<Expectation> CirculatingDna =
    [
        new(Dna, MetricName.ContaminationScore, AtMost(1227)),
        new(Dna, "MEDIAN_EXON_COVERAGE", AtLeast(1300)),
        new(Dna, "PCT_EXON_1000X", AtLeast(80)),
        new(Dna, "GENE_SCALED_MAD", AtMost(0.059m)),
        new(Dna, "COVERAGE_MAD", AtMost(0.059m)),
        new(Dna, "MEDIAN_BIN_COUNT_CNV_TARGET", AtLeast(6)),
    ];

    private static MetricLimits AtLeast(decimal limit) => new(limit, null);

    private static MetricLimits AtMost(decimal limit) => new(null, limit);

    /// <summary>In words, how the limits of a metric differ from the guide's; null where they agree or the guide is not known.</summary>
    public static string? Difference(Tso500Assay assay, ReportedMetric metric)
    {
        // An expanded metric is information, and shares names with those that have limits.
        Expectation? expected = For(assay).FirstOrDefault(e => e.Name == metric.Name && metric.Section.StartsWith(e.Section, StringComparison.OrdinalIgnoreCase));
        MetricLimits stated = MetricLimits.Of(metric);
        return expected is null || expected.Allowed.Contains(stated) ? null : $"{metric.Name} of [{metric.Section}] {stated} (guide: {string.Join(" or ", expected.Allowed)})";
    }

    private static ImmutableArray<Expectation> For(Tso500Assay assay) => (assay.Software, assay.Major) switch
    {
        (Tso500Software.LocalApp, "2") => LocalApp,
        (Tso500Software.Dragen, "2") => Dragen,
        (Tso500Software.CirculatingDna, "2") => CirculatingDna,
        _ => [],
    };

    /// <summary>What the guide says of a metric.</summary>
    /// <param name="Section">How the titles of its sections begin.</param>
    /// <param name="Name">The metric.</param>
    /// <param name="Allowed">The limits that the guide gives, one for each kind of instrument.</param>
    private sealed record Expectation(string Section, string Name, params ImmutableArray<MetricLimits> Allowed);
}
