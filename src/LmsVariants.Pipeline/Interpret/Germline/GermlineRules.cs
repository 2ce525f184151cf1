using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Interpret.Germline;

/// <summary>When a finding in the tumour raises the question of the germline: a recommendation to ask, never a statement.</summary>
internal sealed class GermlineRules(CuratedKnowledge knowledge, TumourType patient, ReportedCase reportedCase)
{
    // Terms up to here change the protein or the splice sites; those behind it leave the protein as it is.
    private static readonly int LastAltering = ConsequenceTerm.Named("protein_altering_variant").Severity;

    private readonly GermlineConsent _consent = reportedCase.Sheet?.GermlineConsent ?? GermlineConsent.Unknown;

    /// <summary>The question that a finding raises; null where none. It is asked beside the finding and takes none off the report.</summary>
    /// <remarks>The loss of both copies in the tumour raises none: at least one of the two is the tumour's own, and no rate is known for it.</remarks>
    public GermlineFlag? Ask(ReportedAlteration reported, string symbol, VariantAnnotation? annotation, Classification classification)
    {
        if (annotation?.Verification == Verification.Contradicted) return null;
        if (classification.Alterations.Contains(AlterationClass.DeepDeletion)) return null;
        if (classification.Oncogenicity is { IsAssessed: true, Value: OncogenicityClass.LikelyBenign or OncogenicityClass.Benign }) return null;
        GermlineQuestion? question = knowledge.GermlineQuestions.FirstOrDefault(candidate =>
            candidate.Genes.Contains(symbol, StringComparer.Ordinal) && IsInTumour(candidate.Tumour) && IsRaised(candidate.RaisedBy, annotation, classification));
        return question is null ? null : new GermlineFlag(question, _consent, Advice) { Reads = ShareOfReads.Words(reported, reportedCase.Sheet?.TumourContent, CopiesWithoutOther(symbol)) };
    }

    /// <summary>The shares of reads that the tumour content expects of a variant of the gene; null where the content is not stated.</summary>
    public ExpectedShares? SharesOf(string symbol) => ExpectedShares.Of(reportedCase.Sheet?.TumourContent, CopiesWithoutOther(symbol));

    // Copies in all where the rarer allele is gone; null where the files tell of no such loss, or of no number.
    private decimal? CopiesWithoutOther(string symbol) =>
        reportedCase.LossOfHeterozygosity.FirstOrDefault(loss => loss.MinorCopies == 0 && (knowledge.Genes.Resolve(loss.Gene)?.Symbol ?? loss.Gene) == symbol)?.Copies;

    private Phrase Advice => _consent switch
    {
        GermlineConsent.Given => $"germline testing with genetic counselling should be considered.",
        GermlineConsent.Refused => $"the question is raised and not pursued, as germline testing was refused.",
        _ => $"germline testing could be considered after consent.",
    };

    private bool IsInTumour(string code) => knowledge.Tumours.Ancestry(patient).Any(type => type.Code == code);

    private static bool IsRaised(GermlineTrigger trigger, VariantAnnotation? annotation, Classification classification) => trigger switch
    {
        GermlineTrigger.OncogenicAlteration => classification.IsOncogenic || classification.IsHotspot,
        _ when classification.Evidenced.Contains(AlterationClass.LossOfFunction) => true,
        GermlineTrigger.ProteinAltering => annotation?.Consequence is { IsAssessed: true } consequence && AltersProtein(consequence.Value),
        _ => false,
    };

    private static bool AltersProtein(ImmutableArray<ConsequenceTerm> terms) => terms.Any(term => term.Severity <= LastAltering);
}
