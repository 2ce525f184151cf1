using System.Globalization;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>A decided intake being put to rest.</summary>
internal static class Settling
{
    /// <returns>Whether it was settling until now.</returns>
    public static async Task<bool> RunAsync(LedgerSession session, long intake, IReadOnlyDictionary<long, FilePlace> places, DateTimeOffset now)
    {
        SettledRow? settled = await session.OneOrNoneAsync<SettledRow>(
            """
            update intake set state = 'settled', settled = @now, is_asked = false, next_try = null, delay_code = null, delay_text = null
            where number = @intake and state = 'settling'
            returning case_number as CaseNumber, revision as Revision,
                -- How the try ended: another one at what made a report says so when it says the same.
                coalesce((select a.ending from attempt a where a.intake = intake.number and a.number = intake.attempts), outcome) as Outcome, reason_code as ReasonCode, reason_text as ReasonText,
                (select a.worker from attempt a where a.intake = intake.number and a.number = intake.attempts) as Worker,
                exists (select 1 from signature s where s.intake = intake.number) as IsSignature
            """,
            new { intake, now = LedgerTime.Text(now) }).ConfigureAwait(false);
        if (settled is null) return false;
        await MoveAsync(session, places).ConfigureAwait(false);
        await session.WriteAsync("update outbox set state = 'waiting' where intake = @intake and state = 'held'", new { intake }).ConfigureAwait(false);
        string more =
            settled.Revision is { } revision ? string.Create(CultureInfo.InvariantCulture, $", revision {revision}")
            : settled.ReasonCode is { } code ? $": {code} {settled.ReasonText}"
            : string.Empty;
        string what = settled.IsSignature && settled.Outcome == LedgerWord.Of(IntakeOutcome.Failed) ? History.NotSigned : settled.Outcome;
        await History.AddAsync(session, settled.CaseNumber, intake, now, what, settled.Worker, $"intake {intake}{more}").ConfigureAwait(false);
        return true;
    }

    private static async Task MoveAsync(LedgerSession session, IReadOnlyDictionary<long, FilePlace> places)
    {
        string moved = LedgerSession.Json(places.Select(place => new { Number = place.Key, Room = LedgerWord.Of(place.Value.Room), place.Value.Path }));
        string rows = session.Rows("moved", "number bigint, room text, path text");
        // A place holds one file: where the ledger thought another one to lie, somebody has taken it away.
        await session.WriteAsync(
            $"""
            update file set room = 'gone' where room <> 'gone' and (room, path) in (select room, path from {rows})
                and number not in (select number from {rows})
            """,
            new { moved }).ConfigureAwait(false);
        // A target that another intake has given meanwhile stands until the file is there.
        await session.WriteAsync(
            $"""
            update file set room = moved.room, path = moved.path,
                target_room = case when moved.room = 'gone' or (target_room = moved.room and target_path = moved.path) then null else target_room end,
                target_path = case when moved.room = 'gone' or (target_room = moved.room and target_path = moved.path) then null else target_path end
            from {rows} where file.number = moved.number
            """,
            new { moved }).ConfigureAwait(false);
    }

    private sealed class SettledRow
    {
        public long? CaseNumber { get; init; }

        public string Outcome { get; init; } = string.Empty;

        public int? Revision { get; init; }

        public string? ReasonCode { get; init; }

        public string? ReasonText { get; init; }

        public bool IsSignature { get; init; }

        public string Worker { get; init; } = string.Empty;
    }
}
