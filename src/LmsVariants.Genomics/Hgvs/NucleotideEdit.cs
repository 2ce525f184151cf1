namespace LmsVariants.Genomics.Hgvs;

/// <summary>What happens to the bases of an interval, as HGVS describes DNA changes.</summary>
public abstract record NucleotideEdit
{
    private protected NucleotideEdit()
    {
    }
}

/// <summary>One base becomes another: <c>G&gt;A</c>.</summary>
/// <param name="From">The reference base.</param>
/// <param name="To">The new base.</param>
public sealed record Substitution(char From, char To) : NucleotideEdit
{
    /// <inheritdoc/>
    public override string ToString() => $"{From}>{To}";
}

/// <summary>The bases are gone: <c>del</c>.</summary>
public sealed record Deletion : NucleotideEdit
{
    /// <inheritdoc/>
    public override string ToString() => "del";
}

/// <summary>The bases are there twice, in tandem: <c>dup</c>.</summary>
public sealed record Duplication : NucleotideEdit
{
    /// <inheritdoc/>
    public override string ToString() => "dup";
}

/// <summary>The bases are read from the other strand: <c>inv</c>.</summary>
public sealed record Inversion : NucleotideEdit
{
    /// <inheritdoc/>
    public override string ToString() => "inv";
}

/// <summary>New bases stand between two neighbours: <c>insTGA</c>.</summary>
/// <param name="Inserted">The new bases.</param>
public sealed record Insertion(string Inserted) : NucleotideEdit
{
    /// <inheritdoc/>
    public override string ToString() => $"ins{Inserted}";
}

/// <summary>New bases stand in place of others: <c>delinsAA</c>.</summary>
/// <param name="Inserted">The new bases.</param>
public sealed record DeletionInsertion(string Inserted) : NucleotideEdit
{
    /// <inheritdoc/>
    public override string ToString() => $"delins{Inserted}";
}

/// <summary>The bases are as in the reference: <c>=</c>.</summary>
public sealed record Unchanged : NucleotideEdit
{
    /// <inheritdoc/>
    public override string ToString() => "=";
}
