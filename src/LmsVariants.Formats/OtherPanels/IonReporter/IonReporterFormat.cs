using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.OtherPanels.IonReporter;

/// <summary>A table of variants of Ion Reporter, whole or exported. Its VCF is another format.</summary>
public sealed class IonReporterFormat : IPanelFormat
{
    /// <summary>What the header of the whole table begins with: a mark of remarks, and yet it is none.</summary>
    internal const string HeaderMark = "# locus";

    /// <inheritdoc/>
    public string Name => "Ion Reporter table";

    /// <inheritdoc/>
    public bool Recognises(InputDocument document) => IonReporterColumns.Map.Fits(TableHead.Of(document, HeaderMark));

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        return IonReporterReader.Read(document, context.Limits);
    }
}
