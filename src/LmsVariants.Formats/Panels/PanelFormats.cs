using System.Collections.Immutable;

using LmsVariants.Formats.Tables;
using LmsVariants.Formats.Tso500.BiomarkerReports;
using LmsVariants.Formats.Tso500.Fusions;
using LmsVariants.Formats.Tso500.Metrics;
using LmsVariants.Formats.Tso500.Msi;
using LmsVariants.Formats.Tso500.Tmb;
using LmsVariants.Formats.Tso500;
using LmsVariants.Formats.Vcf.Calls;

namespace LmsVariants.Formats.Panels;

/// <summary>The formats that this version reads. The first that recognises a file reads it, so the stricter ones stand first.</summary>
public static class PanelFormats
{
    /// <summary>Gets the formats.</summary>
    public static ImmutableArray<IPanelFormat> All { get; } =
    [
        new CombinedVariantOutputFormat(),
        new MetricsOutputFormat(),
        new AllFusionsFormat(),
        new CirculatingFusionsFormat(),
        new TraceFormat(),
        new TmbJsonFormat(),
        new TmbMetricsFormat(),
        new MsiJsonFormat(),
        new BiomarkerReportFormat(),
        new VcfFormat(),
        new HgvsTableFormat(),
    ];
}
