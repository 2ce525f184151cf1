namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The gene and its names.</summary>
internal sealed class NamePart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        string symbol = question.Gene.Symbol;
        yield return KnowledgeLine.Of("gene", $"{symbol} ({question.Gene.HgncId})");
        if (question.Variant is null && question.AskedAs != symbol) yield return KnowledgeLine.Of("asked as", $"{question.AskedAs} is an alias of {symbol}");
        yield return KnowledgeLine.Of("aliases", question.Gene.Aliases.IsEmpty ? "none known" : string.Join(", ", question.Gene.Aliases));
    }
}
