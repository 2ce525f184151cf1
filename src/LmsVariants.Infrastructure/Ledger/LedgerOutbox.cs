using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The deliveries that the reports asked for.</summary>
public sealed class LedgerOutbox(LedgerDatabase database) : IOutbox
{
    private const string LanePrefix = "delivery-";

    /// <inheritdoc/>
    public Task<ImmutableArray<Lane>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            ImmutableArray<long> cases = await session.ListAsync<long>(
                """
                select o.case_number from outbox o
                where o.state = 'waiting' and (o.next_try is null or o.next_try <= @now)
                    and not exists (select 1 from outbox e where e.case_number = o.case_number and e.state = 'waiting' and e.revision < o.revision)
                order by o.number limit @most
                """,
                new { now = LedgerTime.Text(now), most }).ConfigureAwait(false);
            return cases.Select(number => new Lane(string.Create(CultureInfo.InvariantCulture, $"{LanePrefix}{number}"))).ToImmutableArray();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxEntry?> BeginAsync(Lane lane, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            OutboxRow? begun = await session.OneOrNoneAsync<OutboxRow>(
                """
                update outbox set attempts = attempts + 1, next_try = null
                where case_number = @caseNumber and state = 'waiting' and (next_try is null or next_try <= @now)
                    and revision = (select min(o.revision) from outbox o where o.case_number = @caseNumber and o.state = 'waiting')
                returning number as Number, case_number as CaseNumber, revision as Revision, bundle as Bundle, sha256 as Sha256, has_begun as HasBegun, attempts as Attempts
                """,
                new { caseNumber = CaseNumber(lane), now = LedgerTime.Text(now) }).ConfigureAwait(false);
            if (begun is null) return null;
            LedgerCase known = (await WorkLedger.CaseAsync(session, begun.CaseNumber).ConfigureAwait(false))!;
            return new OutboxEntry(begun.Number, known, begun.Revision, begun.Bundle, begun.Sha256, begun.HasBegun, begun.Attempts);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task MarkBegunAsync(OutboxEntry entry, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.WriteAsync("update outbox set has_begun = true where number = @Number", new { entry.Number }), cancellationToken);

    /// <inheritdoc/>
    /// <remarks>That the server has it is true whoever says so; that it was refused counts only from the latest try.</remarks>
    public Task EndAsync(OutboxEntry entry, DeliveryState state, Reason? reason, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (state == DeliveryState.Waiting) throw new ArgumentOutOfRangeException(nameof(state), "A delivery that waits has not ended.");
        return database.WriteAsync(
            async session =>
            {
                string word = LedgerWord.Of(state);
                long? intake = await session.OneOrNoneAsync<long?>(
                    """
                    update outbox set state = @word, reason_code = @Code, reason_text = @Text, ended = @now, next_try = null
                    where number = @Number and state = 'waiting' and (attempts = @Attempts or @word = 'delivered')
                    returning intake
                    """,
                    new { entry.Number, entry.Attempts, word, reason?.Code, reason?.Text, now = LedgerTime.Text(now) }).ConfigureAwait(false);
                if (intake is null) return false;
                string more = reason is null ? string.Empty : $": {reason.Code} {reason.Text}";
                await History.AddAsync(session, entry.Case.Number, intake.Value, now, word, "outbox", $"revision {entry.Revision}{more}").ConfigureAwait(false);
                return true;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task PostponeAsync(OutboxEntry entry, Reason reason, DateTimeOffset nextTry, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.WriteAsync(
            """
            update outbox set reason_code = @Code, reason_text = @Text, next_try = @nextTry
            where number = @Number and state = 'waiting' and attempts = @Attempts
            """,
            new { entry.Number, entry.Attempts, reason.Code, reason.Text, nextTry = LedgerTime.Text(nextTry) }),
        cancellationToken);

    /// <inheritdoc/>
    public Task ReleaseAsync(string code, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.WriteAsync("update outbox set next_try = null where state = 'waiting' and next_try is not null and reason_code = @code", new { code }), cancellationToken);

    private static long CaseNumber(Lane lane) =>
        lane.Name.StartsWith(LanePrefix, StringComparison.Ordinal)
        && long.TryParse(lane.Name.AsSpan(LanePrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
            ? number
            : throw new ArgumentException("This is no lane of deliveries.", nameof(lane));

    private sealed class OutboxRow
    {
        public long Number { get; init; }

        public long CaseNumber { get; init; }

        public int Revision { get; init; }

        public string Bundle { get; init; } = string.Empty;

        public string Sha256 { get; init; } = string.Empty;

        public bool HasBegun { get; init; }

        public int Attempts { get; init; }
    }
}
