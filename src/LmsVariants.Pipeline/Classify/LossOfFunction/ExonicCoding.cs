using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>How the coding sequence of a transcript is parted among its exons.</summary>
public sealed class ExonicCoding
{
    private readonly TranscriptPlacement _placement;

    private ExonicCoding(TranscriptPlacement placement) => _placement = placement;

    /// <summary>Gets the number of exons.</summary>
    public int Exons => _placement.Exons.Length;

    /// <summary>Gets the number of bases of the coding sequence, the stop codon included.</summary>
    public int CodingLength => _placement.CodingLength;

    /// <summary>Gets the number of bases in front of the coding sequence.</summary>
    public int CodingStart => _placement.CodingStart;

    /// <summary>The parting of a transcript on the assembly that its bases are read on.</summary>
    public static ExonicCoding Of(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return new ExonicCoding(transcript.Placements[transcript.HomeAssembly]);
    }

    /// <summary>Where an exon lies among the bases of the transcript, 0-based half-open.</summary>
    public (int From, int To) BasesOf(int exon) => _placement.BasesOf(exon);

    /// <summary>Where the coding part of an exon lies in the coding sequence, 0-based half-open; empty for an exon of a UTR.</summary>
    public (int From, int To) CodingOf(int exon)
    {
        (int from, int to) = BasesOf(exon);
        return (Math.Clamp(from - CodingStart, 0, CodingLength), Math.Clamp(to - CodingStart, 0, CodingLength));
    }

    /// <summary>The number of coding bases in an exon.</summary>
    public int CodingBasesOf(int exon)
    {
        (int from, int to) = CodingOf(exon);
        return to - from;
    }

    /// <summary>Whether the stop codon ends in the last exon, so that no junction follows it.</summary>
    public bool StopIsInLastExon => CodingStart + CodingLength > BasesOf(Exons).From;
}
