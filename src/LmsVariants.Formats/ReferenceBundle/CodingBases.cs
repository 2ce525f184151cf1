using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Formats.ReferenceBundle;

/// <summary>The bases of a coding region as an assembly has them.</summary>
internal static class CodingBases
{
    /// <summary>The bases from start to stop codon on the strand of the transcript; <c>N</c> where one is not known.</summary>
    public static string Of(IReferenceBases bases, GenomeAssembly assembly, TranscriptPlacement placement)
    {
        char[] spliced = new char[placement.TranscriptLength];
        int filled = 0;
        foreach (Interval exon in placement.Exons)
        {
            Span<char> part = spliced.AsSpan(filled, exon.Length);
            bases.Read(assembly, placement.Contig, exon.First.Value, part);
            if (placement.Strand == Strand.Reverse) Nucleotides.ReverseComplementInPlace(part);
            filled += exon.Length;
        }
        return new string(spliced, placement.CodingStart, placement.CodingLength);
    }
}
