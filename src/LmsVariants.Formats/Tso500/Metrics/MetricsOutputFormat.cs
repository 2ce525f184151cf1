using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tso500.Metrics;

/// <summary>TSO500 MetricsOutput.tsv: the quality of a whole run, told apart by sample or pair.</summary>
public sealed class MetricsOutputFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "TSO500 MetricsOutput";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return MetricsOutputReader.Recognises(document.Head);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        MetricsOutput output = MetricsOutputReader.Read(document.Name, document.ReadAll(context.Limits).Span, context.Limits);
        return
        [
            .. output.Columns.Select(column => new PanelFile
            {
                Names = new SampleNames(Sample: column.Name),
                IsCompanion = true,
                Panel = output.Assay.Panel,
                Software = output.Assay.Name,
                Version = output.Assay.Version,
                IsCirculatingDna = output.Assay.IsCirculatingDna,
                Details = [.. output.Header, .. column.Status],
                SoftwareNotes = output.Notes,
                Metrics = [.. output.Run, .. column.Metrics],
                FailedSteps = column.FailedSteps,
                UnknownSections = output.UnknownSections,
                Warnings = output.Warnings,
            }),
        ];
    }
}
