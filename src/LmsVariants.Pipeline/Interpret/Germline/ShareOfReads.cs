using LmsVariants.Formats.Panels;

namespace LmsVariants.Pipeline.Interpret.Germline;

/// <summary>What the share of reads says of the origin of a variant: arithmetic over purity, shown and never decided on.</summary>
/// <remarks>
/// Tumour content p; c copies in the tumour, all of them with the variant where the other allele is gone; two in every normal cell.
/// Heterozygous in the germline: 1/2, or (1-p+cp)/(2(1-p)+cp). Clonal and somatic: p/2, or cp/(2(1-p)+cp).
/// </remarks>
internal static class ShareOfReads
{
    /// <param name="reported">The call.</param>
    /// <param name="tumourContent">The share of tumour cells, 0 to 1; null where it is not stated.</param>
    /// <param name="copiesWithoutOther">The copies in all where the files tell that the other allele is gone; null where they do not.</param>
    public static Phrase Words(ReportedAlteration reported, decimal? tumourContent, decimal? copiesWithoutOther)
    {
        if (reported is not ReportedSmallVariant) return $"the rate is one of small variants and does not speak of a loss of copies";
        if (reported is not ReportedSmallVariant { AlleleFrequency: decimal vaf }) return $"the share of reads is not known";
        if (tumourContent is not (> 0 and <= 1)) return $"VAF {vaf}; the tumour content is not stated, so the share of reads says little of the origin";
        decimal content = tumourContent.Value;
        Phrase expected = copiesWithoutOther is 1 and decimal single
            ? (Phrase)$"with {single} copy left and the other allele gone, as the file says, {Germline(content, single):0.00} is expected of a germline variant and {Somatic(content, single):0.00} of a clonal somatic one"
            : copiesWithoutOther is > 0 and decimal copies
            ? (Phrase)$"with {copies} copies left and the other allele gone, as the file says, {Germline(content, copies):0.00} is expected of a germline variant and {Somatic(content, copies):0.00} of a clonal somatic one"
            : (Phrase)$"of a heterozygous germline variant 0.50 is expected, of a clonal somatic one {content / 2:0.00} ({Germline(content, 1):0.00} and {Somatic(content, 1):0.00} where the tumour lost the other copy, {Germline(content, 2):0.00} and {content:0.00} where it doubled this one)";
        Phrase misfit = vaf > content ? (Phrase)$"; the VAF is above what a clonal somatic variant reaches at this content, so the content as stated or the somatic origin does not hold" : Phrase.Empty;
        return $"VAF {vaf} at a tumour content of {content}: {expected}{misfit}; the share of reads alone does not decide";
    }

    internal static decimal Germline(decimal content, decimal copies) => (1 - content + (copies * content)) / ((2 * (1 - content)) + (copies * content));

    internal static decimal Somatic(decimal content, decimal copies) => copies * content / ((2 * (1 - content)) + (copies * content));
}
