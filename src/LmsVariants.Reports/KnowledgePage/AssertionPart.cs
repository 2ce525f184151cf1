using LmsVariants.KnowledgeBase.Assertions;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The statements on therapies; of a variant, those that its alteration matches.</summary>
internal sealed class AssertionPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        Assertion[] all = [.. AssertionLines.OfGene(question).Where(assertion => assertion.Implication == Implication.Therapeutic && !AssertionLines.IsOfReversion(assertion))];
        Assertion[] told = question.Variant is { } variant ? [.. variant.Options.Select(option => option.Assertion)] : all;
        return AssertionLines.Of("assertion", question, all, told, "none on a therapy is curated for this gene");
    }
}
