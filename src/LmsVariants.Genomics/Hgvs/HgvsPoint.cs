using System.Globalization;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A single place of a g., m., o., c., n. or r. name, as far as it is known: <c>743</c>, <c>22+1</c>, <c>88-?</c> or <c>?</c>.</summary>
/// <param name="Anchor">The base counted from; <see cref="CodingAnchor.CdsStart"/> also where the count has no codons.</param>
/// <param name="Base">Bases from the anchor, never 0; null where unknown, <c>?</c>.</param>
/// <param name="Offset">Bases into the intron; where <paramref name="IsOffsetUnknown"/> only its sign counts, 1 or -1.</param>
/// <param name="IsOffsetUnknown">Whether the place in the intron is unknown, as in <c>923+?</c>.</param>
/// <remarks>HGVS nomenclature 21.0, general recommendations, numbering and uncertain positions.</remarks>
public readonly record struct HgvsPoint(CodingAnchor Anchor, int? Base, int Offset = 0, bool IsOffsetUnknown = false)
{
    /// <summary>Gets whether the place is known to the base.</summary>
    public bool IsKnown => Base is not null && !IsOffsetUnknown;

    /// <summary>The place as a c. position; null where it is not known.</summary>
    public CodingPosition? ToCodingPosition() => Base is int number && !IsOffsetUnknown ? new CodingPosition(Anchor, number, Offset) : null;

    /// <inheritdoc/>
    public override string ToString()
    {
        string star = Anchor == CodingAnchor.CdsEnd ? "*" : string.Empty;
        string number = Base is int known ? known.ToString(CultureInfo.InvariantCulture) : "?";
        string offset = IsOffsetUnknown ? (Offset < 0 ? "-?" : "+?")
            : Offset == 0 ? string.Empty : Offset.ToString("+0;-0", CultureInfo.InvariantCulture);
        return star + number + offset;
    }

    /// <summary>Whether this place can lie before the other: true unless both are known and it does not.</summary>
    internal bool MayPrecede(HgvsPoint other)
    {
        if (Base is not int here || other.Base is not int there) return true;
        if ((Anchor, here) != (other.Anchor, there)) return (Anchor, here).CompareTo((other.Anchor, there)) < 0;
        return IsOffsetUnknown || other.IsOffsetUnknown || Offset < other.Offset;
    }

    /// <summary>Whether nothing lies between this place and the other, as far as that can be told without the transcript.</summary>
    internal bool MayTouch(HgvsPoint other)
    {
        if (Base is not int here || other.Base is not int there) return true;
        if (IsOffsetUnknown || other.IsOffsetUnknown) return true;
        if (Anchor == other.Anchor && here == there) return other.Offset - Offset == 1;
        bool nextBase = Anchor == other.Anchor ? there - here == (here == -1 ? 2 : 1) : here > 0 && there == 1;
        // In the middle of an intron the count turns round: 22+5 is followed by 23-5, and in one of a single base 22+1 by 23.
        return nextBase && ((Offset == 0 && other.Offset == 0) || (Offset > 0 && other.Offset < 0) || (Offset == 1 && other.Offset == 0));
    }
}
