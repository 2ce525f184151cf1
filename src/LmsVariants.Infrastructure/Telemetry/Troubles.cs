using System.Data.Common;

using LmsVariants.Infrastructure.Ledger;

using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Tells of what is in the way while it lasts: once a minute, however often it is met, and once when it is over.</summary>
public sealed class Troubles(TimeProvider clock)
{
    private const string TheLedger = "The ledger";

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, Lasting> _lasting = new(StringComparer.Ordinal);

    /// <summary>The ledger, or the engine in the same database, cannot be used.</summary>
    internal void Ledger(Exception away, ILogger log)
    {
        string why = LedgerFailure.WordsOf(away is SchedulerException { InnerException: DbException inner } ? inner : away);
        if (IsToBeTold(TheLedger, why)) WorkerLog.LedgerAway(log, why);
    }

    /// <summary>The ledger can be used.</summary>
    internal void LedgerIsBack(ILogger log) => Over(TheLedger, log);

    /// <summary>A folder or file cannot be used.</summary>
    internal void World(string what, string why, ILogger log)
    {
        if (IsToBeTold(what, why)) WorkerLog.FolderUnreadable(log, why);
    }

    /// <summary>Nothing is in the way of it, any more or as ever.</summary>
    internal void Over(string what, ILogger log)
    {
        Lasting? trouble;
        lock (_lock)
        {
            if (!_lasting.Remove(what, out trouble)) return;
        }
        WorkerLog.Over(log, what, clock.GetElapsedTime(trouble.Began).TotalSeconds);
    }

    private bool IsToBeTold(string what, string why)
    {
        lock (_lock)
        {
            Lasting? known = _lasting.GetValueOrDefault(what);
            if (known is not null && known.Why == why && clock.GetElapsedTime(known.Told) < Pause) return false;
            long now = clock.GetTimestamp();
            _lasting[what] = new Lasting(why, known?.Began ?? now, now);
            return true;
        }
    }

    private sealed record Lasting(string Why, long Began, long Told);
}
