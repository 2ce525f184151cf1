using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>A chromosome, counted from its first base: g., m. and o. names.</summary>
internal sealed class GenomeAxis(GenomeAssembly assembly, Contig contig, IReferenceBases bases, HgvsKind kind = HgvsKind.Genomic)
    : NamedAxis(assembly, contig, Strand.Forward, bases)
{
    // No chromosome of any species in use is as long; sums of places stay within their type.
    private const int LongestContig = 1_000_000_000;

    public override string Record => $"{Assembly} {Contig}";

    public override int? ToGenomic(HgvsPoint point) =>
        point is { Anchor: CodingAnchor.CdsStart, Base: > 0 and <= LongestContig, Offset: 0, IsOffsetUnknown: false } ? point.Base : null;

    public override HgvsPoint? ToPoint(int genomic) => genomic < 1 ? null : new HgvsPoint(CodingAnchor.CdsStart, genomic);

    public override string Text(HgvsPoint point) => $"{kind.Letter()}.{point}";
}
