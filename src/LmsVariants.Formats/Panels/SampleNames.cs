using System.Collections.Immutable;

namespace LmsVariants.Formats.Panels;

/// <summary>The names by which a file calls what it is about. Null is "not stated".</summary>
/// <param name="Pair">The pair of a DNA and an RNA sample.</param>
/// <param name="Dna">The DNA sample.</param>
/// <param name="Rna">The RNA sample.</param>
/// <param name="Sample">A sample of which the file does not say what it is.</param>
public sealed record SampleNames(string? Pair = null, string? Dna = null, string? Rna = null, string? Sample = null)
{
    /// <summary>No name at all.</summary>
    public static SampleNames None { get; } = new();

    /// <summary>Gets the names, each with what it is, in the order in which a case is called by them.</summary>
    /// <remarks>Made anew each time: records of the same names are equal, and a copy with another name keeps no old one.</remarks>
    public ImmutableArray<KeyValue> All =>
    [
        .. new KeyValue[] { new("Pair ID", Pair), new("DNA Sample ID", Dna), new("RNA Sample ID", Rna), new("Sample", Sample) }.Where(name => name.Value is not null),
    ];
}
