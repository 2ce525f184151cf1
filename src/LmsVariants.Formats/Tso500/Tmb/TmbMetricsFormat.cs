using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Tmb;

/// <summary>DRAGEN <c>.tmb.metrics.csv</c>: lines of <c>TMB SUMMARY,,key,value</c>.</summary>
public sealed class TmbMetricsFormat : IPanelFormat
{
    private const string Group = "TMB SUMMARY";

    private static readonly string[] Known =
    [
        "TMB", "Nonsyn TMB", "Eligible Region (MB)", "Filtered Variant Count", "Filtered Nonsyn Variant Count",
        "Total Input Variant Count", "Total Input Variant Count in TMB region",
    ];

    /// <inheritdoc/>
    public string Name => "DRAGEN TMB metrics";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SummaryLines.Recognises(document.Head, Group);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        BiomarkerKeys keys = SummaryLines.Read(document, context, Group, Known);
        decimal? burden = keys.Decimal("TMB", needed: true);
        return
        [
            BiomarkerFile.Of(keys) with
            {
                Coverage = [BiomarkerFile.Number(CoverageSubject.Tmb, burden is not null, "TMB")],
                Tmb = burden is decimal value ? new ReportedTmb(value, keys.Decimal("Eligible Region (MB)"), keys.Integer("Filtered Variant Count")) : null,
            },
        ];
    }
}
