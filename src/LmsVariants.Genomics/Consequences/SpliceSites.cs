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
    /// <summary>Adds the terms for one change, and the sites that it breaks: each site once, however many of its bases change.</summary>
    /// <param name="exons">The exons on the axis of transcription.</param>
    /// <param name="stretches">The changed bases, first and last of each stretch, in order; for an insertion the base behind it and the one in front of it.</param>
    /// <param name="terms">Where the terms go.</param>
    /// <param name="broken">Where the broken sites go.</param>
    public static void AddTerms(ReadOnlySpan<ExonSpan> exons, IReadOnlyList<(int First, int Last)> stretches, SortedSet<string> terms, List<BrokenSpliceSite> broken)
    {
        (int first, int last) = (stretches[0].First, stretches[^1].Last);
        bool isInsertion = last < first;
        for (int i = 0; i + 1 < exons.Length; i++)
        {
            int start = exons[i].Last + 1;
            int end = exons[i + 1].First - 1;
            // Nothing is said of an intron from further away than its splice region.
            if (last < start - 4 || first > end + 4) continue;
            bool donor = Overlaps(start, start + 1);
            bool acceptor = Overlaps(end - 1, end);
            if (donor)
            {
                terms.Add("splice_donor_variant");
                broken.Add(new BrokenSpliceSite(i + 1, IsDonor: true));
            }
            if (acceptor)
            {
                terms.Add("splice_acceptor_variant");
                broken.Add(new BrokenSpliceSite(i + 1, IsDonor: false));
            }
            bool fifth = Overlaps(start + 4, start + 4);
            bool donorRegion = !fifth && Overlaps(start + 2, start + 5);
            if (fifth) terms.Add("splice_donor_5th_base_variant");
            if (donorRegion) terms.Add("splice_donor_region_variant");
            if (Overlaps(end - 16, end - 2)) terms.Add("splice_polypyrimidine_tract_variant");
            bool atBorder = isInsertion && (first == start || last == end || first == start + 2 || last == end - 2);
            bool region = Overlaps(start - 3, start - 1) || Overlaps(start + 2, start + 7) || Overlaps(end - 7, end - 2) || Overlaps(end + 1, end + 3) || atBorder;
            if (region && !donor && !acceptor && !fifth && !donorRegion) terms.Add("splice_region_variant");
            if (Overlaps(start + 2, end - 2) || (isInsertion && (first == start + 2 || last == end - 2))) terms.Add("intron_variant");
        }

        bool Overlaps(int from, int to) => stretches.Any(stretch => stretch.Last >= from && stretch.First <= to);
    }
}
