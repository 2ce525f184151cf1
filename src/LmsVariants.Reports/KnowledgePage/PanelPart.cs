using LmsVariants.KnowledgeBase.Panels;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The panels that examine the gene, of those whose genes are known.</summary>
internal sealed class PanelPart : IKnowledgePart
{
    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        GenePanel[] panels = [.. question.Knowledge.Panels.Where(panel => panel.Genes.Contains(question.Gene.Symbol, StringComparer.Ordinal))];
        foreach (GenePanel panel in panels) yield return new KnowledgeLine("panel", panel.Name, panel.Citations);
        if (panels.Length == 0) yield return KnowledgeLine.Of("panel", "none of those whose genes are known examines it");
    }
}
