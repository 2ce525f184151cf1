using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The allele that a g. name denotes, or why there is none.</summary>
public abstract record GenomicProjection
{
    private GenomicProjection()
    {
    }

    /// <summary>Finds the allele. Bases that the name states are checked; where the reference knows none, nothing contradicts the name.</summary>
    /// <param name="name">The name; its own sequence is not looked at.</param>
    /// <param name="assembly">The assembly to read it on.</param>
    /// <param name="contig">The chromosome to read it on.</param>
    /// <param name="bases">The bases of the assembly, as far as they are known.</param>
    public static GenomicProjection Of(HgvsGenomic name, GenomeAssembly assembly, Contig contig, IReferenceBases bases)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(bases);
        HgvsPoint start = new(CodingAnchor.CdsStart, name.Start.Value);
        HgvsPoint end = new(CodingAnchor.CdsStart, name.End.Value);
        return NamedChange.Of(new GenomeAxis(assembly, contig, bases), start, end, name.Edit, name.StatedReference, name.StatedLength) switch
        {
            NamedChange.Placed placed => new Placed(placed.Allele),
            NamedChange.OtherBases other => new OtherBases(new Position(other.At.Base!.Value), other.Stated, other.Found),
            NamedChange.None none => new NoPlace(none.Why),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>The allele.</summary>
    /// <param name="Allele">Where the change lies, with every place at which it can be written.</param>
    public sealed record Placed(JustifiedAllele Allele) : GenomicProjection;

    /// <summary>The name does not say what can be placed.</summary>
    /// <param name="Why">What is missing, in words.</param>
    public sealed record NoPlace(string Why) : GenomicProjection;

    /// <summary>The place has other bases than the name states.</summary>
    /// <param name="At">Where the bases begin, from 1.</param>
    /// <param name="Stated">The bases that the name states.</param>
    /// <param name="Found">The bases that the assembly has.</param>
    public sealed record OtherBases(Position At, string Stated, string Found) : GenomicProjection;
}
