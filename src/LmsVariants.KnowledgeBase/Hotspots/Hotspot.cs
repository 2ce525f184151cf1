using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Hotspots;

/// <summary>What recurs at a hotspot.</summary>
public enum HotspotKind
{
    /// <summary>One residue becomes another, or a stop.</summary>
    Substitution,

    /// <summary>A splice site beside the residue is changed.</summary>
    Splice,

    /// <summary>Residues are lost or gained in frame.</summary>
    Indel,
}

/// <summary>One change at a hotspot.</summary>
/// <param name="Alternate">
/// The new residue in three letters (<c>Gln</c>, or <c>Ter</c> for a stop) as <c>ProteinSubstitution.To</c> has it; <c>splice</c> at a splice
/// site; an in-frame change as the source writes it (<c>K546del</c>).
/// </param>
/// <param name="Samples">The number of tumour samples with it.</param>
public sealed record HotspotChange(string Alternate, int Samples);

/// <summary>A residue, or a stretch of them, that is changed in more tumours than chance explains.</summary>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Transcripts">
/// The accessions, without version, on which the numbering was held against the protein; MANE Select first. Empty where none could be:
/// such a row is shown, but no criterion rests on it.
/// </param>
/// <param name="Kind">What recurs.</param>
/// <param name="Residue">The residue, from 1; the first one of an in-frame stretch.</param>
/// <param name="Reference">The reference residue in three letters; empty for any other kind than <see cref="HotspotKind.Substitution"/>.</param>
/// <param name="Samples">The number of tumour samples with any of the changes.</param>
/// <param name="Changes">The changes, the most frequent first; their samples sum to <paramref name="Samples"/>.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record Hotspot(
    string Gene,
    ImmutableArray<string> Transcripts,
    HotspotKind Kind,
    int Residue,
    string Reference,
    int Samples,
    ImmutableArray<HotspotChange> Changes,
    ImmutableArray<string> Citations)
{
    /// <summary>Gets the last residue of an in-frame stretch, included; else the residue itself.</summary>
    public int LastResidue { get; init; } = Residue;

    /// <summary>The number of samples with one change, by its three letters; 0 where the source lists none.</summary>
    public int SamplesWith(string alternate) => Changes.FirstOrDefault(change => change.Alternate == alternate)?.Samples ?? 0;
}
