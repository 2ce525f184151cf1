using System.Collections.Immutable;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>A part of what is inserted.</summary>
public abstract record InsertedPart
{
    private protected InsertedPart()
    {
    }
}

/// <summary>Bases, written out.</summary>
/// <param name="Bases">The bases.</param>
public sealed record InsertedBases(string Bases) : InsertedPart
{
    /// <inheritdoc/>
    public override string ToString() => Bases;
}

/// <summary>Bases in a row: <c>N[10]</c> for ten that are not known.</summary>
/// <param name="Bases">The bases.</param>
/// <param name="Count">How often.</param>
public sealed record InsertedRepeat(string Bases, RepeatCount Count) : InsertedPart
{
    /// <inheritdoc/>
    public override string ToString() => $"{Bases}{Count}";
}

/// <summary>Bases that stand elsewhere: <c>850_900inv</c> of the same sequence, or <c>NC_000022.10:g.35788169_35788352</c> of another.</summary>
/// <param name="Reference">The other sequence; null for the same.</param>
/// <param name="Kind">How the positions are counted.</param>
/// <param name="Location">Where.</param>
/// <param name="IsInverted">Whether read from the other strand.</param>
public sealed record InsertedCopy(HgvsReference? Reference, HgvsKind Kind, HgvsLocation Location, bool IsInverted) : InsertedPart
{
    /// <inheritdoc/>
    public override string ToString() =>
        (Reference is null ? string.Empty : $"{Reference}:{Kind.Letter()}.") + Location + (IsInverted ? "inv" : string.Empty);
}

/// <summary>What is inserted, where it is not simply bases: <c>850_900inv</c>, <c>N[10]</c> or <c>[A;NC_000022.10:g.5_9]</c>.</summary>
/// <remarks>HGVS nomenclature 21.0, DNA insertion.</remarks>
public sealed record InsertedSequence
{
    private readonly string _text;

    internal InsertedSequence(ImmutableArray<InsertedPart> parts)
    {
        Parts = parts;
        string joined = string.Join(';', parts);
        _text = parts is [not InsertedCopy { Reference: not null }] ? joined : $"[{joined}]";
    }

    /// <summary>Gets the parts, in the order in which they stand.</summary>
    public ImmutableArray<InsertedPart> Parts { get; }

    /// <inheritdoc/>
    public bool Equals(InsertedSequence? other) => other is not null && Parts.SequenceEqual(other.Parts);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _text;
}
