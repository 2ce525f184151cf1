using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.Germline;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>The share of reads of a small variant with what it is held against.</summary>
/// <param name="Share">The share, 0 to 1.</param>
/// <param name="Depth">The reads in all; null where the file does not state them.</param>
/// <param name="Interval">The 95 % confidence interval; null without a depth.</param>
/// <param name="IsFromDepth">Whether the reads with the allele were not counted by the file, so that share and depth stand for them.</param>
internal sealed record ReadsFacts(decimal Share, int? Depth, WilsonInterval? Interval, bool IsFromDepth)
{
    /// <summary>Gets the least share that is reported, 0 to 1; null where none is in force.</summary>
    public decimal? Limit { get; init; }

    /// <summary>Gets the share of tumour cells, 0 to 1; null where it is not stated.</summary>
    public decimal? TumourContent { get; init; }

    /// <summary>Gets the shares expected at that content; null where it is not stated.</summary>
    public ExpectedShares? Expected { get; init; }

    /// <summary>What a file says of the reads; null where it gives no share.</summary>
    public static ReadsFacts? Of(ReportedSmallVariant small)
    {
        if (small.AlleleFrequency is not (>= 0 and <= 1)) return null;
        decimal share = small.AlleleFrequency.Value;
        int? depth = small.Depth is > 0 ? small.Depth : null;
        return new ReadsFacts(share, depth, depth is int reads ? WilsonInterval.Of((double)share, reads) : null, small.AlternateReads is null);
    }

    /// <summary>The same with what the case knows; null where the finding is no small variant with a share.</summary>
    public static ReadsFacts? Of(CaseReport report, Finding finding) => finding.Reported is ReportedSmallVariant small && Of(small) is { } facts
        ? facts with { Limit = report.MinimumAlleleFrequency, TumourContent = finding.Shares is null ? null : report.Case.Sheet?.TumourContent, Expected = finding.Shares }
        : null;

    /// <summary>The share with its depth and interval in one line, such as <c>37 % of 412 reads (95 % CI 32 to 42)</c>.</summary>
    public string Words(PictureTexts texts)
    {
        string share = Percent(Share);
        if (Depth is not int depth || Interval is not WilsonInterval interval) return texts.ReadsAlone(share);
        // Small shares need the decimal that great ones do not have.
        int decimals = interval.Upper < 0.1 ? 1 : 0;
        (string lower, string upper) = (Numbers.Print(Math.Round((decimal)interval.Lower * 100, decimals)), Numbers.Print(Math.Round((decimal)interval.Upper * 100, decimals)));
        return IsFromDepth ? texts.ReadsFromDepth(share, Numbers.Print(depth), lower, upper) : texts.ReadsCounted(share, Numbers.Print(depth), lower, upper);
    }

    public static string Percent(decimal share) => Numbers.Print(Math.Round(share * 100, share < 0.01m ? 2 : 1));
}
