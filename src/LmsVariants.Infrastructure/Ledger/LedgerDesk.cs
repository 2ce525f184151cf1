using System.Collections.Immutable;
using System.Globalization;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The ledger as people use it.</summary>
public sealed class LedgerDesk(LedgerDatabase database) : ILedgerDesk
{
    // A later intake of the case made the report that this one failed to make; a signature makes none that says anything new. What could not be signed is no matter any more
    // once there is another revision to look at.
    private static readonly string s_mended = $"""
        (exists (
            select 1 from intake later
            where later.case_number = i.case_number and later.number > i.number and later.outcome in ('reported', 'repeated') and not {SignatureRow.Is("later")})
        or exists (select 1 from signature s join cases c on c.number = s.case_number where s.intake = i.number and s.looked_at <> c.revision))
        """;

    private static readonly string s_lastOfCase = $"""
        i.number = (select max(l.number) from intake l where l.case_number = @found and coalesce(l.outcome, '') <> 'withdrawn' and not {SignatureRow.Is("l")})
        and not exists (select 1 from intake o where o.case_number = @found and o.state <> 'settled' and {SignatureRow.Is("o")})
        """;

    // Files that made no case, and of which the same bytes, or what was dropped at the same place, did not fail later.
    private static readonly string s_mendedFiles = $"i.number in ({SameLater("other.sha256 = f.sha256")} union {SameLater("other.dropped_room = f.dropped_room and other.dropped_path = f.dropped_path")})";

    /// <summary>That the server has a later report of the case than that of the delivery <c>o</c>.</summary>
    internal const string Overtaken = "exists (select 1 from outbox later where later.case_number = o.case_number and later.revision > o.revision and later.state = 'delivered')";

