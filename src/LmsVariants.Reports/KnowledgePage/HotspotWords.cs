using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Hotspots;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Hotspots in words.</summary>
internal static class HotspotWords
{
    /// <summary>As many changes at one residue are named unless all are asked for.</summary>
    private const int NamedChanges = 8;

    /// <summary>The residue, its samples, and the changes with theirs.</summary>
    public static string Of(Hotspot hotspot, bool all)
    {
        string samples = FormattableString.Invariant($"{hotspot.Samples} {(hotspot.Samples == 1 ? "sample" : "samples")}");
        // A splice row has one change: that the site is broken.
        if (hotspot.Kind is HotspotKind.Splice) return $"{Place(hotspot)}: {samples}";
        int named = all ? hotspot.Changes.Length : Math.Min(NamedChanges, hotspot.Changes.Length);
        string changes = string.Join(", ", hotspot.Changes.Take(named).Select(change => FormattableString.Invariant($"{change.Alternate} {change.Samples}")));
        string rest = named < hotspot.Changes.Length ? FormattableString.Invariant($" and {hotspot.Changes.Length - named} more changes") : string.Empty;
        return $"{Place(hotspot)}: {samples} ({changes}{rest})";
    }

    /// <summary>What the rows of a kind are.</summary>
    public static string Places(HotspotKind kind, int count) => kind switch
    {
        HotspotKind.Substitution => count == 1 ? "residue that is exchanged" : "residues that are exchanged",
        HotspotKind.Splice => count == 1 ? "splice site" : "splice sites",
        HotspotKind.Indel => count == 1 ? "stretch that is changed in frame" : "stretches that are changed in frame",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>On what the residues are counted.</summary>
    public static string Numbering(ImmutableArray<string> transcripts) => transcripts.IsEmpty
        ? "the numbering was held against no transcript, so that no criterion rests on it"
        : $"the numbering was held against {string.Join(" and ", transcripts)}";

    private static string Place(Hotspot hotspot) => hotspot.Kind switch
    {
        HotspotKind.Substitution => FormattableString.Invariant($"{hotspot.Reference}{hotspot.Residue}"),
        HotspotKind.Splice => FormattableString.Invariant($"splice site at residue {hotspot.Residue}"),
        HotspotKind.Indel when hotspot.Residue == hotspot.LastResidue => FormattableString.Invariant($"residue {hotspot.Residue} in frame"),
        HotspotKind.Indel => FormattableString.Invariant($"residues {hotspot.Residue} to {hotspot.LastResidue} in frame"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
