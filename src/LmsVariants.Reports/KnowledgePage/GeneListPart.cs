using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The lists that hold the gene.</summary>
internal sealed class GeneListPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        string gene = question.Gene.Symbol;
        GeneList[] lists =
        [
            .. question.Knowledge.GeneLists.Values.Where(list => list.Genes.Contains(gene, StringComparer.Ordinal)).OrderBy(list => list.Name, StringComparer.Ordinal),
        ];
        if (lists.Length == 0) yield return KnowledgeLine.Of("gene list", "none holds it");
        foreach (GeneList list in lists)
        {
            yield return new KnowledgeLine("gene list", $"{list.Name}: {list.Purpose}", list.Citations);
            if (list.Opens is not ListOpening.Nothing) yield return KnowledgeLine.More(GeneListLines.Opening(list));
            foreach (GeneWithoutAssertion left in list.WithoutAssertion.Where(left => left.Gene == gene)) yield return KnowledgeLine.More($"without an assertion for {gene}: {left.Reason}");
        }
    }
}
