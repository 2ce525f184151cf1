using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.CriticalResidues;

/// <summary>Residues that an expert panel names as critical to the function of a protein (criterion OM1 of the oncogenicity SOP).</summary>
/// <param name="Gene">The approved symbol.</param>
/// <param name="Transcripts">The accessions that the residues are counted on, without version; the protein of each is the same there.</param>
/// <param name="First">The first residue, from 1.</param>
/// <param name="Last">The last residue, included.</param>
/// <param name="Statement">What they are, to print.</param>
/// <param name="Citations">Identifiers of the citations; never empty.</param>
public sealed record CriticalResidue(
    string Gene, ImmutableArray<string> Transcripts, int First, int Last, string Statement, ImmutableArray<string> Citations);
