using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Maf;

/// <summary>Mutation Annotation Format: one row for each variant of each sample.</summary>
public sealed class MafFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "MAF";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document) => MafColumns.Map.Fits(TableHead.Of(document));

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        return MafReader.Read(document, context.Limits);
    }
}
