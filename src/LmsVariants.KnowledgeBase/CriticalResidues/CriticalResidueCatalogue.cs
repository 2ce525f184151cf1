using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.CriticalResidues;

/// <summary>The critical residues. None found says nothing of a residue where no panel has named any of its gene.</summary>
public sealed class CriticalResidueCatalogue(IEnumerable<CriticalResidue> residues)
{
    /// <summary>Gets every row, in the order of the file.</summary>
    public ImmutableArray<CriticalResidue> All { get; } = [.. residues];

    /// <summary>The row that holds a residue; null where none does.</summary>
    /// <param name="transcript">The accession without version.</param>
    /// <param name="residue">The residue on that transcript, from 1.</param>
    public CriticalResidue? Find(string transcript, int residue) =>
        All.FirstOrDefault(row => row.First <= residue && residue <= row.Last && row.Transcripts.Contains(transcript, StringComparer.Ordinal));

    /// <summary>Whether residues of the transcript are curated at all, so that not finding one is an answer.</summary>
    public bool IsCovered(string transcript) => All.Any(row => row.Transcripts.Contains(transcript, StringComparer.Ordinal));
}
