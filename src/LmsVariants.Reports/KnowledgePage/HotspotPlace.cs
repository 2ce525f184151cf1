using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.KnowledgeBase.Hotspots;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Whether a change lies where a hotspot is counted, and is of its kind.</summary>
internal static class HotspotPlace
{
    private const int BasesOfCodon = 3;

    /// <summary>The exchange of a residue by another or by a stop; null where the change is none.</summary>
    public static ProteinSubstitution? Exchange(TranscriptConsequence effect) => effect.Protein as ProteinSubstitution;

    /// <summary>Whether the change is of a kind that is counted at all.</summary>
    public static bool IsCounted(TranscriptConsequence effect) => Exchange(effect) is not null || IsInFrame(effect) || !effect.BrokenSpliceSites.IsEmpty;

    /// <summary>Whether the hotspot is counted on the transcript of the change, at its place, and is of its kind.</summary>
    public static bool IsOf(Hotspot hotspot, TranscriptConsequence effect) =>
        hotspot.Transcripts.Contains(effect.Transcript.Accession.Base, StringComparer.Ordinal)
        && hotspot.Kind switch
        {
            HotspotKind.Substitution => Exchange(effect)?.Position == hotspot.Residue,
            HotspotKind.Indel => IsInFrame(effect) && Overlaps(hotspot, effect),
            HotspotKind.Splice => !effect.BrokenSpliceSites.IsEmpty && effect.Name is { } name && (ResidueBeside(name.Start) == hotspot.Residue || ResidueBeside(name.End) == hotspot.Residue),
            _ => throw new System.Diagnostics.UnreachableException(),
        };

    private static bool IsInFrame(TranscriptConsequence effect) => effect.Has("inframe_deletion") || effect.Has("inframe_insertion");

    private static bool Overlaps(Hotspot hotspot, TranscriptConsequence effect)
    {
        (int First, int Last)? residues = effect.ResiduesLost ?? (effect.Codon is int codon ? (codon, codon) : null);
        return residues is { } changed && changed.First <= hotspot.LastResidue && hotspot.Residue <= changed.Last;
    }

    // The residue of the base from which the place in the intron is counted.
    private static int? ResidueBeside(CodingPosition place) => place is { Anchor: CodingAnchor.CdsStart, Base: > 0, Offset: not 0 } ? ((place.Base - 1) / BasesOfCodon) + 1 : null;
}
