using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>What the rules may look at: computed facts alone, and what the file says of populations.</summary>
/// <param name="Effect">What the allele does to the transcript that the verdict rests on.</param>
/// <param name="Gene">The gene; null where none answers to the name.</param>
/// <param name="Loss">The grade of its loss of function there; null where nothing was graded.</param>
/// <param name="Patient">The patient's tumour type.</param>
public sealed record VariantFacts(TranscriptConsequence Effect, Gene? Gene, LossOfFunctionVerdict? Loss, TumourType Patient)
{
    /// <summary>Gets the allele on GRCh38, leftmost and parsimonious; null where it has no place there. Computed when it is asked for.</summary>
    public Lazy<Variant?> OnGrch38 { get; init; } = new(() => null);

    /// <summary>Gets the frequency that the file states; null where it states none.</summary>
    public ReportedFrequency? StatedFrequency { get; init; }

    /// <summary>Gets the symbol of the gene.</summary>
    public string Symbol => Gene?.Symbol ?? Effect.Transcript.Gene;

    /// <summary>Gets the accession of the transcript without its version, on which residues are counted.</summary>
    public string Accession => Effect.Transcript.Accession.Base;

    /// <summary>Gets whether it lies at or beside a splice site.</summary>
    public bool IsBesideSpliceSite => Effect.Terms.Any(term => term.Name.StartsWith("splice_", StringComparison.Ordinal));

    /// <summary>Gets the substitution of one residue by another; null where the change is none, or a stop.</summary>
    public ProteinSubstitution? Missense => Effect.Protein is ProteinSubstitution substitution && substitution.To.OneLetter != '*' ? substitution : null;
}
