using System.Buffers.Text;

using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>What a sample's genotype says of one allele (VCF 4.3, section 1.6.2).</summary>
internal enum Genotype
{
    /// <summary>The record has no genotype: a caller that gives none means every allele that it writes.</summary>
    NotStated,

    /// <summary>The allele is part of it.</summary>
    Holds,

    /// <summary>It is complete, and the allele is no part of it, as <c>0/0</c>.</summary>
    Lacks,

    /// <summary>An allele of it was not called, as <c>./.</c> and <c>0/.</c>, and the ones that were are others.</summary>
    Open,
}

/// <summary>Reads <c>GT</c>.</summary>
internal static class Genotypes
{
    /// <summary>What the genotype says of an alternate allele.</summary>
    /// <param name="record">The record.</param>
    /// <param name="sample">The sample, counted from 0; null where the file has none.</param>
    /// <param name="alternate">The alternate allele, counted from 0; -1 for the reference.</param>
    public static Genotype Of(VcfRecord record, int? sample, int alternate)
    {
        if (sample is not int index || !record.TryGetFormat(index, "GT"u8, out ReadOnlySpan<byte> text) || text.IsEmpty) return Genotype.NotStated;
        bool open = false;
        bool holds = false;
        foreach (Range part in text.SplitAny("/|"u8))
        {
            ReadOnlySpan<byte> one = text[part];
            if (one is [(byte)'.']) open = true;
            else if (Utf8Parser.TryParse(one, out int number, out int used) && used == one.Length && number == alternate + 1) holds = true;
        }
        return holds ? Genotype.Holds : open ? Genotype.Open : Genotype.Lacks;
    }

    /// <summary>Whether a read of the sample shows an allele that its genotype does not hold; null where neither counts nor a fraction tell.</summary>
    public static bool? IsSeen(VcfRecord record, int? sample, int alternate, decimal? fraction)
    {
        // Counts first: Mutect2 estimates a fraction that is never nothing.
        if (sample is int index)
        {
            SampleCall call = new(record, index, alternate);
            ReadOnlySpan<byte> depths = call.Text("AD"u8);
            int? reads = Numbers.Count(depths) == call.Alleles ? Numbers.IntegerAt(depths, alternate + 1) : call.OfAlternate("FAO"u8) ?? call.OfAlternate("AO"u8);
            if (reads is int count) return count > 0;
        }
        return fraction is decimal share ? share > 0 : null;
    }

    /// <summary>Whether any allele of the genotype was not called.</summary>
    public static bool IsOpen(VcfRecord record, int? sample) =>
        sample is int index && record.TryGetFormat(index, "GT"u8, out ReadOnlySpan<byte> text) && text.Contains((byte)'.');
}
