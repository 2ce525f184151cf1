using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Critical regions as an answer names them.</summary>
internal static class CriticalRegions
{
    /// <summary>Those that what is lost reaches into.</summary>
    public static CriticalRegion[] Touched(ImmutableArray<CriticalRegion> regions, ProteinLoss loss) =>
        regions.IsEmpty ? [] : [.. regions.Where(region => region.Touches(loss.First, loss.Last))];

    /// <summary>What they rest on, each named once.</summary>
    public static ImmutableArray<string> Citations(IEnumerable<CriticalRegion> regions) => [.. regions.SelectMany(region => region.Citations).Distinct(StringComparer.Ordinal)];

    /// <summary>Such as "BRCT domain, residues 10-20; kinase domain, residues 40-90".</summary>
    public static Phrase Of(IEnumerable<CriticalRegion> regions) =>
        Phrase.Join($"; ", regions.Select(region => (Phrase)$"{Phrase.FromKnowledge(region.Name)}, residues {region.First}-{region.Last}"));
}
