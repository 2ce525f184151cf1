using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>The c. name of an allele.</summary>
/// <remarks>
/// HGVS nomenclature 21.1, DNA recommendations. The order of preference is substitution, deletion, inversion, duplication,
/// insertion; what is left is a deletion-insertion. The most 3' place of the transcript is taken, on the genome: since introns
/// lie between the exons, nothing is ever moved from one exon into the next, which is the exception that the 3' rule makes.
/// </remarks>
internal static class CodingNaming
{
    private const string Letters = "ACGT";

    // Changes that say nothing but what they are; so is the substitution of each base by each other, of which there are few.
    private static readonly Deletion s_deletion = new();
    private static readonly Duplication s_duplication = new();
    private static readonly Inversion s_inversion = new();
    private static readonly Unchanged s_unchanged = new();
    private static readonly Substitution[] s_substitutions = [.. from reference in Letters from alternate in Letters select new Substitution(reference, alternate)];

    /// <summary>The name; null where the allele reaches over an end of the transcript.</summary>
    public static HgvsCoding? Name(Transcript transcript, TranscriptPlacement placement, in StrandedAllele allele)
    {
        StrandedEdit edit = allele.At(allele.ToThreePrime);
        if (edit.IsInsertion && !allele.IsUnchanged)
        {
            if (!allele.IsDuplication) return Between(edit.First - 1, edit.First, new Insertion(edit.Inserted));
            // The copy stands 3' of the original.
            return Between(edit.First - edit.Inserted.Length, edit.First - 1, s_duplication);
        }
        if (allele.IsUnchanged) return Between(allele.Unchanged, allele.Unchanged, s_unchanged);
        return Between(edit.First, edit.Last, Edit(transcript, placement, allele.Assembly, edit));

        HgvsCoding? Between(int first, int last, NucleotideEdit change)
        {
            if (placement.ToCoding(first) is not CodingPosition start) return null;
            if (first == last) return new HgvsCoding(transcript.Accession, start, start, change);
            return placement.ToCoding(last) is CodingPosition end ? new HgvsCoding(transcript.Accession, start, end, change) : null;
        }
    }

    private static NucleotideEdit Edit(Transcript transcript, TranscriptPlacement placement, GenomeAssembly assembly, in StrandedEdit edit)
    {
        if (edit.Inserted.Length == 0) return s_deletion;
        if (!edit.KeepsLength) return new DeletionInsertion(edit.Inserted);
        if (edit.Deleted.Length == 1)
        {
            char own = OwnBase(transcript, placement, assembly, edit);
            // A substitution would have to state a base that nobody knows.
            if (own == 'N') return new DeletionInsertion(edit.Inserted);
            return own == edit.Inserted[0] ? s_unchanged : Substituted(own, edit.Inserted[0]);
        }
        return Nucleotides.IsReverseComplement(edit.Inserted, edit.Deleted) ? s_inversion : new DeletionInsertion(edit.Inserted);
    }

    private static Substitution Substituted(char from, char to)
    {
        int reference = Letters.IndexOf(from, StringComparison.Ordinal);
        int alternate = Letters.IndexOf(to, StringComparison.Ordinal);
        return reference >= 0 && alternate >= 0 ? s_substitutions[(reference * Letters.Length) + alternate] : new Substitution(from, to);
    }

    // A c. name states the base of the transcript, which an assembly may have otherwise.
    private static char OwnBase(Transcript transcript, TranscriptPlacement placement, GenomeAssembly assembly, in StrandedEdit edit)
    {
        if (transcript.Differences.IsEmpty || placement.ExonicIndex(edit.First) is not int index) return edit.Deleted[0];
        char own = transcript.SequenceOn(assembly).Bases[index];
        return own == 'N' ? edit.Deleted[0] : own;
    }
}
