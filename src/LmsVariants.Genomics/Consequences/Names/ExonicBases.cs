using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences.Names;

/// <summary>The bases of an assembly with all but the exons of one transcript hidden, so that nothing slides out of an exon.</summary>
internal sealed class ExonicBases(IReferenceBases bases, TranscriptPlacement placement) : IReferenceBases
{
    public void Read(GenomeAssembly assembly, Contig contig, int first, Span<char> target)
    {
        bases.Read(assembly, contig, first, target);
        for (int i = 0; i < target.Length; i++)
        {
            if (placement.ExonicIndex(placement.Along(first + i)) is null) target[i] = 'N';
        }
    }
}
