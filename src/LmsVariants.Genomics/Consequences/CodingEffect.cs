using System.Collections.Immutable;

using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Consequences;

/// <summary>What a change of the coding sequence does, computed from the bases of the transcript.</summary>
/// <param name="Name">The c. name on the transcript.</param>
/// <param name="Protein">The predicted change of the protein.</param>
/// <param name="Terms">The consequence, most severe first.</param>
/// <param name="Codon">The number of the first codon concerned, from 1.</param>
public sealed record CodingEffect(
    HgvsCoding Name, ProteinChange Protein, ImmutableArray<ConsequenceTerm> Terms, int Codon);
