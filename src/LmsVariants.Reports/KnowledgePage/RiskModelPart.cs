using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Prognosis;

namespace LmsVariants.Reports.KnowledgePage;

/// <summary>The models of genomic risk that ask for the gene.</summary>
internal sealed class RiskModelPart : IKnowledgePart
{
    private const string Label = "risk group";

    public IEnumerable<KnowledgeLine> Lines(KnowledgeQuestion question)
    {
        RiskModel[] models = [.. question.Knowledge.RiskModels.Where(model => model.Factors.OfType<GeneMutationFactor>().Any(factor => factor.Gene == question.Gene.Symbol))];
        foreach (RiskModel model in models)
        {
            string tumour = question.Knowledge.Tumours.Find(model.Tumour)?.Name ?? model.Tumour;
            yield return new KnowledgeLine(Label, $"{model.Name}, in {tumour}: {string.Join(" and ", model.Endpoints)} of {model.Cohort}", model.Citations);
            foreach (RiskGroup group in model.Groups) yield return KnowledgeLine.More($"{group.Name}: {Words(group, model.Factors)}");
            yield return KnowledgeLine.More(model.Statement);
            if (model.Caution.Length > 0) yield return KnowledgeLine.More($"caution: {model.Caution}");
        }
        if (models.Length == 0) yield return KnowledgeLine.Of(Label, "no model that is curated asks for it");
    }

    private static string Words(RiskGroup group, ImmutableArray<RiskFactor> factors) => group.Combinations.IsEmpty
        ? "what is in no group above"
        : string.Join("; or ", group.Combinations.Select(all => string.Join(" with ", all.Select(id => factors.First(factor => factor.Id == id).Name))));
}