    /// <inheritdoc/>
    public Task<LedgerCounts> CountAsync(CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            CountRow counts = await session.OneAsync<CountRow>(
                $"""
                select
                    (select count(*) from sighting) as Sighted,
                    (select count(*) from intake where state <> 'settled' and state = 'waiting') as Waiting,
                    (select count(*) from intake where state <> 'settled' and state = 'working') as Working,
                    (select count(*) from intake where state <> 'settled' and state = 'settling') as Settling,
                    (select count(*) from intake where state = 'settled' and outcome = 'reported') as Reported,
                    (select count(*) from intake where state = 'settled' and outcome = 'repeated') as Repeated,
                    (select count(*) from intake where state = 'settled' and outcome = 'failed') as Failed,
                    (select min(taken) from intake where state <> 'settled') as Oldest,
                    (select count(*) from outbox where state in ('held', 'waiting')) as DeliveriesWaiting,
                    (select count(*) from outbox where state = 'delivered') as Delivered,
                    (select count(*) from outbox o where o.state = 'refused' and not {Overtaken}) as DeliveriesRefused,
                    (select min(created) from outbox where state in ('held', 'waiting')) as OldestDelivery,
                    (select count(*) from cases c where c.revision > 0 and {SignatureRow.IsWaitedFor}) as Unsigned
                """).ConfigureAwait(false);
            return counts.Read();
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <remarks>In one transaction, so nobody sees it. A row of its own for each worker: none waits for another.</remarks>
    public Task ProbeAsync(string worker, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            object row = new { worker, now = LedgerTime.Text(now) };
            await session.WriteAsync("insert into sighting (room, path, length, modified, first_seen, since) values ('probe', @worker, 0, @now, @now, @now)", row).ConfigureAwait(false);
            return await session.WriteAsync("delete from sighting where room = 'probe' and path = @worker", row).ConfigureAwait(false);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<IntakeView>> OpenAsync(int most, CancellationToken cancellationToken) => database.ReadAsync(
        session => Views.IntakesAsync(
            session,
            $"""
            where i.state <> 'settled' or (i.outcome = 'failed' and not {s_mended} and not {s_mendedFiles})
            order by case when i.state = 'settled' then 1 else 0 end, case when i.state = 'settled' then -i.number else i.number end limit @most
            """,
            new { most }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<RefusedView>> RefusedAsync(int most, CancellationToken cancellationToken) => database.ReadAsync(
        session => Views.RefusedAsync(
            session, $"where i.state = 'settled' and i.outcome in ('reported', 'repeated') and m.problem is not null and not {s_mended} order by i.number desc, f.number limit @most", new { most }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<IntakeView?> IntakeAsync(long number, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await Views.IntakesAsync(session, "where i.number = @number", new { number }).ConfigureAwait(false)).SingleOrDefault(), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<IntakeView>> RecentAsync(int most, CancellationToken cancellationToken) => database.ReadAsync(
        session => Views.IntakesAsync(session, "where i.state = 'settled' order by i.settled desc, i.number desc limit @most", new { most }), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<DeliveryView>> UndeliveredAsync(int most, CancellationToken cancellationToken) => database.ReadAsync(
        session => Views.DeliveriesAsync(session, $"where o.state in ('held', 'waiting') or (o.state = 'refused' and not {Overtaken}) order by o.number limit @most", new { most }), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<Sighting>> SightedAsync(int most, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            ImmutableArray<SightingRow> rows = await session.ListAsync<SightingRow>(
                $"select {SightingRow.Columns} from sighting order by first_seen, room, path limit @most", new { most }).ConfigureAwait(false);
            return rows.Select(row => row.Read()).ToImmutableArray();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<CaseView?> FindAsync(string name, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            if (await FindCaseAsync(session, name).ConfigureAwait(false) is not { } found) return null;
            object asked = new { found.Number };
            ImmutableArray<IntakeView> intakes = await Views.IntakesAsync(session, "where i.case_number = @Number order by i.number desc", asked).ConfigureAwait(false);
            ImmutableArray<DeliveryView> deliveries = await Views.DeliveriesAsync(session, "where o.case_number = @Number order by o.number desc", asked).ConfigureAwait(false);
            return new CaseView(found, intakes, deliveries, await Views.HistoryAsync(session, found.Number).ConfigureAwait(false))
            {
                Signed = await Views.SignedAsync(session, found.Number).ConfigureAwait(false),
            };
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A signature is not retried: a person signs again. While one is being written, its case is under way.</remarks>
    public Task<(int Intakes, int Deliveries)?> RetryAsync(string name, Person by, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            // No taking meanwhile: what is the last intake stays the last.
            await session.WriteAsync("update numbering set last_number = last_number where kind = 'intake'").ConfigureAwait(false);
            if (await FindCaseAsync(session, name).ConfigureAwait(false) is { } found)
            {
                return (
                    await RetryIntakesAsync(session, s_lastOfCase, "true", found.Number, by, now).ConfigureAwait(false),
                    await SendAgainAsync(session, "o.case_number = @found", found.Number, by, now).ConfigureAwait(false));
            }
            const string prefix = "intake-";
            if (!name.StartsWith(prefix, StringComparison.Ordinal) || Number(name.AsSpan(prefix.Length)) is not { } intake) return null;
            if (await session.OneOrNoneAsync<long?>("select number from intake where number = @intake and case_number is null", new { intake }).ConfigureAwait(false) is null) return null;
            return ((int, int)?)(await RetryIntakesAsync(session, "i.number = @found", "true", intake, by, now).ConfigureAwait(false), 0);
        },
        cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// One that a later intake of its case waits behind is left: that one may be under way already, and an older report must not come after a newer one.
    /// </remarks>
    public Task<(int Intakes, int Deliveries)> RequeueFailedAsync(Person by, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            await session.WriteAsync("update numbering set last_number = last_number where kind = 'intake'").ConfigureAwait(false);
            string failed = $"""
                i.outcome = 'failed' and not {SignatureRow.Is("i")} and not exists (
                    select 1 from intake later
                    where later.case_number = i.case_number and later.number > i.number
                        and (later.state <> 'settled' or (later.outcome not in ('failed', 'withdrawn') and not {SignatureRow.Is("later")})))
                -- What an earlier report was made of goes over a later one only where somebody names the case.
                and not exists (
                    select 1 from intake other
                    where other.case_number = i.case_number and other.content = i.content and other.number <> i.number and other.outcome in ('reported', 'repeated'))
                """;
            return (
                await RetryIntakesAsync(session, failed, "case_number is null", 0, by, now).ConfigureAwait(false),
                await SendAgainAsync(session, "true", 0, by, now).ConfigureAwait(false));
        },
        cancellationToken);

    private static string SameLater(string same) =>
        $"""
        select m.intake from intake lost join intake_file m on m.intake = lost.number join file f on f.number = m.file
            join file other on {same} join intake_file n on n.file = other.number join intake later on later.number = n.intake
        where lost.outcome = 'failed' and lost.case_number is null and later.number > lost.number and later.outcome in ('reported', 'repeated')
            and not {SignatureRow.Is("later")}
        """;

    /// <summary>A case by its number of the laboratory, its safe name, or the number of the ledger; null where there is none.</summary>
    internal static async Task<LedgerCase?> FindCaseAsync(LedgerSession session, string name)
    {
        CaseRow? found = await session.OneOrNoneAsync<CaseRow>($"select {CaseRow.Columns} from cases c where c.case_id = @name", new { name }).ConfigureAwait(false);
        found ??= await session.OneOrNoneAsync<CaseRow>(
            $"select {CaseRow.Columns} from cases c where c.name = @name", new { name }).ConfigureAwait(false);
        if (found is null && name.StartsWith('#') && Number(name.AsSpan(1)) is { } number)
        {
            found = await session.OneOrNoneAsync<CaseRow>($"select {CaseRow.Columns} from cases c where c.number = @number", new { number }).ConfigureAwait(false);
        }
        return found?.Read();
    }

    private static long? Number(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : null;

    private static async Task<int> RetryIntakesAsync(LedgerSession session, string which, string isAsked, long found, Person by, DateTimeOffset now)
    {
        ImmutableArray<long> retried = await session.ListAsync<long>(
            $"""
            update intake set state = 'waiting', outcome = null, revision = null, next_try = null, decided = null, settled = null, is_asked = ({isAsked}),
                failures = 0, reason_code = null, reason_text = null, delay_code = null, delay_text = null
            where state = 'settled' and number in (select i.number from intake i where i.state = 'settled' and {which})
            returning number
            """,
            new { found }).ConfigureAwait(false);
        string intakes = LedgerSession.Json(retried.Select(number => new { number }));
        string rows = session.Rows("intakes", "number bigint");
        // Where another intake is just bringing a file to its place, its word stands.
        await session.WriteAsync(
            $"""
            update file set target_room = null, target_path = null
            where number in (select m.file from intake_file m where m.intake in (select number from {rows}))
                and not exists (
                    select 1 from intake_file o join intake i on i.number = o.intake where o.file = file.number and i.state = 'settling')
            """,
            new { intakes }).ConfigureAwait(false);
        await session.WriteAsync(
            $"""
            insert into history (case_number, intake, at, event, who, detail)
            select i.case_number, i.number, @now, @what, @by, 'intake ' || cast(i.number as text) || @account
            from {rows} join intake i on i.number = intakes.number order by i.number
            """,
            new { intakes, now = LedgerTime.Text(now), what = History.Retried, by = by.Name, account = History.Account(by) }).ConfigureAwait(false);
        return retried.Length;
    }

    private static async Task<int> SendAgainAsync(LedgerSession session, string which, long found, Person by, DateTimeOffset now)
    {
        ImmutableArray<long> again = await session.ListAsync<long>(
            $"""
            update outbox set state = 'waiting', reason_code = null, reason_text = null, next_try = null, ended = null
            where number in (
                select o.number from outbox o
                where {which} and ((o.state = 'refused' and not {Overtaken}) or (o.state = 'waiting' and o.next_try is not null)))
            returning number
            """,
            new { found }).ConfigureAwait(false);
        await session.WriteAsync(
            $"""
            insert into history (case_number, intake, at, event, who, detail)
            select o.case_number, o.intake, @now, @what, @by, 'delivery of revision ' || cast(o.revision as text) || @account
            from {session.Rows("deliveries", "number bigint")} join outbox o on o.number = deliveries.number order by o.number
            """,
            new { deliveries = LedgerSession.Json(again.Select(number => new { number })), now = LedgerTime.Text(now), what = History.Retried, by = by.Name, account = History.Account(by) }).ConfigureAwait(false);
        return again.Length;
    }

    private sealed class CountRow
    {
        public long Sighted { get; init; }

        public long Waiting { get; init; }

        public long Working { get; init; }

        public long Settling { get; init; }

        public long Reported { get; init; }

        public long Repeated { get; init; }

        public long Failed { get; init; }

        public string? Oldest { get; init; }

        public long DeliveriesWaiting { get; init; }

        public long Delivered { get; init; }

        public long DeliveriesRefused { get; init; }

        public string? OldestDelivery { get; init; }

        public long Unsigned { get; init; }

        public LedgerCounts Read() => new(
            Sighted, Waiting, Working, Settling, Reported, Repeated, Failed, LedgerTime.ReadOrNull(Oldest),
            DeliveriesWaiting, Delivered, DeliveriesRefused, LedgerTime.ReadOrNull(OldestDelivery)) { Unsigned = Unsigned };
    }
}
