using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The lists that hold the gene.</summary>
internal sealed class GeneListPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        GeneList[] lists =
        [
            .. question.Knowledge.GeneLists.Values.Where(list => list.Genes.Contains(question.Gene.Symbol, StringComparer.Ordinal)).OrderBy(list => list.Name, StringComparer.Ordinal),
        ];
        if (lists.Length == 0) yield return KnowledgeLine.Of("gene list", "none holds it");
        foreach (GeneList list in lists) yield return new KnowledgeLine("gene list", $"{list.Name}: {list.Purpose}", list.Citations);
    }
}
