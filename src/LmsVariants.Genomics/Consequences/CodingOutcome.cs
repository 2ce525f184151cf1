using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Genomics.Consequences;

/// <summary>What a change of the spliced bases does to the protein.</summary>
/// <param name="Protein">The predicted change.</param>
/// <param name="Terms">The consequence terms that follow.</param>
/// <param name="Codon">The number of the first codon concerned; null outside the coding region.</param>
/// <param name="Stop">The premature stop codon that it makes.</param>
/// <param name="ResiduesLost">What is lost of the protein.</param>
internal readonly record struct CodingOutcome(
    ProteinChange Protein, TermSet Terms, int? Codon = null, PrematureStop? Stop = null, (int First, int Last)? ResiduesLost = null);
