namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>The signs of life of this process, by a clock that nobody sets back.</summary>
public sealed class WorkerLife(TimeProvider clock)
{
    private long _last = clock.GetTimestamp();
    private long _look = clock.GetTimestamp();

    /// <summary>Gets how long there has been none.</summary>
    public TimeSpan Silence => clock.GetElapsedTime(Volatile.Read(ref _last));

    /// <summary>Gets how long there has been no look at the inbox.</summary>
    public TimeSpan SinceLook => clock.GetElapsedTime(Volatile.Read(ref _look));

    /// <summary>A look at the inbox was made, or asked for.</summary>
    public void Look() => Volatile.Write(ref _look, clock.GetTimestamp());

    /// <summary>Gives one.</summary>
    public void Beat() => Volatile.Write(ref _last, clock.GetTimestamp());
}
