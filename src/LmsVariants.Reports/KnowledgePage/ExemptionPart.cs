using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.Pipeline.Classify.LossOfFunction;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Exceptions to the grade of loss of function; of a variant, those that are about it.</summary>
internal sealed class ExemptionPart : IKnowledgePart
{
    private const string Label = "exception";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        ImmutableArray<LossOfFunctionExemption> all = question.Knowledge.LossOfFunction.ExemptionsOf(question.Gene.Symbol);
        LossOfFunctionExemption[] told = [.. all.Where(exemption => question.Variant is null || (question.IsMatched && IsAbout(exemption, question.Variant)))];
        foreach (LossOfFunctionExemption exemption in told)
        {
            yield return new KnowledgeLine(Label, $"{Subject(exemption)} on {exemption.Transcript}: {EnumWords.Of(exemption.Effect)}. {exemption.Statement}", exemption.Citations);
        }
        if (all.IsEmpty) yield return KnowledgeLine.Of(Label, "to the grade of loss of function none is curated");
        else if (told.Length == 0 && question.IsMatched) yield return KnowledgeLine.Of(Label, "none of those that are curated is about this change");
    }

    private static bool IsAbout(LossOfFunctionExemption exemption, Finding finding) => finding.Classification.LossOfFunction is { } graded
        && graded.All.Where(verdict => verdict.Transcript.Accession.Base == exemption.Transcript).Any(verdict =>
            finding.Annotation!.Effects.FirstOrDefault(effect => effect.Transcript == verdict.Transcript) is { } effect
            && ExemptionRule.IsAbout(exemption, effect, verdict.Change, verdict.Loss.IsAssessed ? verdict.Loss.Value : null));

    private static string Subject(LossOfFunctionExemption exemption) => exemption.Kind switch
    {
        ExemptionKind.StopAtOrAfter => FormattableString.Invariant($"stop at residue {exemption.From} or behind it"),
        ExemptionKind.StopBefore => FormattableString.Invariant($"stop before residue {exemption.From}"),
        ExemptionKind.ExonRange => FormattableString.Invariant($"exons {exemption.From} to {exemption.To}"),
        ExemptionKind.SpliceSite => "canonical splice sites",
        _ => EnumWords.Of(exemption.Kind),
    };
}
