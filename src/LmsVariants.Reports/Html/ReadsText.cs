using LmsVariants.Formats.Panels;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html;

/// <summary>The fraction of reads, never without the depth that it is a fraction of.</summary>
internal static class ReadsText
{
    public static string Of(Texts texts, ReportedSmallVariant small)
    {
        string reads = (small.AlleleFrequency, small.Depth) switch
        {
            (decimal fraction, int depth) => texts.VafWithDepth(Numbers.Print(fraction * 100), Numbers.Print(depth), Numbers.Print(fraction)),
            (decimal fraction, null) => texts.VafAlone(Numbers.Print(fraction)),
            (null, int depth) => texts.DepthAlone(Numbers.Print(depth)),
            _ => string.Empty,
        };
        return string.Join(", ", new[] { reads, small.Filter is string filter ? texts.Filter(filter) : string.Empty }.Where(part => part.Length > 0));
    }
}
