namespace LmsVariants.Infrastructure.Delivery.Relay;

/// <summary>How long a delivery that did not get through waits for its next try.</summary>
internal static class RelayPauses
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    // Who asks to come back in a year is asked again tomorrow.
    private static readonly TimeSpan LongestAsked = TimeSpan.FromDays(1);

    /// <summary>Gets how long to wait where a setting must be mended first.</summary>
    public static TimeSpan ForSetting { get; } = TimeSpan.FromMinutes(10);

    /// <summary>From 5 seconds on, doubling up to 5 minutes, the second half of it by chance, and never less than the server asked for.</summary>
    /// <param name="attempts">How often it was tried.</param>
    /// <param name="asked">How long the server asked to wait; null where it did not.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan After(int attempts, TimeSpan? asked, double chance)
    {
        TimeSpan whole = TimeSpan.FromSeconds(Math.Min(Longest.TotalSeconds, Shortest.TotalSeconds * Math.Pow(2, Math.Clamp(attempts, 1, 30))));
        TimeSpan own = whole * (0.5 + (chance / 2));
        // A little on top of what was asked, so that not all come back at the same instant.
        return asked is TimeSpan pause && pause > own ? (pause < LongestAsked ? pause : LongestAsked) + (Shortest * chance) : own;
    }
}
