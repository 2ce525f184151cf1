namespace LmsVariants.Formats.Panels;

/// <summary>What a file says of a part of the examination.</summary>
/// <param name="Subject">The part.</param>
/// <param name="State">What the file says about it.</param>
/// <param name="Detail">What it means, in words.</param>
public sealed record Coverage(CoverageSubject Subject, CoverageState State, Phrase Detail)
{
    /// <summary>Gets whether it was looked for, found or not.</summary>
    public bool IsAssessed => State is CoverageState.Called or CoverageState.NothingCalled or CoverageState.AssessedNothingFound;
}
