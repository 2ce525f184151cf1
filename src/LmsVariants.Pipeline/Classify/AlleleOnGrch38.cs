using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Consequences.Names;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Pipeline.Classify;

/// <summary>The allele that a computed name denotes on GRCh38, on which the tables of populations are written.</summary>
public static class AlleleOnGrch38
{
    /// <summary>The allele as VCF writes it, leftmost and parsimonious; null where it has no place there. The bases are checked on the way.</summary>
    public static Variant? Of(TranscriptConsequence effect, TranscriptCatalogue transcripts)
    {
        ArgumentNullException.ThrowIfNull(effect);
        ArgumentNullException.ThrowIfNull(transcripts);
        return effect.Name is { } name && NameProjection.Of(name, effect.Transcript, GenomeAssembly.GRCh38) is NameProjection.Placed placed ? placed.Allele.ToVcf(transcripts.Bases) : null;
    }
}
