namespace LmsVariants.Pipeline.Interpret.Germline;

/// <summary>The shares of reads that arithmetic over the tumour content expects of a variant, 0 to 1: shown and never decided on.</summary>
/// <param name="Germline">Of a heterozygous variant of the germline.</param>
/// <param name="Somatic">Of a clonal somatic variant.</param>
/// <param name="CopiesWithoutOther">The copies in all where the files tell that the other allele is gone; null where they do not, and two copies are taken.</param>
public sealed record ExpectedShares(decimal Germline, decimal Somatic, decimal? CopiesWithoutOther)
{
    /// <summary>The shares at a tumour content; null where the content is not stated or is no share.</summary>
    /// <param name="tumourContent">The share of tumour cells, 0 to 1.</param>
    /// <param name="copiesWithoutOther">The copies in all where the other allele is gone; null where the files do not tell of it.</param>
    /// <remarks>The formulas are those of <see cref="ShareOfReads"/>.</remarks>
    public static ExpectedShares? Of(decimal? tumourContent, decimal? copiesWithoutOther)
    {
        if (tumourContent is not (> 0 and <= 1)) return null;
        decimal content = tumourContent.Value;
        return copiesWithoutOther is > 0 and decimal copies
            ? new ExpectedShares(ShareOfReads.Germline(content, copies), ShareOfReads.Somatic(content, copies), copies)
            : new ExpectedShares(0.5m, content / 2, null);
    }
}
