using System.Collections.Immutable;

using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>How far what a file said was checked against the reference.</summary>
public enum Verification
{
    /// <summary>Place, bases and names were computed from the reference bundle.</summary>
    Verified,

    /// <summary>The reference contradicts the file; nothing is derived from the file's allele.</summary>
    Contradicted,

    /// <summary>The bundle or this version of the program cannot check it; it stands as reported.</summary>
    AsReported,
}

/// <summary>What was computed of a small variant.</summary>
public sealed record VariantAnnotation
{
    /// <summary>Gets the gene, resolved through the aliases of the knowledge base; null where no gene answers to the name.</summary>
    public required Gene? Gene { get; init; }

    /// <summary>Gets the symbol to print: the approved one, else the one reported.</summary>
    public required string Symbol { get; init; }

    /// <summary>Gets how far the file was checked.</summary>
    public required Verification Verification { get; init; }

    /// <summary>Gets the reason where the variant is not verified; empty where it is.</summary>
    public required Phrase WhyNotVerified { get; init; }

    /// <summary>Gets the allele, parsimonious; null where the file gave names alone and no place follows from them.</summary>
    public required Variant? Allele { get; init; }

    /// <summary>Gets the genomic name without its reference, such as <c>g.7577538C&gt;T</c>; null where it was not computed.</summary>
    public required string? GenomicChange { get; init; }

    /// <summary>Gets what kind of change of bases it is; null where no allele follows from what the file says.</summary>
    public required VariantType? Type { get; init; }

    /// <summary>Gets the effect on every reporting transcript of the gene that lies on the assembly, MANE Select first.</summary>
    public required ImmutableArray<TranscriptConsequence> Effects { get; init; }

    /// <summary>Gets the effect that the report rests on; null where none was computed.</summary>
    public required TranscriptConsequence? Chosen { get; init; }

    /// <summary>Gets why that transcript was chosen; empty where none was.</summary>
    public required Phrase ChoiceReason { get; init; }

    /// <summary>Gets the consequence terms: computed where verified, else those of the file that are known terms.</summary>
    public required Assessed<ImmutableArray<ConsequenceTerm>> Consequence { get; init; }

    /// <summary>Gets what in the file contradicts the reference.</summary>
    public required ImmutableArray<Discrepancy> Discrepancies { get; init; }

    /// <summary>Gets the c. name on the chosen transcript; null where none was computed.</summary>
    public HgvsCoding? CodingName => Chosen?.Name;

    /// <summary>Gets the p. name without its protein; null where none was computed.</summary>
    public ProteinChange? ProteinChange => Chosen?.Protein;
}
