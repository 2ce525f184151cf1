using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Interpret.RiskGroups;

/// <summary>The genomic risk group of a case, or which groups are still possible.</summary>
/// <param name="Model">The model of the tumour type.</param>
/// <param name="Factors">What is known of each factor, in the order of the model.</param>
/// <param name="Possible">The groups that the case can belong to, the highest risk first; at least one.</param>
/// <param name="IsDiagnosisAssumed">Whether nobody stated the tumour type that the model is for.</param>
public sealed record RiskGroupResult(RiskModel Model, ImmutableArray<FactorResult> Factors, ImmutableArray<RiskGroup> Possible, bool IsDiagnosisAssumed)
{
    /// <summary>Gets the group; not assessed where more than one is possible.</summary>
    public Assessed<RiskGroup> Group => Possible is [RiskGroup only] ? Assessed<RiskGroup>.As(only) : Assessed<RiskGroup>.Not($"{Open} {(Factors.Count(factor => factor.IsOpen) == 1 ? "is" : "are")} open");

    /// <summary>Gets the result in one sentence.</summary>
    public string Words
    {
        get
        {
            string assumed = IsDiagnosisAssumed ? " The tumour type that the model is for was assumed." : string.Empty;
            string outcome = $"{Model.Name} ({Model.Cohort}; {string.Join(" and ", Model.Endpoints)}):";
            if (Group.IsAssessed) return $"{outcome} {Group.Value.Name} ({string.Join("; ", Factors.Select(Stated))}).{assumed}";
            return $"{outcome} not named; from {Possible[^1].Name} to {Possible[0].Name} is possible ({string.Join("; ", Factors.Select(Stated))}).{assumed}";
        }
    }

    private string Open => string.Join(" and ", Factors.Where(factor => factor.IsOpen).Select(factor => factor.Factor.Name));

    private static string Stated(FactorResult result) => result.State switch
    {
        FactorState.Present => $"{result.Factor.Name}: present, {result.Reason}",
        FactorState.Uncertain => $"{result.Factor.Name}: uncertain, {result.Reason}",
        FactorState.Absent => $"{result.Factor.Name}: {result.Reason}",
        _ => $"{result.Factor.Name}: not assessed, {result.Reason}",
    };
}
