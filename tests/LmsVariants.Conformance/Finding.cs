namespace LmsVariants.Conformance;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>The resource breaks a rule.</summary>
    Error,

    /// <summary>The resource breaks no rule, yet a reader may trip over it.</summary>
    Warning,

    /// <summary>A rule that could not be evaluated here. It is said, so that nothing passes in silence.</summary>
    NotChecked,
}

/// <summary>One thing that was found in a resource.</summary>
/// <param name="Severity">How much it weighs.</param>
/// <param name="Resource">The resource: <c>entry[3] Observation/abc</c> in a bundle, else <c>Observation/abc</c>.</param>
/// <param name="Path">The element inside the resource, counted from 0: <c>component[2].valueQuantity</c>; empty for the resource.</param>
/// <param name="Rule">The permanent id of the rule; an invariant has the id of its definition.</param>
/// <param name="Expected">What the rule asks for.</param>
/// <param name="Found">What is there, cut to 80 characters.</param>
public sealed record Finding(Severity Severity, string Resource, string Path, string Rule, string Expected, string Found)
{
    private const int Longest = 80;

    /// <summary>Gets what is there, cut to 80 characters.</summary>
    public string Found { get; } = Found.Length <= Longest ? Found : Found[..Longest] + "...";

    /// <inheritdoc/>
    public override string ToString()
    {
        string word = Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "not checked" };
        string place = Path.Length == 0 ? Resource : $"{Resource} {Path}";
        return $"{place}: {word} {Rule}: expected {Expected}, found {Found}";
    }
}
