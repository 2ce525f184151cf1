using System.Collections.Immutable;

namespace LmsVariants.Genomics.Hgvs;

/// <summary>What happens to the bases of an interval, as HGVS describes DNA changes.</summary>
public abstract record NucleotideEdit
{
    private protected NucleotideEdit()
    {
    }

    /// <inheritdoc/>
    public sealed override string ToString()
    {
        NameText text = NameText.Growing(stackalloc byte[NameText.Usual]);
        AppendTo(ref text);
        return text.Taken();
    }

    /// <summary>Writes the change behind what is already written.</summary>
    internal abstract void AppendTo(ref NameText text);
}

/// <summary>One base becomes another: <c>G&gt;A</c>.</summary>
/// <param name="From">The reference base.</param>
/// <param name="To">The new base.</param>
public sealed record Substitution(char From, char To) : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text)
    {
        text.Append(From);
        text.Append('>');
        text.Append(To);
    }
}

/// <summary>The bases are gone: <c>del</c>.</summary>
public sealed record Deletion : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text) => text.Append("del"u8);
}

/// <summary>The bases are there twice, in tandem: <c>dup</c>.</summary>
public sealed record Duplication : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text) => text.Append("dup"u8);
}

/// <summary>The bases are read from the other strand: <c>inv</c>.</summary>
public sealed record Inversion : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text) => text.Append("inv"u8);
}

/// <summary>New bases stand between two neighbours: <c>insTGA</c>.</summary>
/// <param name="Inserted">The new bases.</param>
public sealed record Insertion(string Inserted) : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text)
    {
        text.Append("ins"u8);
        text.Append(Inserted);
    }
}

/// <summary>New bases stand in place of others: <c>delinsAA</c>.</summary>
/// <param name="Inserted">The new bases.</param>
public sealed record DeletionInsertion(string Inserted) : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text)
    {
        text.Append("delins"u8);
        text.Append(Inserted);
    }
}

/// <summary>The bases are as in the reference: <c>=</c>.</summary>
public sealed record Unchanged : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text) => text.Append('=');
}

/// <summary>New bases stand between two neighbours and are not simply written out: <c>ins850_900inv</c>, <c>insN[10]</c>.</summary>
/// <param name="Inserted">What is inserted.</param>
public sealed record SequenceInsertion(InsertedSequence Inserted) : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text)
    {
        text.Append("ins"u8);
        text.Append(Inserted.ToString());
    }
}

/// <summary>Bases that are not simply written out stand in place of others: <c>delins[NC_000022.10:g.5_9]</c>. An old <c>con</c> is one.</summary>
/// <param name="Inserted">What is inserted.</param>
public sealed record SequenceDeletionInsertion(InsertedSequence Inserted) : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text)
    {
        text.Append("delins"u8);
        text.Append(Inserted.ToString());
    }
}

/// <summary>A tract is repeated: <c>CAG[19]CAA[4]</c>, or <c>[4]</c> for that of the positions.</summary>
/// <remarks>HGVS nomenclature 21.0, repeated sequences.</remarks>
public sealed record RepeatedSequence : NucleotideEdit
{
    internal RepeatedSequence(ImmutableArray<RepeatUnit> units) => Units = units;

    /// <summary>Gets the tracts, in the order in which they stand.</summary>
    public ImmutableArray<RepeatUnit> Units { get; }

    /// <inheritdoc/>
    public bool Equals(RepeatedSequence? other) => other is not null && Units.SequenceEqual(other.Units);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text)
    {
        foreach (RepeatUnit unit in Units) text.Append(unit.ToString());
    }
}

/// <summary>A tract of a repeat.</summary>
/// <param name="Bases">What is repeated; empty where the positions say it.</param>
/// <param name="Count">How often.</param>
public readonly record struct RepeatUnit(string Bases, RepeatCount Count)
{
    /// <inheritdoc/>
    public override string ToString() => Bases + Count;
}

/// <summary>The bases are there in several copies, wherever these stand: <c>copy3</c>. Not of the specification, yet written.</summary>
/// <param name="Count">The number of copies.</param>
public sealed record CopyNumber(int Count) : NucleotideEdit
{
    /// <inheritdoc/>
    internal override void AppendTo(ref NameText text)
    {
        text.Append("copy"u8);
        text.Append(Count);
    }
}
