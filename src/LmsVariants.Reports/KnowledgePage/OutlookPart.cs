using LmsVariants.KnowledgeBase.Assertions;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The statements on the course of the disease and on the diagnosis, apart from those on therapies: they open none.</summary>
internal sealed class OutlookPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        Assertion[] all = [.. AssertionLines.OfGene(question)];
        Assertion[] told = question.Variant is { } variant ? [.. variant.Outlook.Select(option => option.Assertion)] : all;
        return
        [
            .. AssertionLines.Of("outlook", question, Of(Implication.Prognostic, all), Of(Implication.Prognostic, told), "no statement on the course of the disease is curated for this gene"),
            .. AssertionLines.Of("diagnosis", question, Of(Implication.Diagnostic, all), Of(Implication.Diagnostic, told), "no statement on the diagnosis is curated for this gene"),
        ];
    }

    private static Assertion[] Of(Implication implication, Assertion[] assertions) => [.. assertions.Where(assertion => assertion.Implication == implication)];
}
