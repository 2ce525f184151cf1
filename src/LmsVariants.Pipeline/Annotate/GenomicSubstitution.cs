using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>The genomic change that a c. substitution names.</summary>
internal static class GenomicSubstitution
{
    /// <summary>The change on one assembly; null where the transcript has no such place there.</summary>
    public static Variant? Of(Transcript transcript, GenomeAssembly assembly, int codingBase, Substitution change)
    {
        if (!transcript.Placements.TryGetValue(assembly, out TranscriptPlacement? placement)) return null;
        if (placement.ToGenomic(CodingPosition.InCds(codingBase)) is not Position at) return null;
        bool reverse = placement.Strand == Strand.Reverse;
        return new Variant(assembly, placement.Contig, at, Forward(change.From), Forward(change.To));

        Allele Forward(char onTranscript) => Allele.Of((reverse ? Nucleotides.Complement(onTranscript) : onTranscript).ToString());
    }
}
