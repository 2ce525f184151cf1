using System.Collections.Immutable;
using System.Globalization;

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
    private readonly ExonSpan[] _exons;
    private readonly string?[] _exonNames;
    private readonly string?[] _intronNames;
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
        _exons = new ExonSpan[Exons.Length];
        _exonNames = new string?[_exons.Length];
        _intronNames = new string?[Math.Max(0, _exons.Length - 1)];
        for (int i = 0; i < _exons.Length; i++)
        {
            (int first, int last) = strand == Strand.Forward ? (Exons[i].First.Value, Exons[i].Last.Value) : (-Exons[i].Last.Value, -Exons[i].First.Value);
            _exons[i] = new ExonSpan(first, last, TranscriptLength);
            TranscriptLength += Exons[i].Length;
        }
        (Position start, Position end) = strand == Strand.Forward
            ? (codingRegion.First, codingRegion.Last)
            : (codingRegion.Last, codingRegion.First);
        _codingFirst = ExonicIndex(Along(start.Value)) ?? throw new ArgumentException("the start codon lies in no exon", nameof(codingRegion));
        _codingLast = ExonicIndex(Along(end.Value)) ?? throw new ArgumentException("the stop codon lies in no exon", nameof(codingRegion));
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

    /// <summary>Gets the exons on the axis of <see cref="Along"/>.</summary>
    internal ReadOnlySpan<ExonSpan> ExonsAlong => _exons;

    /// <summary>The number of the exon that holds the base, from 1 in the order of transcription; null in an intron or outside.</summary>
    public int? ExonNumber(Position genomic)
    {
        return ExonNumberAlong(Along(genomic.Value));
    }

    /// <summary>Where an exon lies among the bases of all exons, 0-based half-open.</summary>
    /// <param name="exon">Its number, from 1 in the order of transcription.</param>
    public (int From, int To) BasesOf(int exon) => (_exons[exon - 1].BasesBefore, _exons[exon - 1].BasesBefore + Exons[exon - 1].Length);

    /// <summary>The c. position of a genomic base; null outside the transcript.</summary>
    public CodingPosition? ToCoding(Position genomic) => ToCoding(Along(genomic.Value));

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
        int along = _exons[exon].First + index - _exons[exon].BasesBefore;
        if (coding.Offset == 0) return new Position(Genomic(along));
        return IsIntronic(along, exon, coding.Offset) ? new Position(Genomic(along + coding.Offset)) : null;
    }

    /// <summary>Bases between a genomic base in an exon and the nearest border of that exon with an intron; null where there is none.</summary>
    /// <returns>1 for the base that touches the intron.</returns>
    public int? DistanceToSplice(Position genomic)
    {
        int along = Along(genomic.Value);
        int exon = LastExonFrom(along);
        if (exon < 0 || along > _exons[exon].Last) return null;
        int? toFivePrime = exon > 0 ? along - _exons[exon].First + 1 : null;
        int? toThreePrime = exon + 1 < _exons.Length ? _exons[exon].Last - along + 1 : null;
        return toFivePrime is int five && toThreePrime is int three ? Math.Min(five, three) : toFivePrime ?? toThreePrime;
    }

    /// <summary>A genomic place on the axis of transcription: the number itself on the forward strand, its negative on the reverse, so that 3' is always greater.</summary>
    internal int Along(int genomic) => Strand == Strand.Forward ? genomic : -genomic;

    /// <summary>The genomic place of a place on the axis of transcription.</summary>
    internal int Genomic(int along) => Strand == Strand.Forward ? along : -along;

    /// <summary>The c. position of a place on the axis of transcription; null outside the transcript.</summary>
    internal CodingPosition? ToCoding(int along)
    {
        int exon = LastExonFrom(along);
        if (exon < 0) return null;
        if (along <= _exons[exon].Last) return Name(_exons[exon].BasesBefore + along - _exons[exon].First, 0);
        if (exon + 1 == _exons.Length) return null;
        int behind = along - _exons[exon].Last;
        int ahead = _exons[exon + 1].First - along;
        return behind <= ahead
            ? Name(_exons[exon + 1].BasesBefore - 1, behind)
            : Name(_exons[exon + 1].BasesBefore, -ahead);
    }

    /// <summary>The index among the bases of all exons, from 0; null in an intron or outside.</summary>
    internal int? ExonicIndex(int along)
    {
        int exon = LastExonFrom(along);
        return exon >= 0 && along <= _exons[exon].Last ? _exons[exon].BasesBefore + along - _exons[exon].First : null;
    }

    /// <summary>The number, from 1, of the exon that holds the place; null in an intron or outside.</summary>
    internal int? ExonNumberAlong(int along)
    {
        int exon = LastExonFrom(along);
        return exon >= 0 && along <= _exons[exon].Last ? exon + 1 : null;
    }

    /// <summary>The last exon, from 0, that begins at or in front of the place; -1 in front of the transcript.</summary>
    internal int LastExonFrom(int along)
    {
        int low = 0;
        int high = _exons.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            if (_exons[middle].First <= along) low = middle + 1;
            else high = middle - 1;
        }
        return high;
    }

    /// <summary>The exons that hold bases from one place to another, as number of exons: <c>11/11</c> or <c>3-5/11</c>; null where none does.</summary>
    internal string? ExonsOver(int first, int last)
    {
        int from = LastExonFrom(first);
        if (from < 0 || _exons[from].Last < first) from++;
        return Numbered(_exonNames, from, LastExonFrom(last));
    }

    /// <summary>The introns that hold bases from one place to another, as number of introns; null where none does.</summary>
    internal string? IntronsOver(int first, int last)
    {
        int to = LastExonFrom(last);
        if (to >= 0 && _exons[to].Last >= last) to--;
        return Numbered(_intronNames, Math.Max(LastExonFrom(first), 0), Math.Min(to, _intronNames.Length - 1));
    }

    // From one index to another, both included. What names one part alone is made once.
    private static string? Numbered(string?[] names, int from, int to)
    {
        if (from > to) return null;
        if (from == to) return names[from] ??= string.Create(CultureInfo.InvariantCulture, $"{from + 1}/{names.Length}");
        return string.Create(CultureInfo.InvariantCulture, $"{from + 1}-{to + 1}/{names.Length}");
    }

    // An offset names an intronic base only from the exon base that touches the intron, and only as deep as the intron is.
    private bool IsIntronic(int along, int exon, int offset)
    {
        bool fromBehind = offset > 0 && exon + 1 < _exons.Length && along == _exons[exon].Last;
        bool fromAhead = offset < 0 && exon > 0 && along == _exons[exon].First;
        if (!fromBehind && !fromAhead) return false;
        int left = fromBehind ? exon : exon - 1;
        return Math.Abs(offset) < _exons[left + 1].First - _exons[left].Last;
    }

    private CodingPosition Name(int index, int offset) => index switch
    {
        _ when index < _codingFirst => new CodingPosition(CodingAnchor.CdsStart, index - _codingFirst, offset),
        _ when index > _codingLast => new CodingPosition(CodingAnchor.CdsEnd, index - _codingLast, offset),
        _ => new CodingPosition(CodingAnchor.CdsStart, index - _codingFirst + 1, offset),
    };

    private int ExonOfIndex(int index)
    {
        int exon = 0;
        while (exon + 1 < _exons.Length && _exons[exon + 1].BasesBefore <= index) exon++;
        return exon;
    }
}

/// <summary>An exon on the axis of transcription.</summary>
/// <param name="First">Its 5' base.</param>
/// <param name="Last">Its 3' base.</param>
/// <param name="BasesBefore">Bases in the exons before it.</param>
internal readonly record struct ExonSpan(int First, int Last, int BasesBefore);
