namespace LmsVariants.Endurance;

/// <summary>What a measurement gave.</summary>
/// <param name="Figures">The figures, a line each.</param>
/// <param name="Broken">What does not hold though it must; empty where all is well.</param>
public sealed record Outcome(IReadOnlyList<string> Figures, IReadOnlyList<string> Broken);
