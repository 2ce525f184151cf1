using System.Globalization;

namespace LmsVariants.Formats.Vcf.Header;

/// <summary>A contig that the header declares.</summary>
/// <param name="Id">Its name, as CHROM writes it.</param>
/// <param name="Length">Its bases; null where the header does not say.</param>
/// <param name="Assembly">Its assembly, as written; null where the header does not say.</param>
public sealed record VcfContig(string Id, long? Length, string? Assembly)
{
    /// <summary>The contig of a line <c>##contig</c>; null where it has no name.</summary>
    internal static VcfContig? Of(VcfMetaLine line) =>
        line.Id is string id ? new VcfContig(id, ReadLength(line.Attribute("length")), line.Attribute("assembly")) : null;

    private static long? ReadLength(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long length) ? length : null;
}
