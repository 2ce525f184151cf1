using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>A canonical splice site, +-1 or 2, is broken: the exon next to it is expected to be skipped.</summary>
internal static class SpliceSiteBranch
{
    public static BranchOutcome Walk(TreeWalk walk)
    {
        ImmutableArray<BrokenSpliceSite> sites = walk.Consequence.BrokenSpliceSites;
        walk.Protocol?.Ask($"Which splice site is broken?", Words(sites));
        if (BecomesGt(walk.Consequence))
        {
            walk.Protocol?.Ask($"Does a donor that reads GC become one that reads GT?", $"yes: the site is bettered, not broken, so this is not held for loss of function", TreeSources.GcDonor);
            return BranchOutcome.NotApplicable;
        }
        int[] exons = [.. sites.Select(ExonNextTo).Distinct().Order()];
        if (exons.Length > 1)
        {
            return BranchOutcome.NotAssessed($"splice sites of several exons are broken ({Words(sites)}): what is spliced is not predicted");
        }
        int exon = exons[0];
        int last = ExonicCoding.Of(walk.Transcript).Exons;
        if (exon < 1 || exon > last) return BranchOutcome.NotAssessed($"the transcript has no exon {exon}");
        walk.Protocol?.Ask($"Could a cryptic splice site near by take over?", $"not assessed: cryptic sites are not searched");
        walk.Protocol?.Caution($"the exon is taken as skipped: cryptic splice sites are not searched, and RNA was not examined");
        if (exon == 1 || exon == last) return ExonsLeftOut.AtAnEnd(walk, exon);
        walk.Protocol?.Ask($"Which exon is expected to be skipped?", $"exon {exon} of {last}");
        return ExonsLeftOut.Walk(walk, [exon]);
    }

    private static Phrase Words(ImmutableArray<BrokenSpliceSite> sites) =>
        Phrase.Join($", ", sites.Select(site => site.IsDonor ? (Phrase)$"donor of intron {site.Intron}" : (Phrase)$"acceptor of intron {site.Intron}"));

    private static int ExonNextTo(BrokenSpliceSite site) => site.IsDonor ? site.Intron : site.Intron + 1;

    private static bool BecomesGt(TranscriptConsequence consequence) =>
        consequence is { BrokenSpliceSites: [{ IsDonor: true }], Name: { Start.Offset: 2, Edit: Substitution { From: 'C', To: 'T' } } };
}
