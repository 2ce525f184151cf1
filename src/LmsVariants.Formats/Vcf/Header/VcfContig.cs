namespace LmsVariants.Formats.Vcf.Header;

/// <summary>A contig that the header declares.</summary>
/// <param name="Id">Its name, as CHROM writes it.</param>
/// <param name="Length">Its bases; null where the header does not say.</param>
/// <param name="Assembly">Its assembly, as written; null where the header does not say.</param>
public sealed record VcfContig(string Id, long? Length, string? Assembly);
