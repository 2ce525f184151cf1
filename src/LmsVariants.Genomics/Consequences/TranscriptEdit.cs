using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>What a c. name does to the spliced bases of its transcript.</summary>
/// <param name="At">The index of the first base that goes, or of the base behind an insertion, among the bases of all exons, from 0.</param>
/// <param name="Deleted">How many bases go.</param>
/// <param name="Inserted">The bases that come.</param>
internal readonly record struct TranscriptEdit(int At, int Deleted, string Inserted)
{
    /// <summary>Gets the index of the base behind those that go.</summary>
    public int After => At + Deleted;

    public int Difference => Inserted.Length - Deleted;

    /// <summary>The edit; null where the name reaches into an intron or over one, or does not write its bases out.</summary>
    public static TranscriptEdit? Of(HgvsCoding name, Transcript transcript, GenomeAssembly assembly)
    {
        TranscriptPlacement placement = transcript.Placements[assembly];
        if (placement.ToGenomic(name.Start) is not Position start || placement.ToGenomic(name.End) is not Position end) return null;
        if (placement.ExonNumber(start) is not int exon || placement.ExonNumber(end) != exon) return null;
        int first = placement.ExonicIndex(placement.Along(start.Value))!.Value;
        int last = placement.ExonicIndex(placement.Along(end.Value))!.Value;
        int length = last - first + 1;
        string bases = transcript.SequenceOn(assembly).Bases;
        return name.Edit switch
        {
            Substitution other => new TranscriptEdit(first, 1, other.To.ToString()),
            Deletion => new TranscriptEdit(first, length, string.Empty),
            DeletionInsertion other => new TranscriptEdit(first, length, other.Inserted),
            Inversion => new TranscriptEdit(first, length, Nucleotides.ReverseComplement(bases.AsSpan(first, length))),
            Duplication => new TranscriptEdit(last + 1, 0, bases.Substring(first, length)),
            Insertion between => new TranscriptEdit(last, 0, between.Inserted),
            _ => null,
        };
    }

    /// <summary>Whether everything that <paramref name="other"/> changes is gone with what this one takes out.</summary>
    public bool Covers(TranscriptEdit other) => other.Deleted > 0
        ? At <= other.At && other.After <= After
        : At < other.At && other.At < After;

    /// <summary>Whether the two touch the same bases, or put bases in at the same place: then no order between them is known.</summary>
    public bool Meets(TranscriptEdit other) => Deleted == 0 && other.Deleted == 0
        ? At == other.At
        : Deleted == 0 ? other.At < At && At < other.After
        : other.Deleted == 0 ? At < other.At && other.At < After
        : At < other.After && other.At < After;
}
