using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Frequencies;

/// <summary>A row of a table of frequencies as it stands in the text, from the reference bases to the last population, in the order of the columns.</summary>
/// <param name="Position">The first base of the reference allele, from 1.</param>
/// <param name="Text">The text of the file.</param>
/// <param name="Start">Where the reference bases start in it.</param>
/// <param name="Length">How long the row is from there.</param>
internal sealed record FrequencyRow(int Position, string Text, int Start, int Length)
{
    private const int ReferenceCell = 0;
    private const int AlternateCell = 1;
    private const int FilterCell = 2;
    private const int FirstPopulationCell = 3;
    private const string Pass = "pass";

    /// <summary>Gets the filter that the allele failed, or <c>pass</c>.</summary>
    public string Filter => Cell(FilterCell).ToString();

    /// <summary>Gets whether the allele passed the filters of its source.</summary>
    public bool Passed => Cell(FilterCell) is Pass;

    private ReadOnlySpan<char> Whole => Text.AsSpan(Start, Length);

    /// <summary>Whether the row is that of an allele at its position.</summary>
    public bool Is(ReadOnlySpan<char> reference, ReadOnlySpan<char> alternate) =>
        Cell(ReferenceCell).SequenceEqual(reference) && Cell(AlternateCell).SequenceEqual(alternate);

    /// <summary>The frequencies, one for each of the populations that the columns are named after.</summary>
    public List<FrequencyOfPopulation> Frequencies(ImmutableArray<string> populations)
    {
        List<FrequencyOfPopulation> frequencies = new(populations.Length);
        for (int i = 0; i < populations.Length; i++) frequencies.Add(FrequencyCell.Of(populations[i], Cell(FirstPopulationCell + i)));
        return frequencies;
    }

    private ReadOnlySpan<char> Cell(int index)
    {
        ReadOnlySpan<char> rest = Whole;
        for (; index > 0; index--) rest = rest[(rest.IndexOf('\t') + 1)..];
        int end = rest.IndexOf('\t');
        return end < 0 ? rest : rest[..end];
    }
}
