using LmsVariants.Formats.Vcf.Records;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Truth.Csq;

/// <summary>What we say of the alleles of a record, on the assembly of a bundle that has a single one.</summary>
internal static class OurAnswer
{
    /// <summary>One consequence for each allele of bases; with the name of what was thrown where the engine failed.</summary>
    public static IEnumerable<(TranscriptConsequence? Consequence, string? Fault)> Of(Transcript transcript, VcfRecord record)
    {
        (GenomeAssembly assembly, TranscriptPlacement placement) = transcript.Placements.First();
        if (record.Pos < 1) yield break;
        foreach (BaseAllele alternate in record.Alternates.OfType<BaseAllele>())
        {
            Variant variant = new(assembly, placement.Contig, new Position(record.Pos), record.Reference, alternate.Bases);
            TranscriptConsequence? answer = null;
            string? fault = null;
            try
            {
                answer = Engine.Describe(transcript, variant);
            }
#pragma warning disable CA1031 // A crash of the engine is a difference like any other.
            catch (Exception thrown)
#pragma warning restore CA1031
            {
                fault = thrown.GetType().Name;
            }
            yield return (answer, fault);
        }
    }
}
