using LmsVariants.Genomics.Hgvs;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>A rule that needs to know nothing but the exchange of a residue, so that it can be asked about other exchanges at the same residue.</summary>
internal interface IResidueRule
{
    /// <summary>An answer for each criterion that the rule is about.</summary>
    /// <param name="gene">The approved symbol.</param>
    /// <param name="accession">The accession of the transcript on which the residue is counted, without version.</param>
    /// <param name="change">The exchange; never a stop.</param>
    IEnumerable<Answer> Of(string gene, string accession, ProteinSubstitution change);
}
