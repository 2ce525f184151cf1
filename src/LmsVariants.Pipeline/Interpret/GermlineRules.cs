using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>When a finding in the tumour raises the question of the germline: a recommendation to ask, never a statement.</summary>
internal sealed class GermlineRules(CuratedKnowledge knowledge, TumourType patient, GermlineConsent consent)
{
    // Terms up to here change the protein or the splice sites; those behind it leave the protein as it is.
    private static readonly int LastAltering = ConsequenceTerm.Named("protein_altering_variant").Severity;

    public GermlineFlag? Ask(string symbol, VariantAnnotation? annotation, Classification classification)
    {
        if (annotation?.Verification == Verification.Contradicted) return null;
        GermlineQuestion? question = knowledge.GermlineQuestions.FirstOrDefault(candidate =>
            candidate.Genes.Contains(symbol, StringComparer.Ordinal) && IsInTumour(candidate.Tumour) && IsRaised(candidate.RaisedBy, annotation, classification));
        return question is null ? null : new GermlineFlag(question, consent, Advice);
    }

    private string Advice => consent switch
    {
        GermlineConsent.Given => "germline testing with genetic counselling should be considered.",
        GermlineConsent.Refused => "the question is raised and not pursued, as germline testing was refused.",
        _ => "germline testing could be considered after consent.",
    };

    private bool IsInTumour(string code) => knowledge.Tumours.Ancestry(patient).Any(type => type.Code == code);

    private static bool IsRaised(GermlineTrigger trigger, VariantAnnotation? annotation, Classification classification) =>
        classification.Evidenced.Contains(AlterationClass.LossOfFunction)
        || (trigger == GermlineTrigger.ProteinAltering && annotation?.Consequence is { IsAssessed: true } consequence && AltersProtein(consequence.Value));

    private static bool AltersProtein(ImmutableArray<ConsequenceTerm> terms) => terms.Any(term => term.Severity <= LastAltering);
}
