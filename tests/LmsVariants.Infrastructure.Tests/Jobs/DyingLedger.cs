using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Jobs;

/// <summary>The worker is gone in the middle of what it did.</summary>
internal sealed class PowerCutException : OperationCanceledException;

/// <summary>The places of the way of an intake at which a worker can die, as the ledger sees them.</summary>
public enum Moment
{
    Never,
    AfterBegin,
    BeforeDecide,
    AfterDecide,
    BeforeSettle,
    AfterSettle,
}

/// <summary>A ledger during a call of which the worker dies.</summary>
internal sealed class DyingLedger(IWorkLedger ledger) : IWorkLedger
{
    public Moment DiesAt { get; set; }

    public Task<ImmutableArray<Lane>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => ledger.DueAsync(now, most, cancellationToken);

    public async Task<Attempt?> BeginAsync(Lane lane, string worker, MadeWith versions, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Attempt? attempt = await ledger.BeginAsync(lane, worker, versions, now, cancellationToken);
        Die(Moment.AfterBegin);
        return attempt;
    }

    public async Task<Intake?> DecideAsync(Attempt attempt, Decision decision, IReadOnlyDictionary<long, FilePlace> targets, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Die(Moment.BeforeDecide);
        Intake? decided = await ledger.DecideAsync(attempt, decision, targets, now, cancellationToken);
        Die(Moment.AfterDecide);
        return decided;
    }

    public Task ReturnAsync(Attempt attempt, Reason reason, bool isFailure, DateTimeOffset nextTry, DateTimeOffset now, CancellationToken cancellationToken) =>
        ledger.ReturnAsync(attempt, reason, isFailure, nextTry, now, cancellationToken);

    public Task PostponeAsync(Intake intake, Reason reason, DateTimeOffset nextTry, DateTimeOffset now, CancellationToken cancellationToken) => ledger.PostponeAsync(intake, reason, nextTry, now, cancellationToken);

    public Task RetargetAsync(long file, FilePlace target, CancellationToken cancellationToken) => ledger.RetargetAsync(file, target, cancellationToken);

    public Task<ImmutableArray<long>> AwaitedByOthersAsync(long intake, CancellationToken cancellationToken) => ledger.AwaitedByOthersAsync(intake, cancellationToken);

    public Task<ImmutableArray<WrittenReport>> ReportsAsync(long caseNumber, int revision, CancellationToken cancellationToken) => ledger.ReportsAsync(caseNumber, revision, cancellationToken);

    public Task<FilePlace> PlaceOfAsync(long file, CancellationToken cancellationToken) => ledger.PlaceOfAsync(file, cancellationToken);

    public async Task SettleAsync(long intake, IReadOnlyDictionary<long, FilePlace> places, DateTimeOffset now, CancellationToken cancellationToken)
    {
        Die(Moment.BeforeSettle);
        await ledger.SettleAsync(intake, places, now, cancellationToken);
        Die(Moment.AfterSettle);
    }

    private void Die(Moment here)
    {
        if (DiesAt == here) throw new PowerCutException();
    }
}
