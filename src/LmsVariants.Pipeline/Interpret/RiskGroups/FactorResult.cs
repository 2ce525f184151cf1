using LmsVariants.KnowledgeBase.Prognosis;

namespace LmsVariants.Pipeline.Interpret.RiskGroups;

/// <summary>What is known of a factor of a risk model in a case.</summary>
public enum FactorState
{
    /// <summary>It is there.</summary>
    Present,

    /// <summary>Something is there of which it is not known whether it counts.</summary>
    Uncertain,

    /// <summary>It was looked for and is not there.</summary>
    Absent,

    /// <summary>It was not looked for, or not everywhere.</summary>
    NotAssessed,
}

/// <summary>A factor of a risk model in a case.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Reason">Why, in words.</param>
public sealed record FactorResult(RiskFactor Factor, FactorState State, Phrase Reason)
{
    /// <summary>Gets whether it could still turn out either way.</summary>
    public bool IsOpen => State is FactorState.Uncertain or FactorState.NotAssessed;
}
