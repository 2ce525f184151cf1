using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.LossOfFunction;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Parts of the protein without which it does not work; of a variant, those that it touches.</summary>
internal sealed class CriticalRegionPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        ImmutableArray<CriticalRegion> all = question.Knowledge.LossOfFunction.RegionsOf(question.Gene.Symbol);
        CriticalRegion[] told = [.. all.Where(region => question.Variant is null || (question.IsMatched && TouchedResidues.Meet(question.Variant, region.Transcript, region.First, region.Last)))];
        foreach (CriticalRegion region in told)
        {
            yield return new KnowledgeLine("critical region", FormattableString.Invariant($"{region.Name}, residues {region.First} to {region.Last} of {region.Transcript}"), region.Citations);
        }
        if (all.IsEmpty) yield return KnowledgeLine.Of("critical region", "none is curated, which does not say that there is none");
        else if (told.Length == 0 && question.IsMatched) yield return KnowledgeLine.Of("critical region", "none of those that are curated is touched");
    }
}
