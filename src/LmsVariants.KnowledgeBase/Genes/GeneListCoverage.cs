using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Genes;

/// <summary>Checks that no gene of a list is forgotten: each is curated, and each of a list that opens a therapy has its assertion or a reason.</summary>
internal static class GeneListCoverage
{
    /// <summary>Reports every gene that is forgotten, once all files were read.</summary>
    public static void Report(Draft draft)
    {
        foreach (WrittenGeneList written in draft.Lists)
        {
            foreach (Written gene in written.Genes.Where(gene => !draft.Curation.ContainsKey(gene.Text)))
            {
                draft.Problems.Add(KnowledgeProblemCodes.UncuratedGene, gene, "a gene with a row in " + CuratedFiles.GeneCuration);
            }
            if (written.List.Opens == ListOpening.Therapy) ReportTherapy(written, draft);
            else foreach (Written gene in written.WithoutAssertion) draft.Problems.Add(KnowledgeProblemCodes.NeedlessReason, gene, "no reason where the list opens nothing");
        }
    }

    private static void ReportTherapy(WrittenGeneList written, Draft draft)
    {
        HashSet<string> covered = [.. CoveredBy(written.List, draft)];
        foreach (Written gene in written.WithoutAssertion.Where(gene => covered.Contains(gene.Text)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.NeedlessReason, gene, "a gene without an assertion of the list");
        }
        foreach (Written gene in written.Genes.Where(gene => !covered.Contains(gene.Text) && written.List.WithoutAssertion.All(one => one.Gene != gene.Text)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.UncoveredGene, gene, "a gene with an assertion that supports a therapy by this list, or under without_assertion");
        }
    }

    // PROfound holds the label's list whole: what the label opens covers the trial's gene as well.
    private static IEnumerable<string> CoveredBy(GeneList list, Draft draft)
    {
        HashSet<string> lists = [.. draft.Lists.Where(other => other.List.Genes.All(list.Genes.Contains)).Select(other => other.List.Id)];
        return draft.Assertions
            .Where(written => written.Assertion.Direction == EvidenceDirection.Supports)
            .Select(written => written.Assertion.Subject)
            .OfType<GeneSubject>()
            .Where(subject => subject.GeneList is { } id && lists.Contains(id))
            .SelectMany(subject => subject.Genes);
    }
}
