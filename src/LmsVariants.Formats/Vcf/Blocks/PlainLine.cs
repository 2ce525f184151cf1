using System.Buffers;

namespace LmsVariants.Formats.Vcf.Blocks;

/// <summary>Recognises, without reading it, a record that is beyond doubt well written and tells of no variant.</summary>
/// <remarks>Whatever is not certain is no plain line: it is read, and costs more.</remarks>
internal static class PlainLine
{
    // Nine digits are less than the largest position.
    private const int MostDigits = 9;

    private static readonly SearchValues<byte> Bases = SearchValues.Create("ACGTNRYSWKMBDHVacgtnryswkmbdhv"u8);

    /// <summary>Reads the position of a plain line.</summary>
    /// <param name="line">The line without its end, part of a text that is UTF-8.</param>
    /// <param name="contig">CHROM of a line that was read, with the tab behind it.</param>
    /// <param name="columns">How many columns the header has.</param>
    /// <param name="position">POS.</param>
    public static bool TryRead(ReadOnlySpan<byte> line, ReadOnlySpan<byte> contig, int columns, out int position)
    {
        position = 0;
        if (!line.StartsWith(contig) || line[^1] == '\r') return false;
        ReadOnlySpan<byte> rest = line[contig.Length..];
        int digits = 0;
        while (digits < rest.Length && (uint)(rest[digits] - '0') <= 9)
        {
            if (digits == MostDigits) return false;
            position = (position * 10) + (rest[digits++] - '0');
        }
        if (digits == 0 || !TrySkipTab(ref rest, digits)) return false;
        if (!TrySkipTab(ref rest, rest.IndexOf((byte)'\t'))) return false;
        int reference = rest.IndexOf((byte)'\t');
        if (reference <= 0 || rest[..reference].ContainsAnyExcept(Bases) || !TrySkipTab(ref rest, reference)) return false;
        if (!TrySkipTab(ref rest, LengthOfNone(rest)) || !TrySkipTab(ref rest, LengthOfQuality(rest))) return false;
        // FILTER stands there in any case: six columns are behind us, and as many tabs.
        return rest.Count((byte)'\t') == columns - 7;
    }

    private static bool TrySkipTab(ref ReadOnlySpan<byte> rest, int at)
    {
        if ((uint)at >= (uint)rest.Length || rest[at] != '\t') return false;
        rest = rest[(at + 1)..];
        return true;
    }

    // No allele, or any that was not seen.
    private static int LengthOfNone(ReadOnlySpan<byte> text) =>
        text is [(byte)'.', ..] ? 1
        : text.StartsWith("<NON_REF>"u8) ? "<NON_REF>"u8.Length
        : text.StartsWith("<*>"u8) ? "<*>"u8.Length
        : -1;

    // The shapes that callers write; others are for the parser.
    private static int LengthOfQuality(ReadOnlySpan<byte> text)
    {
        if (text is [(byte)'.', ..]) return 1;
        int length = Digits(text);
        if (length == 0) return -1;
        if (length == text.Length || text[length] != '.') return length;
        int behind = Digits(text[(length + 1)..]);
        return behind == 0 ? -1 : length + 1 + behind;
    }

    private static int Digits(ReadOnlySpan<byte> text)
    {
        int length = 0;
        while (length < text.Length && (uint)(text[length] - '0') <= 9) length++;
        return length;
    }
}
