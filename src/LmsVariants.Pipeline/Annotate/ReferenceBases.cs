using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>A base that a file states and the reference has otherwise, both on the forward strand.</summary>
internal readonly record struct ReferenceMismatch(Position Position, char Stated, char Reference, int CodingBase);

/// <summary>Compares stated reference bases with those of a transcript's coding sequence.</summary>
internal static class ReferenceBases
{
    /// <summary>The first base that differs; null where none does, or none lies in a coding sequence with bases.</summary>
    public static ReferenceMismatch? FirstMismatch(Transcript transcript, Variant variant)
    {
        if (!transcript.Placements.TryGetValue(variant.Assembly, out TranscriptPlacement? placement) || placement.Contig != variant.Contig) return null;
        for (int i = 0; i < variant.Reference.Length; i++)
        {
            Position at = new(variant.Start.Value + i);
            char stated = variant.Reference.Bases[i];
            if (stated == 'N' || placement.ToCoding(at) is not CodingPosition { IsCoding: true } coding) continue;
            if (transcript.BaseAt(coding.Base, variant.Assembly) is not char onTranscript) continue;
            char forward = placement.Strand == Strand.Forward ? onTranscript : Nucleotides.Complement(onTranscript);
            if (forward != stated) return new ReferenceMismatch(at, stated, forward, coding.Base);
        }
        return null;
    }
}
