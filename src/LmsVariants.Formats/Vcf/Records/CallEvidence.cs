using System.Buffers.Text;

namespace LmsVariants.Formats.Vcf.Records;

/// <summary>How well an allele is seen in a sample. A missing number is null, never zero.</summary>
/// <param name="Vaf">The fraction of reads with the allele, 0 to 1.</param>
/// <param name="Depth">The reads over the place.</param>
public readonly record struct CallEvidence(decimal? Vaf, int? Depth)
{
    /// <summary>Reads it from FORMAT: depth from DP, else the sum of AD; fraction from VF, else AF, else AD over its sum.</summary>
    /// <param name="record">The record.</param>
    /// <param name="sample">The sample, counted from 0.</param>
    /// <param name="samples">How many samples the file has; 0 for a file of sites.</param>
    /// <param name="alternate">The alternate allele, counted from 0.</param>
    /// <remarks>
    /// INFO speaks for a sample only where there is no other sample: its DP, and its AF unless AN stands beside it, because
    /// AF is then the share of called alleles, in a population or in this genotype, and no share of reads.
    /// AD must have a number for every allele: the splice calls of TSO500 write one number that means something else.
    /// </remarks>
    public static CallEvidence Of(VcfRecord record, int sample, int samples, int alternate)
    {
        decimal? vaf = null;
        int? depth = null;
        if (sample < samples)
        {
            int alleles = record.Alternates is [NoAllele] ? 1 : record.Alternates.Length + 1;
            ReadCounts(record, sample, alleles, alternate, out int? altReads, out int? sum);
            depth = (record.TryGetFormat(sample, "DP"u8, out ReadOnlySpan<byte> dp) ? Integer(dp) : null) ?? sum;
            vaf = (record.TryGetFormat(sample, "VF"u8, out ReadOnlySpan<byte> vf) ? FractionAt(vf, alternate) : null)
                ?? (record.TryGetFormat(sample, "AF"u8, out ReadOnlySpan<byte> af) ? FractionAt(af, alternate) : null)
                ?? (altReads is int seen && sum is int all and > 0 ? decimal.Divide(seen, all) : null);
        }
        if (samples > 1) return new CallEvidence(vaf, depth);
        depth ??= record.TryGetInfo("DP"u8, out ReadOnlySpan<byte> infoDepth) ? Integer(infoDepth) : null;
        if (vaf is null && !record.TryGetInfo("AN"u8, out _) && record.TryGetInfo("AF"u8, out ReadOnlySpan<byte> infoVaf)) vaf = FractionAt(infoVaf, alternate);
        return new CallEvidence(vaf, depth);
    }

    private static void ReadCounts(VcfRecord record, int sample, int alleles, int alternate, out int? altReads, out int? sum)
    {
        (altReads, sum) = (null, null);
        if (!record.TryGetFormat(sample, "AD"u8, out ReadOnlySpan<byte> text) || text.Count((byte)',') + 1 != alleles) return;
        int index = 0;
        long total = 0;
        int? wanted = null;
        foreach (Range part in text.Split((byte)','))
        {
            if (Integer(text[part]) is not int reads) return;
            if (index++ == alternate + 1) wanted = reads;
            total += reads;
        }
        if (total > int.MaxValue) return;
        (altReads, sum) = (wanted, (int)total);
    }

    private static int? Integer(ReadOnlySpan<byte> text) =>
        Utf8Parser.TryParse(text, out int value, out int used) && used == text.Length && value >= 0 ? value : null;

    private static decimal? FractionAt(ReadOnlySpan<byte> list, int index)
    {
        foreach (Range part in list.Split((byte)','))
        {
            if (index-- > 0) continue;
            ReadOnlySpan<byte> text = list[part];
            return Utf8Parser.TryParse(text, out decimal value, out int used) && used == text.Length && value is >= 0 and <= 1 ? value : null;
        }
        return null;
    }
}
