using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Infrastructure.Printing;

/// <summary>Writes the page of a report as a PDF for a file share or a printer. By the same browser with the same fonts the same report gives the same bytes.</summary>
/// <param name="page">What makes the page.</param>
/// <param name="printer">What prints it.</param>
public sealed class PdfReportWriter(IReportWriter page, ChromiumPrinter printer) : IReportWriter
{
    /// <inheritdoc/>
    public string Suffix => ".report.pdf";

    /// <inheritdoc/>
    public bool IsCompared => false;

    /// <inheritdoc/>
    public async ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(report);
        byte[] pdf = await printer.PrintAsync(await page.WriteAsync(report, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        PdfTimes.Set(pdf, report.ReportTime);
        return pdf;
    }
}
