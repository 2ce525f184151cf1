using LmsVariants.Formats.Tables;

namespace LmsVariants.Formats.OtherPanels;

/// <summary>Reading of places on a chromosome as files write them.</summary>
internal static class Positions
{
    /// <summary>Longer than any chromosome; sums of a position and the length of an allele stay far from overflowing.</summary>
    public const int Last = 1_000_000_000;

    /// <summary>What stands in messages.</summary>
    public const string Expected = "an integer from 1 to 1000000000";

    /// <summary>What stands in messages about a chromosome and a position in one.</summary>
    public const string ExpectedLocus = "a place such as chr17:7577538";

    /// <summary>Reads a 1-based position.</summary>
    public static bool TryParse(string text, out int position) => Field.TryInteger(text, out position) && position is >= 1 and <= Last;

    /// <summary>Reads a place such as <c>chr17:7577538</c>.</summary>
    public static bool TryParseLocus(string text, out string chromosome, out int position)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        chromosome = colon > 0 ? text[..colon].Trim() : string.Empty;
        position = 0;
        return chromosome.Length > 0 && TryParse(text[(colon + 1)..].Trim(), out position);
    }

    /// <summary>Reads a stretch such as <c>chr12:25362722-25398327</c>.</summary>
    public static bool TryParseStretch(string text, out string chromosome, out int start, out int stop)
    {
        int dash = text.LastIndexOf('-');
        stop = 0;
        return TryParseLocus(dash > 0 ? text[..dash] : text, out chromosome, out start) && dash > 0 && TryParse(text[(dash + 1)..].Trim(), out stop) && stop >= start;
    }
}
