using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Pipeline.Classify;

/// <summary>A criterion of the ClinGen/CGC/VICC procedure with what came of it. Evidence is apart from verdict.</summary>
/// <param name="Code">The code in the convention of CIViC, such as <c>OVS1</c>.</param>
/// <param name="Meaning">What the criterion asks.</param>
/// <param name="Points">The points that count; not assessed with the reason.</param>
public sealed record Criterion(string Code, Phrase Meaning, Assessed<int> Points)
{
    /// <summary>Gets what the criterion asks, whatever its code; null where it is made by hand.</summary>
    public CriterionKind? Kind { get; init; }

    /// <summary>Gets the code in the other convention in use; the same where the two agree.</summary>
    public string OtherCode { get; init; } = Code;

    /// <summary>Gets what the points rest on, in words: why it is met, or why it is not; empty where it was not assessed.</summary>
    public Phrase Reason { get; init; } = Phrase.Empty;

    /// <summary>Gets identifiers of the citations that the reason rests on.</summary>
    public ImmutableArray<string> Citations { get; init; } = [];

    /// <summary>Gets the points that it would have added; more or fewer than <see cref="Points"/> where it was set aside.</summary>
    public int Found { get; init; } = Points.IsAssessed ? Points.Value : 0;

    /// <summary>Gets the code of the criterion beside which it is met and not counted; null where it counts.</summary>
    public string? SetAsideFor { get; init; }

    /// <summary>Gets whether it moves the sum.</summary>
    public bool Counts => Points is { IsAssessed: true, Value: not 0 };
}
