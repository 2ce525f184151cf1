using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify.LossOfFunction;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>What was computed of the variant, as far as what is curated is matched by it.</summary>
internal sealed class VariantPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        if (question.Variant is not { Annotation: { } annotation } finding) yield break;
        if (question.Note.Length > 0) yield return KnowledgeLine.Of("note", question.Note);
        if (!question.IsMatched)
        {
            string what = annotation.Verification == Verification.Contradicted ? "contradicted" : "not computed";
            yield return KnowledgeLine.Of("variant", $"{what}: {annotation.WhyNotVerified}; nothing that asks for the change can be matched");
            yield break;
        }
        string names = string.Join(' ', new[] { annotation.Chosen?.Name?.ToString(), annotation.ProteinChange?.ToString() }.OfType<string>());
        string terms = annotation.Consequence.IsAssessed ? string.Join('&', annotation.Consequence.Value) : string.Empty;
        yield return KnowledgeLine.Of("variant", $"{names} {terms}".Trim());
        if (finding.Classification.LossOfFunction is { } verdict) yield return KnowledgeLine.Of("loss of function", VerdictSentence.Of(verdict.Chosen));
        yield return KnowledgeLine.Of("verdict", "see classify: here stands what is curated, not what follows");
    }
}
