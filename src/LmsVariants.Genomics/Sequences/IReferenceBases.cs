using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Genomics.Sequences;

/// <summary>The bases of the assemblies, as far as a reference holds them.</summary>
public interface IReferenceBases
{
    /// <summary>Fills <paramref name="target"/> with the bases of the forward strand.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="contig">The contig.</param>
    /// <param name="first">The place of the first base, from 1; places before 1 or behind the contig read as <c>N</c>.</param>
    /// <param name="target">Where the bases go: A C G T, and <c>N</c> where the reference does not know.</param>
    void Read(GenomeAssembly assembly, Contig contig, int first, Span<char> target);
}
