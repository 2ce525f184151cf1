using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The page of all gene lists.</summary>
internal static class GeneListLines
{
    public static IEnumerable<KnowledgeLine> Of(IEnumerable<GeneList> lists)
    {
        foreach (GeneList list in lists.OrderBy(list => list.Id, StringComparer.Ordinal))
        {
            yield return new KnowledgeLine("gene list", $"{list.Id}: {list.Name}", list.Citations);
            yield return KnowledgeLine.More(list.Purpose);
            yield return KnowledgeLine.More(Opening(list));
            yield return KnowledgeLine.More(FormattableString.Invariant($"{list.Genes.Length} genes: {string.Join(", ", list.Genes)}"));
            foreach (GeneWithoutAssertion left in list.WithoutAssertion) yield return KnowledgeLine.More($"without an assertion: {left.Gene}. {left.Reason}");
        }
    }

    /// <summary>What membership opens, in words.</summary>
    public static string Opening(GeneList list) => list.Opens switch
    {
        ListOpening.Nothing => "membership opens nothing",
        ListOpening.Therapy => "membership opens a therapy where its trial or label holds",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
