using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>Signatures as the ledger takes them: an intake with the files that the report was made of, for a worker to write the signed revision.</summary>
public sealed class LedgerSignOut(LedgerDatabase database) : ISignOut
{
    /// <inheritdoc/>
    public Task<SignAnswer> SignAsync(string name, int? revision, Person by, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (!SignerName.TryRead(by.Name, out string? person)) throw new ArgumentException($"Expected {SignerName.Expected}.", nameof(by));
        return database.WriteAsync(
            async session =>
            {
                // The first statement, as in a taking: no other intake of the case comes in between, and no other signature.
                await session.WriteAsync("update numbering set last_number = last_number where kind = 'intake'").ConfigureAwait(false);
                if (await LedgerDesk.FindCaseAsync(session, name).ConfigureAwait(false) is not LedgerCase known) return SignAnswer.NoSuchCase;
                SignAnswer answer = await AnswerAsync(session, known, revision).ConfigureAwait(false);
                if (answer == SignAnswer.Accepted) await RecordAsync(session, known, by with { Name = person }, now).ConfigureAwait(false);
                return answer;
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<UnsignedReport>> UnsignedAsync(int most, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            ImmutableArray<UnsignedRow> rows = await session.ListAsync<UnsignedRow>(
                $"""
                select c.number as Number, c.case_id as CaseId, c.name as Name, c.folder as Folder, c.revision as Revision, r.status as Status, r.decided as Decided
                from cases c join report r on r.case_number = c.number and r.revision = c.revision
                where {SignatureRow.IsWaitedFor}
                order by case when r.status = 'amended' then 0 else 1 end, r.decided, c.number limit @most
                """,
                new { most }).ConfigureAwait(false);
            return rows.Select(row => row.Read()).ToImmutableArray();
        },
        cancellationToken);

    private static async Task<SignAnswer> AnswerAsync(LedgerSession session, LedgerCase known, int? revision)
    {
        if (known.Revision == 0) return SignAnswer.NoReport;
        object asked = new { known.Number, known.Revision };
        int? lookedAt = await session.OneOrNoneAsync<int?>("select looked_at from signature where case_number = @Number and revision = @Revision", asked).ConfigureAwait(false);
        int seen = revision ?? known.Revision;
        // Who looked at the revision that was signed then has seen what the signed one says.
        if (lookedAt is not null && (seen == known.Revision || seen == lookedAt)) return SignAnswer.SignedAlready;
        if (seen != known.Revision) return SignAnswer.AnotherRevision;
        // A file that is on its way to its place would not be found by a worker that knows where it lay.
        bool isUnderWay = await session.OneAsync<bool>(
            """
            select exists (select 1 from intake where case_number = @Number and state <> 'settled')
                or exists (
                    select 1 from report r join intake_file m on m.intake = r.intake join file f on f.number = m.file
                    where r.case_number = @Number and r.revision = @Revision and f.target_room is not null)
            """,
            asked).ConfigureAwait(false);
        return isUnderWay ? SignAnswer.UnderWay : SignAnswer.Accepted;
    }

    private static async Task RecordAsync(LedgerSession session, LedgerCase known, Person by, DateTimeOffset now)
    {
        long number = await session.OneAsync<long>("update numbering set last_number = last_number + 1 where kind = 'intake' returning last_number").ConfigureAwait(false);
        DecidedRow report = await session.OneAsync<DecidedRow>(
            "select intake as Intake, decided as Decided from report where case_number = @Number and revision = @Revision", new { known.Number, known.Revision }).ConfigureAwait(false);
        // Nobody signs before there is a report: where the clocks say so, one of them is late.
        DateTimeOffset decided = LedgerTime.Read(report.Decided);
        DateTimeOffset signed = now < decided ? decided : now;
        object signing = new { number, caseNumber = known.Number, report.Intake, known.Revision, person = by.Name, now = LedgerTime.Text(now), signed = LedgerTime.Text(signed) };
        await session.WriteAsync(
            """
            insert into intake (number, case_number, lane, state, content, sheet_row, is_asked, taken)
            select @number, case_number, lane, 'waiting', content, sheet_row, true, @now from intake where number = @Intake
            """,
            signing).ConfigureAwait(false);
        await session.WriteAsync("insert into intake_file (intake, file, is_again) select @number, file, is_again from intake_file where intake = @Intake", signing).ConfigureAwait(false);
        await session.WriteAsync(
            "insert into signature (intake, case_number, looked_at, who, signed) values (@number, @caseNumber, @Revision, @person, @signed)", signing).ConfigureAwait(false);
        await History.AddAsync(session, known.Number, number, signed, History.SignatureAsked, by.Name, $"revision {known.Revision}, intake {number}{History.Account(by)}").ConfigureAwait(false);
    }

    private sealed class DecidedRow
    {
        public long Intake { get; init; }

        public string Decided { get; init; } = string.Empty;
    }

    private sealed class UnsignedRow
    {
        public long Number { get; init; }

        public string CaseId { get; init; } = string.Empty;

        public string Name { get; init; } = string.Empty;

        public string Folder { get; init; } = string.Empty;

        public int Revision { get; init; }

        public string Status { get; init; } = string.Empty;

        public string Decided { get; init; } = string.Empty;

        public UnsignedReport Read() => new(new LedgerCase(Number, CaseId, Name, Folder, Revision), Revision, LedgerWord.Read<ReportStatus>(Status), LedgerTime.Read(Decided));
    }
}
