namespace LmsVariants.Formats.Vcf.Conformance;

/// <summary>What the values of a key of INFO or FORMAT must be: as the header defines it, else as VCF reserves it.</summary>
/// <param name="id">The key.</param>
/// <param name="type">The type; unknown where nobody says.</param>
/// <param name="count">How many values.</param>
/// <param name="isAmount">Whether a value cannot be negative.</param>
internal sealed class KeyRule(string id, ValueType type, ValueCount count, bool isAmount)
{
    public string Id { get; } = id;

    public ValueType Type { get; } = type;

    public ValueCount Count { get; } = count;

    public bool IsAmount { get; } = isAmount;

    /// <summary>Gets or sets the line that the key was met in last: it may stand in a line only once.</summary>
    public long LastLine { get; set; }
}
