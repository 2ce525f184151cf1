using System.Globalization;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Interpret.Germline;

/// <summary>What the share of reads says of the origin of a variant: arithmetic over purity, shown and never decided on.</summary>
/// <remarks>
/// One variant copy of two in a cell, tumour content p. Heterozygous in the germline: 1/2; clonal and somatic: p/2. Where the tumour has
/// lost the other copy: 1/(2-p) and p/(2-p).
/// </remarks>
internal static class ShareOfReads
{
    public static string Words(ReportedAlteration reported, decimal? tumourContent)
    {
        if (reported is not ReportedSmallVariant { AlleleFrequency: decimal vaf }) return "the share of reads is not known";
        if (tumourContent is not (> 0 and <= 1)) return string.Create(CultureInfo.InvariantCulture, $"VAF {vaf}; the tumour content is not stated, so the share of reads says little of the origin");
        decimal content = tumourContent.Value;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"VAF {vaf} at a tumour content of {content}: of a heterozygous germline variant 0.50 is expected, of a clonal somatic one {content / 2:0.00} ({1 / (2 - content):0.00} and {content / (2 - content):0.00} where the tumour lost the other copy); the share of reads alone does not decide");
    }
}
