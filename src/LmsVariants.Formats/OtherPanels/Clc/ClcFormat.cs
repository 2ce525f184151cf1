using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.OtherPanels.Clc;

/// <summary>A variant track of CLC Genomics Workbench or of a QIAseq workflow, exported as a table.</summary>
public sealed class ClcFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "CLC variant track";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document) => ClcColumns.Map.Fits(TableHead.Of(document));

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        return ClcReader.Read(document, context.Limits);
    }
}
