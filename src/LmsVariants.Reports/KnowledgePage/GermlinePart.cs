using LmsVariants.KnowledgeBase.Germline;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Questions about the germline; of a variant, the one that it raises.</summary>
internal sealed class GermlinePart : IKnowledgePart
{
    private const string Label = "germline question";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        GermlineQuestion[] all = [.. question.Knowledge.GermlineQuestions.Where(asked => asked.Genes.Contains(question.Gene.Symbol, StringComparer.Ordinal))];
        GermlineQuestion[] told = [.. all.Where(asked => question.Variant is null || question.Variant.Germline?.Question.Id == asked.Id)];
        foreach (GermlineQuestion asked in told)
        {
            string tumour = question.Knowledge.Tumours.Find(asked.Tumour)?.Name ?? asked.Tumour;
            yield return new KnowledgeLine(Label, $"{asked.Syndrome}, asked in {tumour} for {Trigger(asked.RaisedBy)}: {asked.Statement} {asked.Rate}", asked.Citations);
        }
        if (told.Length > 0 && question.Knowledge.GermlineMissed is { } missed) yield return KnowledgeLine.More(missed.Statement, missed.Citations);
        if (all.Length == 0) yield return KnowledgeLine.Of(Label, "no question is curated");
        else if (told.Length == 0) yield return KnowledgeLine.Of(Label, question.IsMatched ? "this change raises none of the curated questions" : "no question is raised by a change that was not verified");
    }

    private static string Trigger(GermlineTrigger trigger) => trigger switch
    {
        GermlineTrigger.LossOfFunction => "loss of function",
        GermlineTrigger.ProteinAltering => "any change of the protein",
        GermlineTrigger.OncogenicAlteration => "a change that is at least likely oncogenic, or at a hotspot",
        _ => EnumWords.Of(trigger),
    };
}
