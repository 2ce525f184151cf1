namespace LmsVariants.Benchmarks;

/// <summary>Something that must hold.</summary>
/// <param name="What">What it is.</param>
/// <param name="Measured">What was found.</param>
/// <param name="Holds">Whether it holds; null where it could not be told.</param>
internal sealed record Finding(string What, string Measured, bool? Holds)
{
    /// <summary>Gets the verdict as a word.</summary>
    public string Verdict => Holds switch
    {
        true => "holds",
        false => "**missed**",
        null => "not judged",
    };
}
