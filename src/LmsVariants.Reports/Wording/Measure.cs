using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.Wording;

/// <summary>What was measured of an alteration that has no allele.</summary>
internal enum MeasureKind
{
    /// <summary>The ratio of coverage to that of normal samples.</summary>
    FoldChange,

    /// <summary>The number of copies.</summary>
    Copies,

    /// <summary>The reads that support it.</summary>
    Reads,
}

/// <summary>What an alteration has instead of an allele.</summary>
internal static class Measure
{
    /// <summary>In the words of the files that programs read, such as <c>FC=0.31</c>, <c>copies=6</c> or <c>reads=88</c>.</summary>
    public static IEnumerable<string> Of(ReportedAlteration reported) => Parts(reported).Select(part => part.Kind switch
    {
        MeasureKind.FoldChange => $"FC={part.Value}",
        MeasureKind.Copies => $"copies={part.Value}",
        MeasureKind.Reads => $"reads={part.Value}",
        _ => throw new System.Diagnostics.UnreachableException(),
    });

    public static IEnumerable<(MeasureKind Kind, string Value)> Parts(ReportedAlteration reported)
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
        if (foldChange is decimal ratio) yield return (MeasureKind.FoldChange, Numbers.Print(ratio));
        if (copies is decimal absolute) yield return (MeasureKind.Copies, Numbers.Print(absolute));
        if (reads is int count) yield return (MeasureKind.Reads, Numbers.Print(count));
    }
}
