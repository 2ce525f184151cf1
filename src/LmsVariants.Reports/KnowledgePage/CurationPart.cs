using LmsVariants.KnowledgeBase.Genes;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>Role, mechanism, pathway, relevance, meaning for the germline, and how well all of it is supported.</summary>
internal sealed class CurationPart : IKnowledgePart
{
    private const string NotCurated = "not curated";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        if (question.Gene.Curation is not { } curation)
        {
            yield return KnowledgeLine.Of("curation", "none: the gene is known by name alone, which says nothing about it");
            yield break;
        }
        yield return KnowledgeLine.Of("role", curation.Role == GeneRole.Both ? "tumour suppressor and oncogene" : EnumWords.Of(curation.Role));
        yield return KnowledgeLine.Of("mechanism", curation.LossOfFunctionIsMechanism switch
        {
            true => "loss of function is an established mechanism in cancer",
            false => "loss of function is no mechanism in cancer",
            null => $"whether loss of function is a mechanism in cancer is {NotCurated}",
        });
        yield return KnowledgeLine.More(curation.Mechanism.Length > 0 ? $"how it drives: {curation.Mechanism}" : $"how an alteration of it drives is {NotCurated}");
        yield return KnowledgeLine.Of("pathway", curation.Pathway.Length > 0 ? curation.Pathway : NotCurated);
        yield return new KnowledgeLine("relevance", curation.Relevance.Length > 0 ? curation.Relevance : $"in leiomyosarcoma {NotCurated}", curation.Citations);
        yield return KnowledgeLine.Of("evidence", Depth(curation.Evidence));
        yield return KnowledgeLine.Of("germline", curation.Germline.Length > 0 ? curation.Germline : $"what an alteration means for the germline is {NotCurated}");
    }

    private static string Depth(CurationEvidence evidence) => evidence switch
    {
        CurationEvidence.Good => "good: several independent sources, or a label or guideline",
        CurationEvidence.Thin => "thin: one source, few patients or few citations",
        CurationEvidence.NoneAtHand => "none at hand: a source lists the gene, and nothing tells what it does in leiomyosarcoma",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
