using System.Collections.Immutable;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret.GenesSeen;

namespace LmsVariants.Pipeline.Interpret.RiskGroups;

/// <summary>Puts a case into a genomic risk group, where the model of its tumour type can be answered.</summary>
internal sealed class RiskGroupRule(CuratedKnowledge knowledge, decimal polymorphismFrom)
{
    private static readonly Phrase NoArms = $"copy number over an arm is in none of the files";

    /// <summary>The group, or those still possible; null where the knowledge base holds no model for this very tumour type.</summary>
    public RiskGroupResult? Judge(ReportedCase reported, Diagnosis diagnosis, ImmutableArray<Finding> findings, GeneCoverage coverage)
    {
        if (knowledge.RiskModels.FirstOrDefault(model => model.Tumour == diagnosis.Type.Code) is not RiskModel model) return null;
        GeneMutationRule mutations = new(reported, findings, coverage, polymorphismFrom);
        ImmutableArray<FactorResult> factors =
        [
            .. model.Factors.Select(factor => factor is GeneMutationFactor gene ? mutations.Judge(gene) : new FactorResult(factor, FactorState.NotAssessed, NoArms)),
        ];
        ImmutableArray<RiskGroup> possible = model.Possible(
            factors.Where(factor => factor.State == FactorState.Present).Select(factor => factor.Factor.Id),
            [.. factors.Where(factor => factor.IsOpen).Select(factor => factor.Factor.Id)]);
        return new RiskGroupResult(model, factors, possible, diagnosis.Assumed);
    }
}
