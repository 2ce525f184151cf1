using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>What must hold of a transcript before a name is computed from it.</summary>
public static class TranscriptConsistency
{
    /// <summary>What should hold and does not, in the words of an error message; null where all holds.</summary>
    public static string? WhyInconsistent(this Transcript transcript)
    {
        if (transcript.Placements.Count == 0) return "a place on an assembly";
        if (transcript.Placements.Values.Select(placement => placement.CodingLength).Distinct().Count() > 1) return "the same coding length on both assemblies";
        int length = transcript.Placements.Values[0].CodingLength;
        if (length % 3 != 0) return "a coding length that is a multiple of three";
        if (transcript.CodingSequence is not string cds) return null;
        if (GeneticCode.Translate(cds.AsSpan(0, 3)) != AminoAcid.Met) return "a coding sequence that begins with ATG";
        if (GeneticCode.Translate(cds.AsSpan(cds.Length - 3)) != AminoAcid.Ter) return "a coding sequence that ends with a stop codon";
        for (int at = 0; at + 3 < cds.Length; at += 3)
        {
            if (GeneticCode.Translate(cds.AsSpan(at, 3)) == AminoAcid.Ter) return "no stop codon before the last";
        }
        return transcript.Differences.Any(difference => difference.CodingBase > cds.Length) ? "differences inside the coding sequence" : null;
    }
}
