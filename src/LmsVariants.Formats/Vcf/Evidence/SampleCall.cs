using LmsVariants.Formats.Vcf.Records;

namespace LmsVariants.Formats.Vcf.Evidence;

/// <summary>The fields of one sample of a record, read for one of its alternate alleles.</summary>
/// <param name="Record">The record.</param>
/// <param name="Sample">The sample, counted from 0.</param>
/// <param name="Alternate">The alternate allele, counted from 0.</param>
internal readonly record struct SampleCall(VcfRecord Record, int Sample, int Alternate)
{
    /// <summary>Gets the number of alleles, the reference included.</summary>
    public int Alleles => Record.Alternates is [NoAllele] ? 1 : Record.Alternates.Length + 1;

    /// <summary>A field as written; empty where it is missing.</summary>
    public ReadOnlySpan<byte> Text(ReadOnlySpan<byte> key) => Record.TryGetFormat(Sample, key, out ReadOnlySpan<byte> value) ? value : default;

    /// <summary>A field that is one whole number.</summary>
    public int? Integer(ReadOnlySpan<byte> key) => Numbers.Integer(Text(key));

    /// <summary>The whole number of a list that has one for each alternate allele; null where the list has another length, as it is then not known whose number is whose.</summary>
    public int? OfAlternate(ReadOnlySpan<byte> key) => AlternateList.Fits(Record, Text(key)) ? Numbers.IntegerAt(Text(key), Alternate) : null;

    /// <summary>The fraction of such a list.</summary>
    public decimal? FractionOfAlternate(ReadOnlySpan<byte> key) => AlternateList.Fits(Record, Text(key)) ? Numbers.FractionAt(Text(key), Alternate) : null;
}
