using System.Globalization;

using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Calls;

/// <summary>The other side of a breakend.</summary>
internal static class BreakendText
{
    /// <summary>The mate as <c>chrom:pos</c>; empty where the breakend has none that is known.</summary>
    public static string MateOf(Breakend breakend)
    {
        int open = breakend.Text.AsSpan().IndexOfAny('[', ']');
        if (open < 0) return string.Empty;
        int close = breakend.Text.IndexOf(breakend.Text[open], open + 1);
        return close < 0 ? string.Empty : breakend.Text[(open + 1)..close];
    }

    public static string Of(VcfRecord record) => string.Create(CultureInfo.InvariantCulture, $"{record.Chrom}:{record.Pos}");
}
