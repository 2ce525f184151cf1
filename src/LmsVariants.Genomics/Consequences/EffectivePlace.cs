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

    public static StrandedEdit Of(ReadOnlySpan<ExonSpan> exons, StrandedAllele allele)
    {
        StrandedEdit named = allele.At(allele.ToThreePrime);
        if (allele.ToThreePrime + allele.ToFivePrime == 0 || IsClear(exons, named)) return named;
        int last = Math.Max(-allele.ToFivePrime, allele.ToThreePrime - MostPlaces);
        for (int slide = allele.ToThreePrime - 1; slide >= last; slide--)
        {
            StrandedEdit edit = allele.At(slide);
            if (IsClear(exons, edit)) return edit;
        }
        if (!named.IsInsertion) return named;
        for (int slide = allele.ToThreePrime; slide >= last; slide--)
        {
            StrandedEdit edit = allele.At(slide);
            if (IsAtBorder(exons, edit)) return edit;
        }
        return named;
    }

    private static bool IsAtBorder(ReadOnlySpan<ExonSpan> exons, StrandedEdit insertion)
    {
        for (int i = 0; i + 1 < exons.Length; i++)
        {
            if (insertion.Last == exons[i].Last || insertion.First == exons[i + 1].First) return true;
        }
        return false;
    }

    // Whether every base concerned lies in one exon, or in one intron behind its first two bases and before its last two.
    private static bool IsClear(ReadOnlySpan<ExonSpan> exons, StrandedEdit edit)
    {
        (int first, int last) = edit.IsInsertion ? (edit.Last, edit.First) : (edit.First, edit.Last);
        for (int i = 0; i < exons.Length; i++)
        {
            if (first >= exons[i].First && last <= exons[i].Last) return true;
            if (i + 1 == exons.Length || first <= exons[i].Last || last >= exons[i + 1].First) continue;
            // An insertion behind the second base leaves both in place.
            int inner = edit.IsInsertion ? 2 : 3;
            return first >= exons[i].Last + inner && last <= exons[i + 1].First - inner;
        }
        return last < exons[0].First || first > exons[^1].Last;
    }
}
