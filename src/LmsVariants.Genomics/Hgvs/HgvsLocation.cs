namespace LmsVariants.Genomics.Hgvs;

/// <summary>One end of a location: a point, or the range <c>(4_6)</c> in which it lies.</summary>
/// <param name="First">The point, or the first one possible.</param>
/// <param name="Last">The last one possible; null where the point is given.</param>
public readonly record struct HgvsPlace(HgvsPoint First, HgvsPoint? Last = null)
{
    /// <summary>Gets whether the place is known to the base.</summary>
    public bool IsKnown => Last is null && First.IsKnown;

    /// <inheritdoc/>
    public override string ToString() => Last is HgvsPoint last ? $"({First}_{last})" : First.ToString();
}

/// <summary>Where a change lies: <c>743</c>, <c>22+1_23-5</c>, <c>(4_6)_(245_246)</c>, or <c>(1_10)</c> for somewhere between.</summary>
/// <param name="Start">The only place, or the first.</param>
/// <param name="End">The last place; null where there is one alone.</param>
/// <remarks>HGVS nomenclature 21.0, uncertain recommendations.</remarks>
public sealed record HgvsLocation(HgvsPlace Start, HgvsPlace? End = null)
{
    /// <summary>Gets whether both ends are known to the base.</summary>
    public bool IsKnown => Start.IsKnown && End is not { IsKnown: false };

    /// <inheritdoc/>
    public override string ToString() => End is HgvsPlace end ? $"{Start}_{end}" : Start.ToString();
}
