using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>A transcript with exons left out, read from its start codon.</summary>
/// <param name="StopCodon">The number of the first stop codon, from 1; not assessed where a base before it is not known, or where none comes.</param>
/// <param name="Decay">Whether nonsense-mediated decay is predicted.</param>
internal sealed record RemainingTranscript(Assessed<int> StopCodon, Assessed<bool> Decay)
{
    /// <summary>Translates what remains. The start codon must be among it.</summary>
    public static RemainingTranscript Of(Transcript transcript, ExonicCoding coding, IReadOnlyCollection<int> leftOut)
    {
        int[] kept = [.. Enumerable.Range(1, coding.Exons).Where(exon => !leftOut.Contains(exon))];
        TranscriptSequence whole = transcript.SequenceOn(transcript.HomeAssembly);
        string bases = string.Concat(kept.Select(exon => whole.Bases[coding.BasesOf(exon).From..coding.BasesOf(exon).To]));
        int lastExon = coding.BasesOf(kept[^1]).To - coding.BasesOf(kept[^1]).From;
        int? lastJunction = kept.Length > 1 ? bases.Length - lastExon : null;
        int at = whole.CodingStart - leftOut.Where(exon => coding.BasesOf(exon).To <= whole.CodingStart).Sum(exon => coding.BasesOf(exon).To - coding.BasesOf(exon).From);
        for (int codon = 1; at + 3 <= bases.Length; codon++, at += 3)
        {
            char residue = GeneticCode.Translate(bases.AsSpan(at, 3), transcript.Table).OneLetter;
            PrematureStop here = new(codon, lastJunction - (at + 3));
            if (residue == '*') return new(Assessed<int>.As(codon), Assessed<bool>.As(here.IsDecayPredicted));
            if (residue != 'X') continue;
            // Wherever the stop is from here on, it lies nearer to the last junction than this codon, or behind it.
            Phrase why = $"the new frame runs into bases that are not known before it stops";
            return new(Assessed<int>.Not(why), here.IsDecayPredicted ? Assessed<bool>.Not(why) : Assessed<bool>.As(false));
        }
        return new(Assessed<int>.Not($"the new frame has no stop"), Assessed<bool>.As(false));
    }
}
