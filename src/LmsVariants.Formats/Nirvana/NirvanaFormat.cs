using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Nirvana;

/// <summary>The JSON of Nirvana and of Illumina Connected Annotations, packed or not.</summary>
public sealed class NirvanaFormat : IPanelFormat
{
    /// <inheritdoc/>
    public string Name => "Nirvana JSON";

    /// <summary>Whether it is an object whose header names an annotator and an assembly.</summary>
    public bool Recognises(InputDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ReadOnlySpan<byte> head = document.Head;
        ReadOnlySpan<byte> mark = [0xEF, 0xBB, 0xBF];
        if (head.StartsWith(mark)) head = head[mark.Length..];
        return head.TrimStart(" \t\r\n"u8).StartsWith("{"u8)
            && head.IndexOf("\"header\""u8) >= 0
            && head.IndexOf("\"genomeAssembly\""u8) >= 0
            && (head.IndexOf("\"annotator\""u8) >= 0 || head.IndexOf("\"positions\""u8) >= 0);
    }

    /// <inheritdoc/>
    public IReadOnlyList<PanelFile> Read(InputDocument document, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(context);
        return [new NirvanaReader(document.Name, context.TumourSample).Read(document.ReadAll(context.Limits), context.Limits)];
    }
}
