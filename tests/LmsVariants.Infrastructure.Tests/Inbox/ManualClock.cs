namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>A clock that goes when a test says so.</summary>
internal sealed class ManualClock : TimeProvider
{
    private long _monotonic;

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => _monotonic;

    public void Go(double seconds)
    {
        Now += TimeSpan.FromSeconds(seconds);
        _monotonic += TimeSpan.FromSeconds(seconds).Ticks;
    }

    /// <summary>Somebody sets the clock; no time passes.</summary>
    public void Set(TimeSpan by) => Now += by;
}
