using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Assertions;

/// <summary>The scales of evidence, each with the only values that it has, strongest first.</summary>
public static class Scales
{
    /// <summary>Gets AMP/ASCO/CAP 2017 tier and level (PMID 27993330).</summary>
    public static ImmutableArray<string> Amp { get; } = ["I-A", "I-B", "II-C", "II-D", "III", "IV"];

    /// <summary>Gets ESCAT (PMID 30137196).</summary>
    public static ImmutableArray<string> Escat { get; } =
        ["I-A", "I-B", "I-C", "II-A", "II-B", "III-A", "III-B", "IV-A", "IV-B", "V", "X"];

    /// <summary>Gets levels in the manner of OncoKB, sensitivity before resistance.</summary>
    public static ImmutableArray<string> OncoKbStyle { get; } = ["1", "2", "3A", "3B", "4", "R1", "R2"];
}

/// <summary>What an assertion is worth in a tumour type, assigned by a curator and never computed.</summary>
/// <param name="Tumour">The code of the tumour type that the levels are for; they hold for the types below it.</param>
/// <param name="Amp">AMP/ASCO/CAP tier and level; null where none was assigned.</param>
/// <param name="Escat">ESCAT; null where none was assigned.</param>
/// <param name="OncoKbStyle">The level in the manner of OncoKB; null where none was assigned.</param>
public sealed record LevelInTumour(string Tumour, string? Amp, string? Escat, string? OncoKbStyle);
