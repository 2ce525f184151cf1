using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Genomics.Variants;

namespace LmsVariants.Genomics.Consequences;

/// <summary>A change on the strand of a transcript, on the axis of transcription.</summary>
/// <param name="First">The first base that goes; for an insertion the base behind it.</param>
/// <param name="Deleted">The bases that go.</param>
/// <param name="Inserted">The bases that come.</param>
internal readonly record struct StrandedEdit(int First, string Deleted, string Inserted)
{
    /// <summary>Gets the last base that goes; for an insertion the base in front of it.</summary>
    public int Last => First + Deleted.Length - 1;

    public bool IsInsertion => Deleted.Length == 0;

    // Bases that only change keep their place, each on its own.
    public bool KeepsLength => Deleted.Length == Inserted.Length;
}

/// <summary>An allele as a transcript sees it: every place at which it can be written, 5' to 3' of the transcript.</summary>
/// <remarks>A change that could be written on either side of the transcript's 3' end is one of the transcript: sliding stops there.</remarks>
internal readonly struct StrandedAllele
{
    private readonly JustifiedAllele _allele;
    private readonly TranscriptPlacement _placement;

    public StrandedAllele(JustifiedAllele allele, TranscriptPlacement placement)
    {
        (_allele, _placement) = (allele, placement);
        ToThreePrime = WithinTranscript(IsForward ? allele.ToRight : allele.ToLeft);
    }

    /// <summary>Gets how far the change slides in the direction of transcription.</summary>
    public int ToThreePrime { get; }

    /// <summary>Gets how far it slides against it.</summary>
    public int ToFivePrime => IsForward ? _allele.ToLeft : _allele.ToRight;

    public bool IsOpenThreePrime => IsForward ? _allele.IsOpenRight : _allele.IsOpenLeft;

    public GenomeAssembly Assembly => _allele.Assembly;

    public bool IsUnchanged => _allele.IsUnchanged;

    public bool IsDuplication => _allele.IsDuplication && ToFivePrime + ToThreePrime >= _allele.At(0).Inserted.Length;

    /// <summary>Gets the base of a change that changes nothing: the one behind it on the forward strand, whichever strand the transcript is on.</summary>
    public int Unchanged => _placement.Along(_allele.At(0).First);

    private bool IsForward => _placement.Strand == Strand.Forward;

    public StrandedEdit At(int slide)
    {
        GenomicEdit edit = _allele.At(IsForward ? slide : -slide);
        return IsForward
            ? new StrandedEdit(edit.First, edit.Deleted, edit.Inserted)
            : new StrandedEdit(1 - edit.After, Nucleotides.ReverseComplement(edit.Deleted), Nucleotides.ReverseComplement(edit.Inserted));
    }

    private int WithinTranscript(int slide)
    {
        // What cannot move stays where it is, and most changes are of one base.
        if (slide == 0 && ToFivePrime == 0) return 0;
        StrandedEdit given = At(0);
        int room = _placement.ExonsAlong[^1].Last - Math.Max(given.First, given.Last);
        return room >= -ToFivePrime ? Math.Min(slide, room) : slide;
    }
}
