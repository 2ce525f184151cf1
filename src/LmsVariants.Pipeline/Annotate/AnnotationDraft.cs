using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.Genomics.Hgvs;
using LmsVariants.Genomics.Sequences;
using LmsVariants.Genomics.Variants;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Annotate;

/// <summary>What is known of a variant on the way to one of the three outcomes.</summary>
internal sealed record AnnotationDraft(
    ReportedSmallVariant Reported, Gene? Gene, List<Discrepancy> Discrepancies, Variant? Allele, VariantType? Type, ImmutableArray<TranscriptConsequence> Effects)
{
    /// <summary>Place, bases and names were computed.</summary>
    public VariantAnnotation Verified(TranscriptConsequence chosen, Phrase choiceReason, string? genomicChange) => Make(
        Verification.Verified, Phrase.Empty, chosen, choiceReason, genomicChange, Assessed<ImmutableArray<ConsequenceTerm>>.As(chosen.Terms));

    /// <summary>The reference contradicts the file: nothing is derived from its allele or its names.</summary>
    public VariantAnnotation Contradicted(Phrase why) => Make(
        Verification.Contradicted, why, null, Phrase.Empty, null, Assessed<ImmutableArray<ConsequenceTerm>>.Not($"the reference contradicts the file"));

    /// <summary>It stands as reported.</summary>
    public VariantAnnotation AsReported(Phrase why) => Make(
        Verification.AsReported, why, null, Phrase.Empty, null, ReportedConsequence() is { IsEmpty: false } terms
            ? Assessed<ImmutableArray<ConsequenceTerm>>.As(terms)
            : Assessed<ImmutableArray<ConsequenceTerm>>.Not($"the file names none that is known, and none was computed"));

    // A table of names has no consequence column; a stop or a shifted frame is plain from the p. name itself.
    private ImmutableArray<ConsequenceTerm> ReportedConsequence()
    {
        ImmutableArray<ConsequenceTerm> terms =
            [.. Reported.Consequences.Select(ConsequenceTerm.Find).OfType<ConsequenceTerm>().OrderBy(term => term.Severity)];
        if (!terms.IsEmpty || !HgvsProtein.TryParse(Reported.ProteinName, out HgvsProtein? protein, out _)) return terms;
        return protein.Change switch
        {
            ProteinSubstitution { To: var to } when to == AminoAcid.Ter => [ConsequenceTerm.Named("stop_gained")],
            ProteinSubstitution { From: var from } when from == AminoAcid.Ter => [ConsequenceTerm.Named("stop_lost")],
            ProteinSubstitution => [ConsequenceTerm.Named("missense_variant")],
            ProteinUnchanged => [ConsequenceTerm.Named("synonymous_variant")],
            ProteinFrameshift => [ConsequenceTerm.Named("frameshift_variant")],
            ProteinStartLoss => [ConsequenceTerm.Named("start_lost")],
            ProteinExtension => [ConsequenceTerm.Named("stop_lost")],
            _ => [],
        };
    }

    private VariantAnnotation Make(
        Verification verification,
        Phrase why,
        TranscriptConsequence? chosen,
        Phrase choiceReason,
        string? genomicChange,
        Assessed<ImmutableArray<ConsequenceTerm>> consequence) => new()
        {
            Gene = Gene,
            Symbol = Gene?.Symbol ?? Reported.Gene,
            Verification = verification,
            WhyNotVerified = why,
            Allele = Allele,
            GenomicChange = genomicChange,
            Type = Type,
            Effects = Effects,
            Chosen = chosen,
            ChoiceReason = choiceReason,
            Consequence = consequence,
            Discrepancies = [.. Discrepancies],
        };
}
