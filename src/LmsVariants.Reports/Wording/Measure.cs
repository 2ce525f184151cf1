using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Wording;

/// <summary>What an alteration has instead of an allele, such as <c>FC=0.31</c>, <c>copies=6</c> or <c>reads=88</c>.</summary>
internal static class Measure
{
    public static IEnumerable<string> Of(ReportedAlteration reported)
    {
        (decimal? foldChange, decimal? copies, int? reads) = reported switch
        {
            ReportedSmallVariant => default((decimal?, decimal?, int?)),
            ReportedCopyNumber number => (number.FoldChange, number.Copies, null),
            ReportedExonCopyNumber exons => (exons.FoldChange, null, null),
            ReportedFusion fusion => (null, null, fusion.SupportingReads),
            ReportedSplice splice => (null, null, splice.SupportingReads),
            _ => throw new System.Diagnostics.UnreachableException(reported.GetType().Name),
        };
        if (foldChange is decimal ratio) yield return $"FC={Numbers.Print(ratio)}";
        if (copies is decimal absolute) yield return $"copies={Numbers.Print(absolute)}";
        if (reads is int count) yield return $"reads={Numbers.Print(count)}";
    }
}
