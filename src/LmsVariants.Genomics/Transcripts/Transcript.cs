using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Sequences;

namespace LmsVariants.Genomics.Transcripts;

/// <summary>A base of the coding sequence that one assembly has otherwise.</summary>
/// <param name="Assembly">The assembly that differs from <see cref="Transcript.CodingSequence"/>.</param>
/// <param name="CodingBase">The base of the coding sequence, from 1.</param>
/// <param name="AssemblyBase">What that assembly has there, on the strand of the transcript.</param>
/// <param name="TranscriptBase">What the transcript itself has there.</param>
public sealed record AssemblyDifference(GenomeAssembly Assembly, int CodingBase, char AssemblyBase, char TranscriptBase);

/// <summary>A coding transcript of a gene and where it lies on the assemblies. Its bases are read from them when they are first asked for.</summary>
/// <param name="Accession">Its accession, with the version where one is known.</param>
/// <param name="Gene">The approved symbol of its gene.</param>
/// <param name="HgncId">The HGNC identifier of its gene; empty where none is known.</param>
/// <param name="Status">Why it is reported on.</param>
/// <param name="Protein">The accession of its protein; null where none is known.</param>
/// <param name="Placements">Where it lies on each assembly.</param>
/// <param name="Differences">Bases that an assembly has otherwise.</param>
/// <param name="SequenceSource">Where the bases come from, and what was not examined; empty without bases.</param>
/// <param name="Bases">The bases of the assemblies.</param>
public sealed record Transcript(
    Accession Accession,
    string Gene,
    string HgncId,
    TranscriptStatus Status,
    Accession? Protein,
    FrozenDictionary<GenomeAssembly, TranscriptPlacement> Placements,
    ImmutableArray<AssemblyDifference> Differences,
    string SequenceSource,
    IReferenceBases Bases)
{
    private Phrase? _inconsistency;
    private readonly TranscriptSequence?[] _sequences = new TranscriptSequence?[Enum.GetValues<GenomeAssembly>().Length];
    private readonly TranscriptPlacement?[] _placements = new TranscriptPlacement?[Enum.GetValues<GenomeAssembly>().Length];

    // Counted from 1; 0 where it was not yet asked for.
    private int _home;

    // A copy made by "with" may lie elsewhere or differ otherwise, so it reads its own bases.
    private Transcript(Transcript original)
    {
        (Accession, Gene, HgncId, Status) = (original.Accession, original.Gene, original.HgncId, original.Status);
        (Protein, Placements, Differences) = (original.Protein, original.Placements, original.Differences);
        (SequenceSource, Bases) = (original.SequenceSource, original.Bases);
        (LeadingBases, IsComplete, Counterpart) = (original.LeadingBases, original.IsComplete, original.Counterpart);
        _sequences = new TranscriptSequence?[original._sequences.Length];
        _placements = new TranscriptPlacement?[original._placements.Length];
    }

    /// <summary>Gets the assembly that the transcript is read on where none is asked for.</summary>
    public GenomeAssembly HomeAssembly
    {
        get
        {
            if (_home == 0) _home = (int)TranscriptSequence.Preferred.FirstOrDefault(Placements.ContainsKey) + 1;
            return (GenomeAssembly)(_home - 1);
        }
    }

    /// <summary>Where it lies on an assembly; null where it has no place there.</summary>
    public TranscriptPlacement? On(GenomeAssembly assembly) => _placements[(int)assembly] ??= Placements.GetValueOrDefault(assembly);

    /// <summary>Gets the genetic code: a transcript of the mitochondrion has its own.</summary>
    public TranslationTable Table => Placements.Values.Any(placement => placement.Contig.IsMitochondrion) ? TranslationTable.VertebrateMitochondrial : TranslationTable.Standard;

    /// <summary>Gets the bases from cap to tail on the home assembly.</summary>
    public TranscriptSequence Sequence => SequenceOn(HomeAssembly);

    /// <summary>Gets the bases from start to stop codon; null where the reference does not know them all.</summary>
    public string? CodingSequence => Sequence.Coding;

    /// <summary>The bases from cap to tail, introns spliced out: those of the assembly, but the transcript's own in the coding sequence.</summary>
    public TranscriptSequence SequenceOn(GenomeAssembly assembly) => _sequences[(int)assembly] ??= TranscriptSequence.Of(this, assembly);

    /// <summary>Gets the bases of the coding region in front of its first whole codon, 0 to 2: not 0 where the record lacks the start.</summary>
    public int LeadingBases { get; init; }

    /// <summary>Gets whether the coding region runs from a start to a stop codon.</summary>
    public bool IsComplete { get; init; } = true;

    /// <summary>
    /// Gets the record of the other collection that MANE pairs with this one, such as ENST00000269305.9 with NM_000546.6: at these two
    /// versions the bases from cap to tail are the same. Without a version where MANE pairs it with another version of this transcript;
    /// null where MANE has no pair.
    /// </summary>
    public Accession? Counterpart { get; init; }

    /// <summary>Whether a record is named that is no version of this one, but one of its <see cref="Counterpart"/>.</summary>
    public bool IsCounterpart(Accession named) => Counterpart is Accession pair && named.Base == pair.Base && named.Base != Accession.Base;

    /// <summary>Gets what should hold of the transcript and does not (<see cref="TranscriptConsistency"/>), found out once; null where all holds.</summary>
    public Phrase? Inconsistency => (_inconsistency ??= this.WhyInconsistent() ?? Phrase.Empty) is { IsEmpty: false } lacking ? lacking : null;

    /// <summary>Gets the number of whole codons, the stop included; null where no placement is known.</summary>
    public int? Codons => Placements.Count == 0 ? null : (Placements.Values[0].CodingLength - LeadingBases) / 3;

    /// <summary>The base of the coding sequence as <paramref name="assembly"/> has it; null where it is not known.</summary>
    /// <param name="codingBase">The base, from 1 to the length of the coding sequence.</param>
    /// <param name="assembly">The assembly; null for the transcript's own sequence.</param>
    public char? BaseAt(int codingBase, GenomeAssembly? assembly)
    {
        if (CodingSequence is null || codingBase < 1 || codingBase > CodingSequence.Length) return null;
        foreach (AssemblyDifference difference in Differences)
        {
            if (difference.Assembly == assembly && difference.CodingBase == codingBase) return difference.AssemblyBase;
        }
        return CodingSequence[codingBase - 1];
    }

    /// <inheritdoc/>
    public bool Equals(Transcript? other) => other is not null && Accession == other.Accession;

    /// <inheritdoc/>
    public override int GetHashCode() => Accession.GetHashCode();
}
