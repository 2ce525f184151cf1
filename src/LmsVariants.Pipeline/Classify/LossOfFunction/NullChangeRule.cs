using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Which branch of the tree a change belongs to.</summary>
/// <remarks>
/// What is lost on the larger scale comes first: exons before splice sites, since without the exon its sites do not matter; splice
/// sites and the start codon before the reading frame, since without them nothing is read in that frame.
/// </remarks>
internal static class NullChangeRule
{
    public static NullChange Of(TranscriptConsequence consequence)
    {
        if (IsWhole(consequence)) return NullChange.WholeTranscript;
        if (!consequence.ExonsLost.IsEmpty) return NullChange.ExonLoss;
        if (!consequence.BrokenSpliceSites.IsEmpty) return NullChange.SpliceSite;
        if (consequence is { Protein: null, Exon: null, Intron: null }) return NullChange.Outside;
        if (consequence.Has("start_lost")) return NullChange.StartLoss;
        if (consequence.Stop is not null || consequence.Has("stop_gained") || consequence.Has("frameshift_variant")) return NullChange.PrematureStop;
        // An intron or a UTR has no codon: there an unknown protein is the usual answer, and no question stays open.
        return consequence is { Codon: not null, Protein: ProteinUnknown } ? NullChange.Unknown : NullChange.None;
    }

    private static bool IsWhole(TranscriptConsequence consequence) =>
        consequence.Has("transcript_ablation") || (!consequence.ExonsLost.IsEmpty && consequence.Transcript.Placements.Count > 0 && HoldsAllCoding(consequence.ExonsLost, ExonicCoding.Of(consequence.Transcript)));

    private static bool HoldsAllCoding(ImmutableArray<int> lost, ExonicCoding coding) =>
        Enumerable.Range(1, coding.Exons).Where(exon => coding.CodingBasesOf(exon) > 0).All(exon => lost.Contains(exon));
}
