using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Consequences;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Pipeline.Interpret;

/// <summary>The remarks that a finding carries for its reader, composed from what was and was not assessed.</summary>
internal static class FindingNotes
{
    public static IEnumerable<Phrase> Of(ReportedAlteration reported, VariantAnnotation? annotation, Classification classification, bool hasOptions)
    {
        if (classification.IsTruncation) yield return annotation?.Verification == Verification.AsReported ? (Phrase)$"truncation as reported: premature stop" : (Phrase)$"truncation: premature stop";
        if (classification.Alterations.Contains(AlterationClass.LossOfFunction) && !classification.Grade.IsAssessed) yield return $"loss-of-function grade not assessed: {classification.Grade.WhyNot}";
        if (hasOptions && classification.Alterations.Contains(AlterationClass.LossOfFunction) && !classification.Grade.IsAssessed)
        {
            yield return $"the therapies listed are those that evidence names for loss of function of this gene, and it is not established that this variant is one";
        }
        foreach (Phrase note in OfVerdict(classification)) yield return note;
        foreach (Phrase note in OfAnnotation(annotation, classification.Gene)) yield return note;
        foreach (Phrase note in FileDifferences.Of(reported)) yield return note;
        if (reported is ReportedCopyNumber { Type: "DEL", Copies: not 0 } fewer) yield return fewer.Copies is null ? (Phrase)$"fewer copies; {CopiesLeft.Of(fewer)}" : CopiesLeft.Of(fewer);
        if (reported is ReportedCopyNumber { Copies: null }) yield return $"fold change is no copy number";
        if (reported is ReportedFusion { Partners.IsEmpty: true }) yield return $"the partners cannot be told apart with certainty; kept as reported";
    }

    private static IEnumerable<Phrase> OfVerdict(Classification classification)
    {
        if (classification.LossOfFunction is not GeneVerdict verdict) yield break;
        if (verdict.Chosen.IsNullVariant) yield return $"loss of function: {VerdictSentence.Of(verdict.Chosen)}";
        foreach (Phrase caution in verdict.Chosen.Cautions) yield return caution;
        foreach (TranscriptWarning warning in verdict.Warnings) yield return warning.Text;
    }

    private static IEnumerable<Phrase> OfAnnotation(VariantAnnotation? annotation, Gene? gene)
    {
        if (annotation is null) yield break;
        if (annotation.Verification == Verification.AsReported) yield return $"as reported, not verified: {annotation.WhyNotVerified}";
        if (annotation.Verification == Verification.Contradicted) yield return $"the reference contradicts the file: consequence and grade not assessed, no class given";
        if (gene is null && annotation.Symbol.Length > 0) yield return $"no gene of the knowledge base answers to the name";
        if (annotation.Chosen is null) yield break;
        if (annotation.ChoiceReason.ToString().Contains(", as ", StringComparison.Ordinal)) yield return $"transcript: {annotation.ChoiceReason}";
        foreach (Phrase caveat in annotation.Chosen.Caveats) yield return caveat;
        int severity = annotation.Chosen.Terms[0].Severity;
        foreach (TranscriptConsequence other in annotation.Effects)
        {
            if (other.Transcript != annotation.Chosen.Transcript && other.Name is { } name && other.Terms[0].Severity < severity)
            {
                yield return $"more severe on {other.Transcript.Accession}: {name.Change} {other.Protein} {string.Join('&', other.Terms)}";
            }
        }
    }
}
