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
    public Assessed<RiskGroup> Group => Possible is [RiskGroup only] ? Assessed<RiskGroup>.As(only) : Assessed<RiskGroup>.Not(Factors.Count(factor => factor.IsOpen) == 1 ? (Phrase)$"{Open} is open" : (Phrase)$"{Open} are open");

    /// <summary>Gets the result in one sentence.</summary>
    public Phrase Words
    {
        get
        {
            Phrase assumed = IsDiagnosisAssumed ? (Phrase)$" The tumour type that the model is for was assumed." : Phrase.Empty;
            Phrase outcome = $"{Phrase.FromKnowledge(Model.Name)} ({Phrase.FromKnowledge(Model.Cohort)}; {Phrase.Join($" and ", Model.Endpoints.Select(Phrase.FromKnowledge))}):";
            Phrase factors = Phrase.Join($"; ", Factors.Select(Stated));
            if (Group.IsAssessed) return $"{outcome} {Phrase.FromKnowledge(Group.Value.Name)} ({factors}).{assumed}";
            return $"{outcome} not named; from {Phrase.FromKnowledge(Possible[^1].Name)} to {Phrase.FromKnowledge(Possible[0].Name)} is possible ({factors}).{assumed}";
        }
    }

    private Phrase Open => Phrase.Join($" and ", Factors.Where(factor => factor.IsOpen).Select(factor => Phrase.FromKnowledge(factor.Factor.Name)));

    private static Phrase Stated(FactorResult result) => result.State switch
    {
        FactorState.Present => $"{Phrase.FromKnowledge(result.Factor.Name)}: present, {result.Reason}",
        FactorState.Uncertain => $"{Phrase.FromKnowledge(result.Factor.Name)}: uncertain, {result.Reason}",
        FactorState.Absent => $"{Phrase.FromKnowledge(result.Factor.Name)}: {result.Reason}",
        _ => $"{Phrase.FromKnowledge(result.Factor.Name)}: not assessed, {result.Reason}",
    };
}
