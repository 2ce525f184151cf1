using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.OtherPanels.Sophia;

/// <summary>The table of variants that SOPHiA DDM exports: separated by commas, semicolons or tabs, without the name of its sample.</summary>
public sealed class SophiaFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "SOPHiA DDM table";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document)
    {
        TableHead head = TableHead.Of(document);
        // A CLC track and a MAF have a gene and coordinates too, and columns of their own.
        return SophiaColumns.Map.Fits(head) && !head.Has("Tumor_Sample_Barcode") && !head.Has("Region");
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        return SophiaReader.Read(document, context.Limits);
    }
}
