using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences;

/// <summary>What an allele does to a transcript: names, protein, consequence. docs/consequences.md has the rules.</summary>
public static class ConsequenceCaller
{
    // Ensembl calls this far on either side of a gene upstream or downstream of it.
    private const int Neighbourhood = 5000;

    /// <summary>Describes the effect on one transcript.</summary>
    public static TranscriptConsequence Describe(Transcript transcript, JustifiedAllele allele)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        ArgumentNullException.ThrowIfNull(allele);
        if (transcript.On(allele.Assembly) is not TranscriptPlacement placement || placement.Contig != allele.Contig)
        {
            return TranscriptConsequence.Bare(transcript, "intergenic_variant");
        }
        ReadOnlySpan<ExonSpan> exons = placement.ExonsAlong;
        StrandedAllele stranded = new(allele, placement);
        StrandedEdit edit = EffectivePlace.Of(placement, stranded);
        if (edit.Last < exons[0].First || edit.First > exons[^1].Last)
        {
            int distance = Math.Max(exons[0].First - edit.Last, edit.First - exons[^1].Last);
            return TranscriptConsequence.Bare(transcript, distance > Neighbourhood ? "intergenic_variant" : edit.Last < exons[0].First ? "upstream_gene_variant" : "downstream_gene_variant");
        }
        return new TranscriptReading(transcript, placement, stranded, edit).Describe();
    }
}
