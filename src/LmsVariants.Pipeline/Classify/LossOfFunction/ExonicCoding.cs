using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>How the coding sequence of a transcript is parted among its exons.</summary>
public sealed class ExonicCoding
{
    private readonly ImmutableArray<int> _starts;
    private readonly int _codingStart;
    private readonly int _codingEnd;

    private ExonicCoding(TranscriptPlacement placement)
    {
        int before = 0;
        ImmutableArray<int>.Builder starts = ImmutableArray.CreateBuilder<int>();
        foreach (Interval exon in placement.Exons)
        {
            starts.Add(before);
            before += exon.Length;
        }
        starts.Add(before);
        _starts = starts.ToImmutable();
        (_codingStart, _codingEnd) = (placement.CodingStart, placement.CodingStart + placement.CodingLength);
    }

    /// <summary>Gets the number of exons.</summary>
    public int Exons => _starts.Length - 1;

    /// <summary>Gets the number of bases of the coding sequence, the stop codon included.</summary>
    public int CodingLength => _codingEnd - _codingStart;

    /// <summary>Gets the number of bases in front of the coding sequence.</summary>
    public int CodingStart => _codingStart;

    /// <summary>The parting of a transcript on the assembly that its bases are read on.</summary>
    public static ExonicCoding Of(Transcript transcript)
    {
        ArgumentNullException.ThrowIfNull(transcript);
        return new ExonicCoding(transcript.Placements[transcript.HomeAssembly]);
    }

    /// <summary>Where an exon lies among the bases of the transcript, 0-based half-open.</summary>
    public (int From, int To) BasesOf(int exon) => (_starts[exon - 1], _starts[exon]);

    /// <summary>Where the coding part of an exon lies in the coding sequence, 0-based half-open; empty for an exon of a UTR.</summary>
    public (int From, int To) CodingOf(int exon)
    {
        int from = Math.Clamp(_starts[exon - 1], _codingStart, _codingEnd);
        int to = Math.Clamp(_starts[exon], _codingStart, _codingEnd);
        return (from - _codingStart, to - _codingStart);
    }

    /// <summary>The number of coding bases in an exon.</summary>
    public int CodingBasesOf(int exon)
    {
        (int from, int to) = CodingOf(exon);
        return to - from;
    }

    /// <summary>Whether the stop codon ends in the last exon, so that no junction follows it.</summary>
    public bool StopIsInLastExon => _codingEnd > _starts[^2];
}
