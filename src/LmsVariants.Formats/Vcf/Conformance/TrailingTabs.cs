namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>Tabs behind the last column, as a spreadsheet leaves them: they hold nothing, so nothing is guessed by taking them off.</summary>
internal static class TrailingTabs
{
    /// <summary>The line without the tabs that make it wider than its header.</summary>
    public static ReadOnlyMemory<byte> Without(ReadOnlyMemory<byte> line, int columns)
    {
        ReadOnlySpan<byte> text = line.Span;
        if (text.IsEmpty || text[^1] != '\t') return line;
        int surplus = text.Count((byte)'\t') + 1 - columns;
        int tabs = text.Length - text.TrimEnd((byte)'\t').Length;
        return surplus > 0 && surplus <= tabs ? line[..^surplus] : line;
    }

    /// <summary>Says that tabs were taken off a line.</summary>
    public static void Tell(WarningLog log, long line)
    {
        if (log.IsFirst(nameof(TrailingTabs), string.Empty, line)) log.Add(ConformanceCodes.Layout, line, 0, "tabs behind the last column were passed over");
    }
}
