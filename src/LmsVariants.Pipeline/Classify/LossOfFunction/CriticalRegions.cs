using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Critical regions as an answer names them.</summary>
internal static class CriticalRegions
{
    /// <summary>Such as "BRCT domain, residues 10-20; kinase domain, residues 40-90".</summary>
    public static Phrase Of(IEnumerable<CriticalRegion> regions) =>
        Phrase.Join($"; ", regions.Select(region => (Phrase)$"{Phrase.FromKnowledge(region.Name)}, residues {region.First}-{region.Last}"));
}
