using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>The consequence terms that follow from how near a change lies to the borders of introns, as Ensembl VEP defines them.</summary>
/// <remarks>
/// <code>
///   exon      | intron                                              | exon
///  -3 -2 -1   | +1 +2   +3 +4 +5 +6   +7 +8  ...  -17 ... -3   -2 -1 | 1 2 3
///  region       donor   donor region  region      polypyrimidine acceptor region
///                            5th base                     (-8 to -3: region too)
/// </code>
/// An insertion lies in a stretch when the bases on both sides do; at the very border between exon and intron, and between the
/// second and third base of the intron, it is a splice region variant.
/// </remarks>
internal static class SpliceSites
{
    // Bases beyond an intron within which something may be said of it.
    private const int Reach = 4;

    /// <summary>The terms for one change, and the sites that it breaks: each site once, however many of its bases change.</summary>
    /// <param name="placement">The exons.</param>
    /// <param name="changed">The changed bases.</param>
    /// <param name="broken">The broken sites, in the order of the introns.</param>
    public static TermSet Terms(TranscriptPlacement placement, in ChangedBases changed, out ImmutableArray<BrokenSpliceSite> broken)
    {
        ReadOnlySpan<ExonSpan> exons = placement.ExonsAlong;
        TermSet terms = TermSet.None;
        broken = [];
        // Nothing is said of an intron from further away than its splice region.
        for (int i = Math.Max(placement.LastExonFrom(changed.First - Reach), 0); i + 1 < exons.Length; i++)
        {
            int start = exons[i].Last + 1;
            int end = exons[i + 1].First - 1;
            if (changed.Last < start - Reach) break;
            if (changed.First > end + Reach) continue;
            bool donor = changed.Overlap(start, start + 1);
            bool acceptor = changed.Overlap(end - 1, end);
            if (donor)
            {
                terms |= TermSet.SpliceDonor;
                broken = broken.Add(new BrokenSpliceSite(i + 1, IsDonor: true));
            }
            if (acceptor)
            {
                terms |= TermSet.SpliceAcceptor;
                broken = broken.Add(new BrokenSpliceSite(i + 1, IsDonor: false));
            }
            bool fifth = changed.Overlap(start + 4, start + 4);
            bool donorRegion = !fifth && changed.Overlap(start + 2, start + 5);
            if (fifth) terms |= TermSet.SpliceDonorFifthBase;
            if (donorRegion) terms |= TermSet.SpliceDonorRegion;
            if (changed.Overlap(end - 16, end - 2)) terms |= TermSet.SplicePolypyrimidineTract;
            bool atBorder = changed.AreInserted && (changed.First == start || changed.Last == end || changed.First == start + 2 || changed.Last == end - 2);
            bool region = changed.Overlap(start - 3, start - 1) || changed.Overlap(start + 2, start + 7) || changed.Overlap(end - 7, end - 2) || changed.Overlap(end + 1, end + 3) || atBorder;
            if (region && !donor && !acceptor && !fifth && !donorRegion) terms |= TermSet.SpliceRegion;
            if (changed.Overlap(start + 2, end - 2) || (changed.AreInserted && (changed.First == start + 2 || changed.Last == end - 2))) terms |= TermSet.Intron;
        }
        return terms;
    }
}
