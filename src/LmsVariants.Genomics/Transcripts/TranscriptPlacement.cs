using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>Where the exons of a transcript lie on one assembly, and how places there and places on it answer to each other.</summary>
/// <remarks>
/// <code>
/// g.   ...|==exon 1==|------intron------|==exon 2==|...      forward strand; the mirror image on the reverse
/// c.      -5 -1 1    22 22+1 ... 23-1  23  ... *1 *13
/// </code>
/// The middle of an intron of odd length counts from its 5' exon (HGVS, numbering of intronic bases).
/// </remarks>
public sealed class TranscriptPlacement
{
    private readonly ImmutableArray<int> _basesBefore;
    private readonly int _codingFirst;
    private readonly int _codingLast;

    /// <summary>Places a transcript.</summary>
    /// <param name="contig">The chromosome.</param>
    /// <param name="strand">The strand it is read from.</param>
    /// <param name="codingRegion">From the first base of the start codon to the last of the stop codon, in genomic order.</param>
    /// <param name="exons">The exons in genomic order, apart from each other.</param>
    public TranscriptPlacement(Contig contig, Strand strand, Interval codingRegion, IEnumerable<Interval> exons)
    {
        (Contig, Strand, CodingRegion) = (contig, strand, codingRegion);
        Interval[] ordered = [.. exons];
        Array.Sort(ordered, static (one, other) => one.First.Value.CompareTo(other.First.Value));
        if (strand == Strand.Reverse) Array.Reverse(ordered);
        Exons = ImmutableArray.Create(ordered);
        int before = 0;
        ImmutableArray<int>.Builder bases = ImmutableArray.CreateBuilder<int>(Exons.Length);
        foreach (Interval exon in Exons)
        {
            bases.Add(before);
            before += exon.Length;
        }
        _basesBefore = bases.MoveToImmutable();
        TranscriptLength = before;
        (Position start, Position end) = strand == Strand.Forward
            ? (codingRegion.First, codingRegion.Last)
            : (codingRegion.Last, codingRegion.First);
        _codingFirst = ExonicIndex(start) ?? throw new ArgumentException("the start codon lies in no exon", nameof(codingRegion));
        _codingLast = ExonicIndex(end) ?? throw new ArgumentException("the stop codon lies in no exon", nameof(codingRegion));
    }

    /// <summary>Gets the chromosome.</summary>
    public Contig Contig { get; }

    /// <summary>Gets the strand.</summary>
    public Strand Strand { get; }

    /// <summary>Gets the bases from start to stop codon, introns included, in genomic order.</summary>
    public Interval CodingRegion { get; }

    /// <summary>Gets the exons in the order of transcription.</summary>
    public ImmutableArray<Interval> Exons { get; }

    /// <summary>Gets the number of bases in all exons.</summary>
    public int TranscriptLength { get; }

    /// <summary>Gets the index of the first base of the start codon among the bases of all exons, from 0.</summary>
    public int CodingStart => _codingFirst;

    /// <summary>Gets the number of bases of the coding sequence, the stop codon included.</summary>
    public int CodingLength => _codingLast - _codingFirst + 1;

    /// <summary>Gets the genomic bases from the first exon to the last.</summary>
    public Interval Span => Strand == Strand.Forward
        ? new Interval(Exons[0].First, Exons[^1].Last)
        : new Interval(Exons[^1].First, Exons[0].Last);

    /// <summary>The number of the exon that holds the base, from 1 in the order of transcription; null in an intron or outside.</summary>
    public int? ExonNumber(Position genomic)
    {
        for (int i = 0; i < Exons.Length; i++)
        {
            if (Exons[i].Contains(genomic)) return i + 1;
        }
        return null;
    }

