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
    /// <param name="transcript">The transcript.</param>
    /// <param name="coding">How its coding sequence is parted among its exons.</param>
    /// <param name="leftOut">The exons left out, neighbours of each other.</param>
    public static RemainingTranscript Of(Transcript transcript, ExonicCoding coding, IReadOnlyCollection<int> leftOut)
    {
        TranscriptSequence whole = transcript.SequenceOn(transcript.HomeAssembly);
        (int firstOut, int lastOut) = (leftOut.Min(), leftOut.Max());
        // Read over one gap: exons that stand apart would be read wrong and graded wrong.
        ArgumentOutOfRangeException.ThrowIfNotEqual(leftOut.Count, lastOut - firstOut + 1, nameof(leftOut));
        int gap = coding.BasesOf(firstOut).From;
        int lost = coding.BasesOf(lastOut).To - gap;
        int length = whole.Bases.Length - lost;
        (int from, int to) = coding.BasesOf(lastOut < coding.Exons ? coding.Exons : firstOut - 1);
        int? lastJunction = coding.Exons - leftOut.Count > 1 ? length - (to - from) : null;
        int start = gap < whole.CodingStart ? whole.CodingStart - lost : whole.CodingStart;
        int codon = transcript.LeadingBases == 0 ? CodonsAlike(whole, gap) : 0;
        Span<char> bases = stackalloc char[3];
        for (int at = start + (codon * 3); at + 3 <= length; at += 3)
        {
            for (int i = 0; i < bases.Length; i++) bases[i] = whole.Bases[at + i < gap ? at + i : at + i + lost];
            char residue = GeneticCode.Translate(bases, whole.Table).OneLetter;
            codon++;
            if (residue is not ('*' or 'X')) continue;
            PrematureStop here = new(codon, lastJunction - (at + 3));
            if (residue == '*') return new(Assessed<int>.As(codon), Assessed<bool>.As(here.IsDecayPredicted));
            // Wherever the stop is from here on, it lies nearer to the last junction than this codon, or behind it.
            Phrase why = $"the new frame runs into bases that are not known before it stops";
            return new(Assessed<int>.Not(why), here.IsDecayPredicted ? Assessed<bool>.Not(why) : Assessed<bool>.As(false));
        }
        return new(Assessed<int>.Not($"the new frame has no stop"), Assessed<bool>.As(false));
    }

    // How many codons need no reading: those in front of the gap, which are the ones of the whole transcript, unless one of them ends it or is not known.
    private static int CodonsAlike(TranscriptSequence whole, int gap)
    {
        int codons = Math.Min((gap - whole.CodingStart) / 3, whole.Protein.Length);
        return codons > 0 && !whole.Protein.AsSpan(0, codons).ContainsAny('*', 'X') ? codons : 0;
    }
}
