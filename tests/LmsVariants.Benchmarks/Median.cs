namespace LmsVariants.Benchmarks;

/// <summary>The middle of several figures.</summary>
internal static class Median
{
    /// <summary>The middle one, or between the two in the middle.</summary>
    public static double Of(IEnumerable<double> figures)
    {
        double[] sorted = [.. figures.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }
}
