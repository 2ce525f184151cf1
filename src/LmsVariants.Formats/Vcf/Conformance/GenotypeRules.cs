using System.Globalization;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>The genotype of a sample: numbers of alleles or dots, set off by <c>/</c> or <c>|</c> (VCF 4.3, section 1.6.2).</summary>
internal static class GenotypeRules
{
    /// <summary>Checks a genotype.</summary>
    /// <returns>How many alleles it has; 0 where that is not known, as of a lone dot.</returns>
    public static int Check(in RecordView view, ReadOnlySpan<byte> genotype, int place)
    {
        if (genotype is [(byte)'.']) return 0;
        ReadOnlySpan<byte> rest = genotype;
        // Since version 4.4 the phase of the first allele may be written too.
        if (view.Version >= 4 && rest is [(byte)'/' or (byte)'|', ..]) rest = rest[1..];
        int ploidy = 0;
        while (true)
        {
            int end = rest.IndexOfAny((byte)'/', (byte)'|');
            ReadOnlySpan<byte> allele = end < 0 ? rest : rest[..end];
            ploidy++;
            if (!IsAllele(view, genotype, allele, place)) return 0;
            if (end < 0) return ploidy;
            rest = rest[(end + 1)..];
        }
    }

    private static bool IsAllele(in RecordView view, ReadOnlySpan<byte> genotype, ReadOnlySpan<byte> allele, int place)
    {
        if (allele is [(byte)'.']) return true;
        if (allele.IsEmpty || allele.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            if (view.IsFirst("GT form")) view.TellAt(ConformanceCodes.Sample, place, $"FORMAT GT: {RecordView.Quote(genotype)} is not a valid genotype{(allele.IsEmpty ? ": an allele is missing" : string.Empty)}");
            return false;
        }
        // Where ALT is a dot the record tells of no allele that could be counted.
        if (view.Alternates == 0) return true;
        if (allele.Length <= 9 && int.Parse(allele, NumberStyles.None, CultureInfo.InvariantCulture) <= view.Alternates) return true;
        if (view.IsFirst("GT range")) view.TellAt(ConformanceCodes.Sample, place, string.Create(CultureInfo.InvariantCulture, $"FORMAT GT: {RecordView.Quote(genotype)} has an allele out of range; the record has {view.Alternates} alternate alleles"));
        return true;
    }
}
