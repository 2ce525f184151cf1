using System.Collections.Immutable;

using LmsVariants.Formats.Maf;
using LmsVariants.Formats.Nirvana;
using LmsVariants.Formats.OtherPanels.Archer;
using LmsVariants.Formats.OtherPanels.Clc;
using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.OtherPanels.FoundationOne;
using LmsVariants.Formats.OtherPanels.IonReporter;
using LmsVariants.Formats.OtherPanels.Sophia;
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
        new FoundationOneFormat(),
        new NirvanaFormat(),
        new ArcherFormat(),
        new MafFormat(),
        new IonReporterFormat(),
        new ClcFormat(),
        new SophiaFormat(),
        new DelimitedFormat(),
        new HgvsTableFormat(),
    ];

    /// <summary>The format that reads a file; null where none does.</summary>
    public static IPanelFormat? Of(InputDocument document, ReadingContext context) => All.FirstOrDefault(format => format.Recognises(document, context));
}
