namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>The sign of life of this process, by a clock that nobody sets back.</summary>
public sealed class WorkerLife(TimeProvider clock)
{
    private long _last = clock.GetTimestamp();

    /// <summary>Gets how long there has been none.</summary>
    public TimeSpan Silence => clock.GetElapsedTime(Volatile.Read(ref _last));

    /// <summary>Gives one.</summary>
    public void Beat() => Volatile.Write(ref _last, clock.GetTimestamp());
}
