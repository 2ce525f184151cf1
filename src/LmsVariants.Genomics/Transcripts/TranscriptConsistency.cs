using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>What must hold of a transcript before a name is computed from it.</summary>
public static class TranscriptConsistency
{
    /// <summary>What should hold and does not, in the words of an error message; null where all holds.</summary>
    public static Phrase? WhyInconsistent(this Transcript transcript) => transcript.WhyMisplaced() ?? transcript.WhyUntranslatable();

    /// <summary>What should hold of its places and does not, without a look at the bases; null where all holds.</summary>
    public static Phrase? WhyMisplaced(this Transcript transcript)
    {
        if (transcript.Placements.Count == 0) return $"a place on an assembly";
        int length = transcript.Placements.Values[0].CodingLength;
        foreach (TranscriptPlacement placement in transcript.Placements.Values)
        {
            if (placement.CodingLength != length) return $"the same coding length on both assemblies";
        }
        if (transcript.IsComplete && length % 3 != 0) return $"a coding length that is a multiple of three";
        if (transcript.LeadingBases >= length) return $"a coding region that is longer than the bases before its first codon";
        return transcript.Differences.Any(difference => difference.CodingBase > length) ? (Phrase)$"differences inside the coding sequence" : null;
    }

    private static Phrase? WhyUntranslatable(this Transcript transcript)
    {
        // What is known in part has no start, no end or no frame to be held against.
        if (!transcript.IsComplete || transcript.CodingSequence is not string cds) return null;
        if (GeneticCode.Translate(cds.AsSpan(0, 3), transcript.Table) != AminoAcid.Met) return $"a coding sequence that begins with ATG";
        if (GeneticCode.Translate(cds.AsSpan(cds.Length - 3), transcript.Table) != AminoAcid.Ter) return $"a coding sequence that ends with a stop codon";
        for (int at = 0; at + 3 < cds.Length; at += 3)
        {
            if (GeneticCode.Translate(cds.AsSpan(at, 3), transcript.Table) == AminoAcid.Ter) return $"no stop codon before the last";
        }
        return null;
    }
}
