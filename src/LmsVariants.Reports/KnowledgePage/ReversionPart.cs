using LmsVariants.KnowledgeBase.Assertions;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>What it means where a second variant restores the reading frame of the gene; no variant tells that alone.</summary>
internal sealed class ReversionPart : IKnowledgePart
{
    private const string Label = "reversion";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        Assertion[] all = [.. AssertionLines.OfGene(question).Where(AssertionLines.IsOfReversion)];
        if (all.Length == 0) return [KnowledgeLine.Of(Label, "no statement is curated for this gene")];
        return question.Variant is null
            ? all.SelectMany(assertion => AssertionLines.Of(Label, assertion, question.Knowledge))
            : [KnowledgeLine.Of(Label, FormattableString.Invariant($"{all.Length} on {question.Gene.Symbol}, asked of two variants together and never of one"))];
    }
}
