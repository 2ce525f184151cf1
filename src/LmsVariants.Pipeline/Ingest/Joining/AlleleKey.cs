using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Pipeline.Ingest.Joining;

/// <summary>One writing for every way to write an allele: leftmost and parsimonious, as VCF wants it.</summary>
internal sealed class AlleleKey(IReferenceBases bases, GenomeAssembly assembly)
{
    public Variant Of(ReportedAllele written)
    {
        Contig contig = Contig.TryParse(written.Chromosome, out Contig primary) && assembly != GenomeAssembly.Other ? primary : Contig.Named(written.Chromosome);
        Variant stated = new(assembly, contig, new Position(written.Position), Allele.Of(written.Reference), Allele.Of(written.Alternate));
        Variant leftmost = JustifiedAllele.Of(stated, bases).ToVcf(bases);
        return leftmost.Reference.Bases.Contains('N', StringComparison.Ordinal) ? stated.Parsimonious() : leftmost;
    }
}
