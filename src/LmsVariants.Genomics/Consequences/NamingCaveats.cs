using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>What a reader of a computed name must know of the bases that it was computed from.</summary>
internal static class NamingCaveats
{
    public static IEnumerable<Phrase> Of(Transcript transcript, TranscriptPlacement placement, StrandedAllele allele, StrandedEdit edit)
    {
        if (transcript.CodingSequence is null) yield return $"the reference bundle has no bases of {transcript.Accession}";
        if (allele.IsOpenThreePrime) yield return $"not shifted further 3': the reference bundle has no bases there";
        if (!allele.IsUnchanged && transcript.IsComplete is false) yield return $"the coding region of {transcript.Accession} is not complete in its source";
        foreach (AssemblyDifference difference in transcript.Differences)
        {
            int index = placement.CodingStart + difference.CodingBase - 1;
            if (placement.ExonicIndex(edit.First) <= index && placement.ExonicIndex(Math.Max(edit.First, edit.Last)) >= index)
            {
                yield return $"c.{difference.CodingBase} is {difference.TranscriptBase} in the transcript and {difference.AssemblyBase} on {difference.Assembly}";
            }
        }
    }
}
