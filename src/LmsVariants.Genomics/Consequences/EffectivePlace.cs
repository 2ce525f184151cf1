using LmsVariants.Genomics.Transcripts;

namespace LmsVariants.Genomics.Consequences;

/// <summary>At which of its places a change is read for its consequence.</summary>
/// <remarks>
/// The most 3' place, which is the one that the c. name states, unless it breaks a splice site or reaches over the border of an
/// exon and another place, which is the same change of bases, does not: then the site still reads as it did. Where no place is
/// free of that, bases put in at the very border of an exon leave the site beside it as it was; bases put into the site do not.
/// </remarks>
internal static class EffectivePlace
{
    // Longer repeats than this are not searched place by place: only their ends matter there.
    private const int MostPlaces = 2000;

    public static StrandedEdit Of(TranscriptPlacement placement, in StrandedAllele allele)
    {
        StrandedEdit named = allele.At(allele.ToThreePrime);
        if (allele.ToThreePrime + allele.ToFivePrime == 0 || IsClear(placement, named)) return named;
        int last = Math.Max(-allele.ToFivePrime, allele.ToThreePrime - MostPlaces);
        for (int slide = allele.ToThreePrime - 1; slide >= last; slide--)
        {
            StrandedEdit edit = allele.At(slide);
            if (IsClear(placement, edit)) return edit;
        }
        if (!named.IsInsertion) return named;
        for (int slide = allele.ToThreePrime; slide >= last; slide--)
        {
            StrandedEdit edit = allele.At(slide);
            if (IsAtBorder(placement.ExonsAlong, edit)) return edit;
        }
        return named;
    }

    private static bool IsAtBorder(ReadOnlySpan<ExonSpan> exons, in StrandedEdit insertion)
    {
        for (int i = 0; i + 1 < exons.Length; i++)
        {
            if (insertion.Last == exons[i].Last || insertion.First == exons[i + 1].First) return true;
        }
        return false;
    }

    // Whether every base concerned lies in one exon, or in one intron behind its first two bases and before its last two.
    private static bool IsClear(TranscriptPlacement placement, in StrandedEdit edit)
    {
        (int first, int last) = edit.IsInsertion ? (edit.Last, edit.First) : (edit.First, edit.Last);
        ReadOnlySpan<ExonSpan> exons = placement.ExonsAlong;
        int exon = placement.LastExonFrom(first);
        if (exon < 0) return last < exons[0].First;
        if (last <= exons[exon].Last) return true;
        if (exon + 1 == exons.Length) return first > exons[exon].Last;
        if (first <= exons[exon].Last || last >= exons[exon + 1].First) return false;
        // An insertion behind the second base leaves both in place.
        int inner = edit.IsInsertion ? 2 : 3;
        return first >= exons[exon].Last + inner && last <= exons[exon + 1].First - inner;
    }
}
