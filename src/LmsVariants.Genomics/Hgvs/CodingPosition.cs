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
public readonly record struct CodingPosition(CodingAnchor Anchor, int Base, int Offset) : IComparable<CodingPosition>
{
    /// <summary>Gets bases from the anchor; never 0. Throws on <c>default(CodingPosition)</c>, which is no place at all.</summary>
    public int Base
    {
        get => field != 0 ? field : throw new InvalidOperationException("The position was never set.");
        init;
    } = Base != 0 && (Anchor == CodingAnchor.CdsStart || Base > 0)
        ? Base
        : throw new ArgumentOutOfRangeException(nameof(Base), Base, "there is no base 0, and nothing before *1 but the stop codon");

    /// <summary>Gets whether the base is part of the coding sequence itself.</summary>
    public bool IsCoding => Anchor == CodingAnchor.CdsStart && Base > 0 && Offset == 0;

    /// <summary>A base of the coding sequence, counted from 1.</summary>
    public static CodingPosition InCds(int number) => new(CodingAnchor.CdsStart, number, 0);

    /// <summary>Compares in the order of transcription.</summary>
    public int CompareTo(CodingPosition other) => (Anchor, Base, Offset).CompareTo((other.Anchor, other.Base, other.Offset));

    /// <inheritdoc/>
    public override string ToString()
    {
        NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
        AppendTo(ref text);
        return text.Taken();
    }

    /// <summary>Writes it behind what is already written.</summary>
    internal void AppendTo(ref NameText text)
    {
        if (Anchor == CodingAnchor.CdsEnd) text.Append('*');
        text.Append(Base);
        if (Offset == 0) return;
        if (Offset > 0) text.Append('+');
        text.Append(Offset);
    }
}
