using System.Globalization;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>The effect of a genomic single-base substitution on one transcript.</summary>
internal static class SubstitutionOnTranscript
{
    public static TranscriptEffect Describe(Transcript transcript, Variant variant)
    {
        if (!transcript.Placements.TryGetValue(variant.Assembly, out TranscriptPlacement? placement) || placement.Contig != variant.Contig)
        {
            return Not(transcript, null, $"not placed on {variant.Assembly} {variant.Contig}");
        }
        string? exon = placement.ExonNumber(variant.Start) is int number
            ? string.Create(CultureInfo.InvariantCulture, $"{number}/{placement.Exons.Length}")
            : null;
        if (placement.ToCoding(variant.Start) is not CodingPosition coding) return Not(transcript, exon, "the position lies outside the transcript");
        if (!coding.IsCoding) return Not(transcript, exon, $"c.{coding} lies outside the coding sequence and is not recomputed by this version");
        if (transcript.CodingSequence is null) return Not(transcript, exon, "no sequence in the reference bundle");
        char alternate = variant.Alternate.Bases[0];
        if (placement.Strand == Strand.Reverse) alternate = Nucleotides.Complement(alternate);
        if (transcript.BaseAt(coding.Base, null) == alternate)
        {
            return Not(transcript, exon, $"c.{coding} of the transcript already has this base: the assemblies differ here");
        }
        CodingEffect effect = CodingSubstitution.Describe(transcript, coding.Base, alternate, placement.DistanceToSplice(variant.Start));
        return new TranscriptEffect(transcript, Assessed<CodingEffect>.As(effect), exon);
    }

    private static TranscriptEffect Not(Transcript transcript, string? exon, string why) => new(transcript, Assessed<CodingEffect>.Not(why), exon);
}
