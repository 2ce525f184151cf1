using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>What a reader of a computed name must know of the bases that it was computed from.</summary>
internal static class NamingCaveats
{
    public static ImmutableArray<Phrase> Of(Transcript transcript, TranscriptPlacement placement, in StrandedAllele allele, in StrandedEdit edit)
    {
        ImmutableArray<Phrase> caveats = [];
        if (transcript.CodingSequence is null) caveats = caveats.Add($"the reference bundle has no bases of {transcript.Accession}");
        if (allele.IsOpenThreePrime) caveats = caveats.Add($"not shifted further 3': the reference bundle has no bases there");
        if (!allele.IsUnchanged && !transcript.IsComplete) caveats = caveats.Add($"the coding region of {transcript.Accession} is not complete in its source");
        foreach (AssemblyDifference difference in transcript.Differences)
        {
            int index = placement.CodingStart + difference.CodingBase - 1;
            if (placement.ExonicIndex(edit.First) <= index && placement.ExonicIndex(Math.Max(edit.First, edit.Last)) >= index)
            {
                caveats = caveats.Add($"c.{difference.CodingBase} is {difference.TranscriptBase} in the transcript and {difference.AssemblyBase} on {difference.Assembly}");
            }
        }
        return caveats;
    }
}
