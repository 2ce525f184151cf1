using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.OtherPanels.Delimited;

/// <summary>A table of no known vendor, read by the laboratory's own map of its columns.</summary>
public sealed class DelimitedFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "table by a map of columns";

    /// <summary>No: without a map there is no such table.</summary>
    public bool Recognises(InputDocument document) => false;

    /// <inheritdoc/>
    public bool Recognises(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        if (context.ColumnMaps.IsEmpty) return false;
        TableHead head = TableHead.Of(document);
        return context.ColumnMaps.Any(map => map.Fits(head));
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        TableHead head = TableHead.Of(document);
        return context.ColumnMaps.Where(map => map.Fits(head)).ToArray() switch
        {
            [ColumnMap map] => DelimitedReader.Read(document, context.Limits, map),
            [] => throw new InputFormatException(document.Refuse(InputCodes.UnknownFormat, "header", "the columns of a map", "other columns")),
            [ColumnMap first, ColumnMap second, ..] => throw new InputFormatException(document.Refuse(
                InputCodes.TwoColumnMaps, "header", "the columns of one map", $"those of {Quoted.Field(first.Name)} and {Quoted.Field(second.Name)}")),
        };
    }
}
