using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>Rows of the ledger as people look at them.</summary>
internal static class Views
{
    /// <param name="session">The transaction.</param>
    /// <param name="which">What follows the tables, where the intake is called <c>i</c>: conditions, order and limit.</param>
    /// <param name="values">Its parameters.</param>
    public static async Task<ImmutableArray<IntakeView>> IntakesAsync(LedgerSession session, string which, object values)
    {
        ImmutableArray<IntakeRow> intakes = await session.ListAsync<IntakeRow>(
            $"""
            select i.number as Number, i.case_number as CaseNumber, c.case_id as CaseId, i.state as State, i.outcome as Outcome, i.revision as Revision,
                c.folder as Folder, i.attempts as Attempts, i.taken as Taken, i.next_try as NextTry, i.settled as Settled,
                coalesce(i.delay_code, i.reason_code) as ReasonCode, coalesce(i.delay_text, i.reason_text) as ReasonText,
                signing.looked_at as LookedAt, signing.who as Who, signing.signed as Signed
            from intake i left join cases c on c.number = i.case_number left join signature signing on signing.intake = i.number {which}
            """,
            values).ConfigureAwait(false);
        ImmutableArray<PlaceRow> places = await session.ListAsync<PlaceRow>(
            $"""
            select m.intake as Intake, f.room as Room, f.path as Path
            from {session.Rows("asked", "number bigint")} join intake_file m on m.intake = asked.number join file f on f.number = m.file
            order by m.intake, f.number
            """,
            new { asked = LedgerSession.Json(intakes.Select(intake => new { intake.Number })) }).ConfigureAwait(false);
        ILookup<long, FilePlace> byIntake = places.ToLookup(row => row.Intake, row => new FilePlace(LedgerWord.Read<Room>(row.Room), row.Path));
        return [.. intakes.Select(intake => intake.Read([.. byIntake[intake.Number]]))];
    }

    /// <inheritdoc cref="IntakesAsync"/>
    public static async Task<ImmutableArray<DeliveryView>> DeliveriesAsync(LedgerSession session, string which, object values)
    {
        ImmutableArray<DeliveryRow> rows = await session.ListAsync<DeliveryRow>(
            $"""
            select o.number as Number, o.case_number as CaseNumber, c.case_id as CaseId, o.revision as Revision,
                case when o.state = 'held' then 'waiting' else o.state end as State, o.attempts as Attempts, o.created as Created,
                o.next_try as NextTry, o.ended as Ended, o.reason_code as ReasonCode, o.reason_text as ReasonText,
                o.state = 'refused' and {LedgerDesk.Overtaken} as IsOvertaken
            from outbox o join cases c on c.number = o.case_number {which}
            """,
            values).ConfigureAwait(false);
        return [.. rows.Select(row => row.Read())];
    }

    /// <param name="session">The transaction.</param>
    /// <param name="which">What follows the tables, where the intake is called <c>i</c>, its file <c>f</c> and both together <c>m</c>.</param>
    /// <param name="values">Its parameters.</param>
    public static async Task<ImmutableArray<RefusedView>> RefusedAsync(LedgerSession session, string which, object values)
    {
        ImmutableArray<RefusedRow> rows = await session.ListAsync<RefusedRow>(
            $"""
            select i.number as Intake, c.number as CaseNumber, c.case_id as CaseId, f.room as Room, f.path as Path, m.problem as Problem
            from intake_file m join intake i on i.number = m.intake join cases c on c.number = i.case_number join file f on f.number = m.file {which}
            """,
            values).ConfigureAwait(false);
        return [.. rows.Select(row => new RefusedView(row.Intake, row.CaseNumber, row.CaseId, new FilePlace(LedgerWord.Read<Room>(row.Room), row.Path), Inbox.ErrorText.Parse(row.Problem)[0].Code))];
    }

