namespace LmsVariants.Infrastructure.Jobs;

/// <summary>Pauses that double.</summary>
internal static class Pauses
{
    /// <summary>The pause after a try that failed.</summary>
    /// <param name="failures">How many failed before it.</param>
    /// <param name="first">The first pause.</param>
    /// <param name="longest">The longest.</param>
    public static TimeSpan After(int failures, TimeSpan first, TimeSpan longest)
    {
        double factor = Math.Pow(2, Math.Min(failures, 30));
        return first * factor < longest ? first * factor : longest;
    }
}
