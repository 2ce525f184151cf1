using System.Globalization;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>The base that an HGVS c. position is counted from.</summary>
public enum CodingAnchor
{
    /// <summary>The A of the start codon is 1; what lies 5' of it is negative.</summary>
    CdsStart,

    /// <summary>The first base behind the stop codon is 1, written <c>*1</c>.</summary>
    CdsEnd,
}

/// <summary>An HGVS c. position, such as <c>743</c>, <c>22+1</c>, <c>-5</c> or <c>*13</c>.</summary>
/// <param name="Anchor">The base counted from.</param>
/// <param name="Base">Bases from the anchor; never 0. Negative is 5' of the start codon.</param>
/// <param name="Offset">Bases into the intron: 0 in an exon, positive behind <paramref name="Base"/>, negative before it.</param>
public readonly record struct CodingPosition(CodingAnchor Anchor, int Base, int Offset)
{
    /// <summary>Gets whether the base is part of the coding sequence itself.</summary>
    public bool IsCoding => Anchor == CodingAnchor.CdsStart && Base > 0 && Offset == 0;

    /// <summary>A base of the coding sequence, counted from 1.</summary>
    public static CodingPosition InCds(int number) => new(CodingAnchor.CdsStart, number, 0);

    /// <inheritdoc/>
    public override string ToString()
    {
        string star = Anchor == CodingAnchor.CdsEnd ? "*" : string.Empty;
        string offset = Offset == 0 ? string.Empty : Offset.ToString("+0;-0", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{star}{Base}{offset}");
    }
}
