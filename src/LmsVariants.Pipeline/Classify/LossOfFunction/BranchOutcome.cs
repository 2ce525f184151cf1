using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify.LossOfFunction;

/// <summary>Where a branch of the tree ended.</summary>
internal sealed record BranchOutcome(Assessed<LossOfFunctionGrade> Grade, Assessed<bool> Decay, Assessed<ProteinLoss> Loss)
{
    private static readonly Phrase NoPrematureStop = $"no premature stop is predicted";
    private static readonly Phrase NoLoss = $"nothing that the protein loses is predicted";

    /// <summary>The tree is not for this change, or says that it counts as no loss of function.</summary>
    public static BranchOutcome NotApplicable { get; } =
        new(Assessed<LossOfFunctionGrade>.As(LossOfFunctionGrade.NotApplicable), Assessed<bool>.Not(NoPrematureStop), Assessed<ProteinLoss>.Not(NoLoss));

    /// <summary>Nothing can be said, for one reason.</summary>
    public static BranchOutcome NotAssessed(Phrase why) =>
        new(Assessed<LossOfFunctionGrade>.Not(why), Assessed<bool>.Not(why), Assessed<ProteinLoss>.Not(why));

    /// <summary>A grade with what it rests on.</summary>
    public static BranchOutcome Of(LossOfFunctionGrade grade, Assessed<bool> decay, ProteinLoss loss) =>
        new(Assessed<LossOfFunctionGrade>.As(grade), decay, Assessed<ProteinLoss>.As(loss));
}
