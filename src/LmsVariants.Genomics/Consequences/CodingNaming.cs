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
    /// <summary>The name; null where the allele reaches over an end of the transcript.</summary>
    public static HgvsCoding? Name(Transcript transcript, TranscriptPlacement placement, StrandedAllele allele)
    {
        StrandedEdit edit = allele.At(allele.ToThreePrime);
        if (edit.IsInsertion && !allele.IsUnchanged)
        {
            if (!allele.IsDuplication) return Between(edit.First - 1, edit.First, new Insertion(edit.Inserted));
            // The copy stands 3' of the original.
            return Between(edit.First - edit.Inserted.Length, edit.First - 1, new Duplication());
        }
        if (allele.IsUnchanged) return Between(allele.Unchanged, allele.Unchanged, new Unchanged());
        return Between(edit.First, edit.Last, Edit(transcript, allele.Assembly, edit));

        HgvsCoding? Between(int first, int last, NucleotideEdit change) =>
            placement.ToCoding(first) is CodingPosition start && placement.ToCoding(last) is CodingPosition end
                ? new HgvsCoding(transcript.Accession, start, end, change)
                : null;
    }

    private static NucleotideEdit Edit(Transcript transcript, GenomeAssembly assembly, StrandedEdit edit)
    {
        if (edit.Inserted.Length == 0) return new Deletion();
        if (!edit.KeepsLength) return new DeletionInsertion(edit.Inserted);
        if (edit.Deleted.Length == 1)
        {
            char own = OwnBase(transcript, assembly, edit);
            // A substitution would have to state a base that nobody knows.
            if (own == 'N') return new DeletionInsertion(edit.Inserted);
            return own == edit.Inserted[0] ? new Unchanged() : new Substitution(own, edit.Inserted[0]);
        }
        return edit.Inserted == Nucleotides.ReverseComplement(edit.Deleted) ? new Inversion() : new DeletionInsertion(edit.Inserted);
    }

    // A c. name states the base of the transcript, which an assembly may have otherwise.
    private static char OwnBase(Transcript transcript, GenomeAssembly assembly, StrandedEdit edit)
    {
        TranscriptPlacement placement = transcript.Placements[assembly];
        if (transcript.Differences.IsEmpty || placement.ExonicIndex(edit.First) is not int index) return edit.Deleted[0];
        char own = transcript.SequenceOn(assembly).Bases[index];
        return own == 'N' ? edit.Deleted[0] : own;
    }
}