    /// <summary>The c. position of a genomic base; null outside the transcript.</summary>
    public CodingPosition? ToCoding(Position genomic)
    {
        if (ExonicIndex(genomic) is int index) return Name(index, 0);
        for (int i = 0; i + 1 < Exons.Length; i++)
        {
            int behind = Distance(ThreePrimeEnd(Exons[i]), genomic);
            int ahead = Distance(genomic, FivePrimeEnd(Exons[i + 1]));
            if (behind <= 0 || ahead <= 0) continue;
            return behind <= ahead
                ? Name(_basesBefore[i] + Exons[i].Length - 1, behind)
                : Name(_basesBefore[i + 1], -ahead);
        }
        return null;
    }

    /// <summary>The genomic base of a c. position; null where the transcript has no such place.</summary>
    public Position? ToGenomic(CodingPosition coding)
    {
        int index = coding switch
        {
            { Anchor: CodingAnchor.CdsEnd } => _codingLast + coding.Base,
            { Base: > 0 } => _codingFirst + coding.Base - 1,
            _ => _codingFirst + coding.Base,
        };
        bool pastCds = coding is { Anchor: CodingAnchor.CdsStart, Base: > 0 } && index > _codingLast;
        if (index < 0 || index >= TranscriptLength || pastCds) return null;
        int exon = ExonOfIndex(index);
        int step = Strand == Strand.Forward ? 1 : -1;
        int genomic = FivePrimeEnd(Exons[exon]).Value + (step * (index - _basesBefore[exon]));
        if (coding.Offset == 0) return new Position(genomic);
        return IsIntronic(index, exon, coding.Offset) ? new Position(genomic + (step * coding.Offset)) : null;
    }

    /// <summary>Bases between a genomic base in an exon and the nearest border of that exon with an intron; null where there is none.</summary>
    /// <returns>1 for the base that touches the intron.</returns>
    public int? DistanceToSplice(Position genomic)
    {
        if (ExonNumber(genomic) is not int number) return null;
        Interval exon = Exons[number - 1];
        int? toFivePrime = number > 1 ? Distance(FivePrimeEnd(exon), genomic) + 1 : null;
        int? toThreePrime = number < Exons.Length ? Distance(genomic, ThreePrimeEnd(exon)) + 1 : null;
        return toFivePrime is int five && toThreePrime is int three ? Math.Min(five, three) : toFivePrime ?? toThreePrime;
    }

    // An offset names an intronic base only from the exon base that touches the intron, and only as deep as the intron is.
    private bool IsIntronic(int index, int exon, int offset)
    {
        bool fromBehind = offset > 0 && exon + 1 < Exons.Length && index == _basesBefore[exon] + Exons[exon].Length - 1;
        bool fromAhead = offset < 0 && exon > 0 && index == _basesBefore[exon];
        if (!fromBehind && !fromAhead) return false;
        int left = fromBehind ? exon : exon - 1;
        int intron = Distance(ThreePrimeEnd(Exons[left]), FivePrimeEnd(Exons[left + 1])) - 1;
        return Math.Abs(offset) <= intron;
    }

    private CodingPosition Name(int index, int offset) => index switch
    {
        _ when index < _codingFirst => new CodingPosition(CodingAnchor.CdsStart, index - _codingFirst, offset),
        _ when index > _codingLast => new CodingPosition(CodingAnchor.CdsEnd, index - _codingLast, offset),
        _ => new CodingPosition(CodingAnchor.CdsStart, index - _codingFirst + 1, offset),
    };

    private int? ExonicIndex(Position genomic)
    {
        for (int i = 0; i < Exons.Length; i++)
        {
            if (Exons[i].Contains(genomic)) return _basesBefore[i] + Distance(FivePrimeEnd(Exons[i]), genomic);
        }
        return null;
    }

    private int ExonOfIndex(int index)
    {
        int exon = _basesBefore.BinarySearch(index);
        return exon >= 0 ? exon : ~exon - 1;
    }

    private Position FivePrimeEnd(Interval exon) => Strand == Strand.Forward ? exon.First : exon.Last;

    private Position ThreePrimeEnd(Interval exon) => Strand == Strand.Forward ? exon.Last : exon.First;

    // Bases from one place to another in the direction of transcription.
    private int Distance(Position from, Position to) =>
        Strand == Strand.Forward ? to.Value - from.Value : from.Value - to.Value;
}
