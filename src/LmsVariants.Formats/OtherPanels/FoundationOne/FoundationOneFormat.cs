using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.OtherPanels.FoundationOne;

/// <summary>The XML of Foundation Medicine (FoundationOne CDx, Liquid CDx, Heme): its <c>variant-report</c>, bare or in any envelope.</summary>
public sealed class FoundationOneFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "FoundationOne XML";

    /// <inheritdoc/>
    public bool IsWholeResult => true;

    /// <summary>Whether it is XML with the report, or with the vendor's name where the report comes late in a long envelope.</summary>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ReadOnlySpan<byte> head = document.Head;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (head.StartsWith(mark)) head = head[mark.Length..];
        head = head.TrimStart(" \t\r\n"u8);
        return head.StartsWith("<"u8) && (head.IndexOf("<variant-report"u8) >= 0 || head.IndexOf(":variant-report"u8) >= 0 || head.IndexOf("foundationmedicine.com"u8) >= 0);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        return [new FoundationOneReader(document.Name).Read(LocatedXml.Load(document, context.Limits))];
    }
}
