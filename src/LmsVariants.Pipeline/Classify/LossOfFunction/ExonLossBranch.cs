using LmsVariants.Genomics.Consequences;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Whole exons are deleted.</summary>
internal static class ExonLossBranch
{
    public static BranchOutcome Walk(TreeWalk walk)
    {
        TranscriptConsequence consequence = walk.Consequence;
        int count = ExonicCoding.Of(walk.Transcript).Exons;
        if (consequence.ExonsLost.Any(exon => exon < 1 || exon > count)) return BranchOutcome.NotAssessed($"the transcript has {count} exons and not those that are named");
        // A broken site of an exon that is not lost whole: the deletion ends inside that exon, which then cannot be joined.
        int[] cut = [.. consequence.BrokenSpliceSites.Select(site => site.IsDonor ? site.Intron : site.Intron + 1).Where(exon => exon >= 1 && exon <= count && !consequence.ExonsLost.Contains(exon)).Distinct()];
        if (cut.Length > 0) walk.Protocol?.Caution($"the deletion breaks a splice site of exon {Phrase.Join($" and ", cut.Select(exon => (Phrase)$"{exon}"))}, taken as lost with it");
        int[] lost = [.. consequence.ExonsLost.Concat(cut).Distinct().Order()];
        if (lost[^1] - lost[0] + 1 != lost.Length) return BranchOutcome.NotAssessed($"the exons named are not neighbours");
        walk.Protocol?.Ask($"Which exons are lost?", lost.Length == 1 ? (Phrase)$"exon {lost[0]} of {count}" : (Phrase)$"exons {lost[0]}-{lost[^1]} of {count}");
        return ExonsLeftOut.Walk(walk, lost);
    }
}
