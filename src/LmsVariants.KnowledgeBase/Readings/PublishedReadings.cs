using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Readings;

/// <summary>The published readings, found by gene and change.</summary>
public sealed class PublishedReadings
{
    private readonly FrozenDictionary<string, ImmutableArray<PublishedReading>> _byGene;

    /// <summary>Makes them of their rows.</summary>
    public PublishedReadings(IEnumerable<PublishedReading> readings)
    {
        All = [.. readings];
        _byGene = All.GroupBy(reading => reading.Gene, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
    }

    /// <summary>Gets every reading, in the order of the table.</summary>
    public ImmutableArray<PublishedReading> All { get; }

    /// <summary>The readings of a change: by its coding name, else, where one side has none, by its protein name.</summary>
    /// <param name="gene">The approved symbol.</param>
    /// <param name="codingChange">The change without transcript, such as <c>c.743G>A</c>; null or empty where none is known.</param>
    /// <param name="proteinChange">The change of the protein, with or without parentheses; null or empty where none is known.</param>
    /// <returns>Empty where no paper at hand reads it, which says nothing of the variant.</returns>
    public ImmutableArray<PublishedReading> Find(string gene, string? codingChange, string? proteinChange)
    {
        if (!_byGene.TryGetValue(gene, out ImmutableArray<PublishedReading> readings)) return [];
        return [.. readings.Where(reading => Matches(reading, codingChange ?? string.Empty, proteinChange ?? string.Empty))];
    }

    // One protein change has several coding changes, and a published pair can be wrong: where both sides name the coding change, it decides.
    private static bool Matches(PublishedReading reading, string coding, string protein)
    {
        if (reading.CodingChange.Length > 0 && coding.Length > 0) return reading.CodingChange == coding;
        return protein.Length > 0 && Plain(reading.ProteinChange) == Plain(protein);
    }

    private static string Plain(string protein) =>
        protein.Replace("(", string.Empty, StringComparison.Ordinal).Replace(")", string.Empty, StringComparison.Ordinal).Replace("Ter", "*", StringComparison.Ordinal);
}
