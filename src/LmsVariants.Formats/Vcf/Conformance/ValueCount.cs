using System.Globalization;

namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>How many values a key has: a number, or one for each of something in the record (VCF 4.3, section 1.4.2).</summary>
internal readonly record struct ValueCount
{
    // A genotype of so many alleles is none of an organism; beyond, the number of combinations is not computed.
    private const int LargestPloidy = 32;

    private readonly Per _per;
    private readonly int _number;

    private ValueCount(Per per, int number = 0) => (_per, _number) = (per, number);

    private enum Per
    {
        Nothing,
        Record,
        Alternate,
        Allele,
        Genotype,
    }

    /// <summary>Any number of values.</summary>
    public static ValueCount Unbounded => default;

    /// <summary>Reads <c>Number</c>. <c>R</c> came with version 4.2, counts of local alleles and of bases with 4.5.</summary>
    public static bool TryParse(string text, int version, out ValueCount count)
    {
        count = text switch
        {
            "A" => new(Per.Alternate),
            "R" when version >= 2 => new(Per.Allele),
            "G" => new(Per.Genotype),
            _ => Unbounded,
        };
        if (count._per != Per.Nothing || text == "." || (version >= 5 && text is "LA" or "LR" or "LG" or "P" or "M")) return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number)) return false;
        count = new(Per.Record, number);
        return true;
    }

    /// <summary>How many values there should be; null where any number may.</summary>
    /// <param name="alternates">How many alternate alleles the record has; 0 where it tells of none.</param>
    /// <param name="ploidy">How many alleles the genotype has; 0 where that is not known.</param>
    public long? Expected(int alternates, int ploidy) => _per switch
    {
        Per.Record => _number,
        Per.Alternate when alternates > 0 => alternates,
        Per.Allele when alternates > 0 => alternates + 1,
        Per.Genotype when alternates > 0 && ploidy is > 0 and <= LargestPloidy => Combinations(alternates + 1, ploidy),
        _ => null,
    };

    // VCF 4.3, section 1.6.2, GL: unordered genotypes of that many alleles. Null where it is beyond any line.
    private static long? Combinations(int alleles, int ploidy)
    {
        long count = 1;
        for (int i = 1; i <= ploidy; i++)
        {
            count = count * (alleles + i - 1) / i;
            if (count > int.MaxValue) return null;
        }
        return count;
    }
}