    public static async Task<ImmutableArray<HistoryLine>> HistoryAsync(LedgerSession session, long caseNumber)
    {
        ImmutableArray<HistoryRow> rows = await session.ListAsync<HistoryRow>(
            "select at as At, event as Event, who as Who, detail as Detail from history where case_number = @caseNumber order by number",
            new { caseNumber }).ConfigureAwait(false);
        return [.. rows.Select(row => new HistoryLine(LedgerTime.Read(row.At), row.Event, row.Who, row.Detail))];
    }

    /// <summary>The revisions of a case that bear a signature, the latest first.</summary>
    public static async Task<ImmutableArray<SignedRevision>> SignedAsync(LedgerSession session, long caseNumber)
    {
        ImmutableArray<SignatureRow> rows = await session.ListAsync<SignatureRow>(
            $"select {SignatureRow.Columns} from signature s where s.case_number = @caseNumber and s.revision is not null order by s.revision desc", new { caseNumber }).ConfigureAwait(false);
        return [.. rows.Select(row => new SignedRevision(row.Revision!.Value, row.LookedAt, row.Read().Signature))];
    }

    private sealed class IntakeRow
    {
        public long Number { get; init; }

        public long? CaseNumber { get; init; }

        public string? CaseId { get; init; }

        public string State { get; init; } = string.Empty;

        public string? Outcome { get; init; }

        public int? Revision { get; init; }

        public string? Folder { get; init; }

        public int Attempts { get; init; }

        public string Taken { get; init; } = string.Empty;

        public string? NextTry { get; init; }

        public string? Settled { get; init; }

        public string? ReasonCode { get; init; }

        public string? ReasonText { get; init; }

        public int? LookedAt { get; init; }

        public string? Who { get; init; }

        public string? Signed { get; init; }

        public IntakeView Read(ImmutableArray<FilePlace> places) => new(
            Number, CaseNumber, CaseId, LedgerWord.Read<IntakeState>(State), Outcome is null ? null : LedgerWord.Read<IntakeOutcome>(Outcome),
            ReasonCode is null ? null : new Reason(ReasonCode, ReasonText!), Revision, Folder, Attempts, LedgerTime.Read(Taken),
            LedgerTime.ReadOrNull(NextTry), LedgerTime.ReadOrNull(Settled), places)
        {
            Signing = LookedAt is int revision ? new Signing(revision, new Signature(Who!, LedgerTime.Read(Signed!))) : null,
        };
    }

    private sealed class DeliveryRow
    {
        public long Number { get; init; }

        public long CaseNumber { get; init; }

        public string CaseId { get; init; } = string.Empty;

        public int Revision { get; init; }

        public string State { get; init; } = string.Empty;

        public int Attempts { get; init; }

        public string Created { get; init; } = string.Empty;

        public string? NextTry { get; init; }

        public string? Ended { get; init; }

        public bool IsOvertaken { get; init; }

        public string? ReasonCode { get; init; }

        public string? ReasonText { get; init; }

        public DeliveryView Read() => new(
            Number, CaseNumber, CaseId, Revision, LedgerWord.Read<DeliveryState>(State), ReasonCode is null ? null : new Reason(ReasonCode, ReasonText!),
            Attempts, LedgerTime.Read(Created), LedgerTime.ReadOrNull(NextTry), LedgerTime.ReadOrNull(Ended)) { IsOvertaken = IsOvertaken };
    }

    private sealed class RefusedRow
    {
        public long Intake { get; init; }

        public long CaseNumber { get; init; }

        public string CaseId { get; init; } = string.Empty;

        public string Room { get; init; } = string.Empty;

        public string Path { get; init; } = string.Empty;

        public string Problem { get; init; } = string.Empty;
    }

    private sealed class PlaceRow
    {
        public long Intake { get; init; }

        public string Room { get; init; } = string.Empty;

        public string Path { get; init; } = string.Empty;
    }

    private sealed class HistoryRow
    {
        public string At { get; init; } = string.Empty;

        public string Event { get; init; } = string.Empty;

        public string Who { get; init; } = string.Empty;

        public string Detail { get; init; } = string.Empty;
    }
}
