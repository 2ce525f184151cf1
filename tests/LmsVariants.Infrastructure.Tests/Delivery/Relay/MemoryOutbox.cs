using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Delivery.Relay;

/// <summary>A row of the outbox.</summary>
internal sealed record Row(OutboxEntry Entry)
{
    public DeliveryState State { get; init; }

    public Reason? Reason { get; init; }

    public DateTimeOffset? NextTry { get; init; }
}

/// <summary>An outbox in memory, as the ledger keeps it.</summary>
internal sealed class MemoryOutbox : IOutbox
{
    private readonly SortedDictionary<long, Row> _rows = [];

    public Row this[long number] => _rows[number];

    /// <summary>What was told, in order.</summary>
    public List<string> Told { get; } = [];

    public void Add(OutboxEntry entry) => _rows[entry.Number] = new Row(entry);

    /// <summary>Time goes by until everything is due.</summary>
    public void Wait()
    {
        foreach (Row row in _rows.Values.ToArray()) _rows[row.Entry.Number] = row with { NextTry = null };
    }

    /// <summary>A person has what was refused sent again.</summary>
    public void Retry()
    {
        foreach (Row row in _rows.Values.Where(row => row.State == DeliveryState.Refused).ToArray()) _rows[row.Entry.Number] = row with { State = DeliveryState.Waiting };
    }

    public Task<ImmutableArray<Lane>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) =>
        Task.FromResult<ImmutableArray<Lane>>([.. _rows.Values.Where(row => row.State == DeliveryState.Waiting).Select(row => LaneOf(row.Entry)).Distinct().Where(lane => Oldest(lane, now) is not null)]);

    public Task<OutboxEntry?> BeginAsync(Lane lane, DateTimeOffset now, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (Oldest(lane, now) is not Row row) return Task.FromResult<OutboxEntry?>(null);
        OutboxEntry begun = row.Entry with { Attempts = row.Entry.Attempts + 1 };
        _rows[begun.Number] = row with { Entry = begun };
        Told.Add($"begin {begun.Number}");
        return Task.FromResult<OutboxEntry?>(begun);
    }

    public Task MarkBegunAsync(OutboxEntry entry, CancellationToken cancellationToken)
    {
        _rows[entry.Number] = _rows[entry.Number] with { Entry = _rows[entry.Number].Entry with { HasBegun = true } };
        Told.Add($"mark {entry.Number}");
        return Task.CompletedTask;
    }

    public Task EndAsync(OutboxEntry entry, DeliveryState state, Reason? reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Assert.NotEqual(DeliveryState.Waiting, state);
        _rows[entry.Number] = _rows[entry.Number] with { State = state, Reason = reason, NextTry = null };
        Told.Add($"{state} {entry.Number}");
        return Task.CompletedTask;
    }

    public Task PostponeAsync(OutboxEntry entry, Reason reason, DateTimeOffset nextTry, CancellationToken cancellationToken)
    {
        _rows[entry.Number] = _rows[entry.Number] with { Reason = reason, NextTry = nextTry };
        Told.Add($"postpone {entry.Number}");
        return Task.CompletedTask;
    }

    public Task ReleaseAsync(string code, CancellationToken cancellationToken)
    {
        foreach (Row row in _rows.Values.Where(row => row.Reason?.Code == code).ToArray()) _rows[row.Entry.Number] = row with { NextTry = null };
        return Task.CompletedTask;
    }

    public static Lane LaneOf(OutboxEntry entry) => new($"delivery-{entry.Case.Number}");

    // A case waits for its oldest delivery.
    private Row? Oldest(Lane lane, DateTimeOffset now) =>
        _rows.Values.FirstOrDefault(row => row.State == DeliveryState.Waiting && LaneOf(row.Entry) == lane) is Row row && !(row.NextTry > now) ? row : null;
}
