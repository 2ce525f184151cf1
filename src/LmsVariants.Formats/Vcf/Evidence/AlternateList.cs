using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>Lists with one value for each alternate allele.</summary>
internal static class AlternateList
{
    /// <summary>Whether a list is as long as there are alternate alleles; some callers leave out the one that stands for every allele that was not seen.</summary>
    public static bool Fits(VcfRecord record, ReadOnlySpan<byte> list)
    {
        int count = Numbers.Count(list);
        return count > 0 && (count == record.Alternates.Length || count == record.Alternates.Count(allele => allele is not SymbolicAllele { IsUnspecified: true }));
    }
}
