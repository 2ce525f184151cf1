using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>Names for calls that hold others and for those that are held, so that a reader finds one from the other.</summary>
internal sealed class HaplotypeNames(ReportedCase reported)
{
    private readonly Dictionary<int, HaplotypePart> _byPart = reported.Haplotypes.GroupBy(part => part.Part).ToDictionary(group => group.Key, group => group.First());
    private readonly ILookup<int, HaplotypePart> _byWhole = reported.Haplotypes.ToLookup(part => part.Whole);

    /// <summary>The name of the call that holds the alteration at <paramref name="index"/>; null where none does.</summary>
    public string? WholeOf(int index) => _byPart.TryGetValue(index, out HaplotypePart? part) ? NameOf(part.Whole) : null;

    public IEnumerable<Phrase> NotesOf(int index)
    {
        if (_byPart.TryGetValue(index, out HaplotypePart? own)) yield return $"part of {NameOf(own.Whole)}: {own.Why}";
        string[] parts = [.. _byWhole[index].Select(part => NameOf(part.Part))];
        if (parts.Length > 0) yield return $"holds {string.Join(", ", parts)}, which the file lists as well; counted once";
    }

    private string NameOf(int index) => reported.Alterations[index] is ReportedSmallVariant { Allele: ReportedAllele allele }
        ? $"{allele.Chromosome}:{allele.Position} {allele.Reference}>{allele.Alternate}"
        : reported.Alterations[index].Gene;
}
