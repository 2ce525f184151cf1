using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Reports.Html.Pictures;

/// <summary>At which residue a change is drawn.</summary>
internal static class ProteinPlace
{
    private const int BasesOfCodon = 3;

    /// <summary>The first residue concerned; for a change of a splice site or beside it the residue that the intron is beside; null elsewhere.</summary>
    public static int? Of(TranscriptConsequence effect)
    {
        if ((effect.ResiduesLost?.First ?? effect.Codon) is int residue) return residue;
        // Deep in an intron a change lies beside no residue.
        return effect.Name is { Start: { Anchor: CodingAnchor.CdsStart, Base: > 0 } place }
            && place.Base > effect.Transcript.LeadingBases
            && effect.Terms.Any(term => term.Name.StartsWith("splice_", StringComparison.Ordinal) && term.Name != "splice_polypyrimidine_tract_variant")
            ? ((place.Base - effect.Transcript.LeadingBases - 1) / BasesOfCodon) + 1
            : null;
    }
}
