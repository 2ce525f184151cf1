using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The ledger as those use it who work on intakes.</summary>
public sealed class WorkLedger(LedgerDatabase database) : IWorkLedger
{
    /// <inheritdoc/>
    public Task<ImmutableArray<Lane>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => database.ReadAsync(
        async session =>
        {
            ImmutableArray<string> lanes = await session.ListAsync<string>(
                """
                select i.lane from intake i
                where i.state <> 'settled' and (i.next_try is null or i.next_try <= @now)
                    and not exists (select 1 from intake e where e.lane = i.lane and e.state <> 'settled' and e.number < i.number)
                order by i.number limit @most
                """,
                new { now = LedgerTime.Text(now), most }).ConfigureAwait(false);
            return lanes.Select(lane => new Lane(lane)).ToImmutableArray();
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Attempt?> BeginAsync(Lane lane, string worker, MadeWith versions, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        async session =>
        {
            IntakeRow? begun = await session.OneOrNoneAsync<IntakeRow>(
                $"""
                update intake set
                    state = case when state = 'settling' then state else 'working' end,
                    attempts = attempts + case when state = 'settling' then 0 else 1 end,
                    next_try = null
                where number = (select min(i.number) from intake i where i.lane = @lane and i.state <> 'settled')
                    and state <> 'settled' and (next_try is null or next_try <= @now)
                returning {IntakeRow.Columns}
                """,
                new { lane = lane.Name, now = LedgerTime.Text(now) }).ConfigureAwait(false);
            if (begun is null) return null;
            LedgerCase? known = await CaseAsync(session, begun.CaseNumber).ConfigureAwait(false);
            ImmutableArray<FileRow> files = await IntakeFiles.OfAsync(session, begun.Number).ConfigureAwait(false);
            Signing? signing = await SignatureRow.OfAsync(session, begun.Number).ConfigureAwait(false);
            if (begun.Outcome is { } decided)
            {
                return new Attempt(begun.Read(known, files, signing, LedgerWord.Read<IntakeOutcome>(decided), begun.Content), begun.Attempts, begun.Failures, Lost: 0);
            }
            int lost = await AddAttemptAsync(session, begun, worker, versions, now).ConfigureAwait(false);
            (files, string content) = signing is null ? await JoinAsync(session, begun, known, files).ConfigureAwait(false) : (files, begun.Content);
            IntakeOutcome? foregone = await ForegoneAsync(session, begun, content).ConfigureAwait(false);
            Intake intake = begun.Read(known, files, signing, foregone, content) with { EarlierDrops = await LastReport.DropsAsync(session, begun.CaseNumber).ConfigureAwait(false) };
            return new Attempt(intake, begun.Attempts, begun.Failures, lost);
        },
        cancellationToken);

    /// <inheritdoc/>
    public Task<Intake?> DecideAsync(
        Attempt attempt, Decision decision, IReadOnlyDictionary<long, FilePlace> targets, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArchiveRows? archived = decision.Archived is { } entry ? new ArchiveRows(entry) : null;
        return database.WriteAsync(session => new Deciding(session, attempt, decision, archived, now).RunAsync(targets), cancellationToken);
    }

    /// <inheritdoc/>
    public Task ReturnAsync(Attempt attempt, Reason reason, bool isFailure, DateTimeOffset nextTry, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(
            async session =>
            {
                string? worker = await session.OneOrNoneAsync<string>(
                    """
                    update intake set state = 'waiting', failures = failures + @failed, delay_code = @Code, delay_text = @Text, next_try = @nextTry
                    where number = @intake and attempts = @attempt and state = 'working'
                    returning (select a.worker from attempt a where a.intake = intake.number and a.number = intake.attempts)
                    """,
                    new
                    {
                        intake = attempt.Intake.Number, attempt = attempt.Number, failed = isFailure ? 1 : 0, reason.Code, reason.Text, nextTry = LedgerTime.Text(nextTry),
                    }).ConfigureAwait(false);
                if (worker is null) return false;
                await EndAttemptAsync(session, attempt, isFailure ? "stumbled" : "returned", reason, null, now).ConfigureAwait(false);
                await History.AddAsync(
                    session, attempt.Intake.Case?.Number, attempt.Intake.Number, now, History.GivenBack, worker,
                    $"intake {attempt.Intake.Number}, try {attempt.Number}: {reason.Code} {reason.Text}").ConfigureAwait(false);
                return true;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task PostponeAsync(Intake intake, Reason reason, DateTimeOffset nextTry, DateTimeOffset now, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.WriteAsync(
            "update intake set delay_code = @Code, delay_text = @Text, next_try = @nextTry where number = @Number and state = 'settling'",
            new { intake.Number, reason.Code, reason.Text, nextTry = LedgerTime.Text(nextTry) }),
        cancellationToken);

    /// <inheritdoc/>
    public Task RetargetAsync(long file, FilePlace target, CancellationToken cancellationToken) => database.WriteAsync(
        session => session.WriteAsync(
            "update file set target_room = @room, target_path = @Path where number = @file", new { file, room = LedgerWord.Of(target.Room), target.Path }),
        cancellationToken);

    /// <inheritdoc/>
    /// <remarks>
    /// A file that another intake reads again is no new one there: it is read where it lies then, and may have left that intake by that time. So it is with a signature, which moves nothing.
    /// </remarks>
    public Task<ImmutableArray<long>> AwaitedByOthersAsync(long intake, CancellationToken cancellationToken) => database.ReadAsync(
        session => session.ListAsync<long>(
            $"""
            select m.file from intake_file m
            where m.intake = @intake and exists (
                select 1 from intake_file o join intake i on i.number = o.intake
                where o.file = m.file and o.intake <> m.intake and not o.is_again and i.state in ('waiting', 'working') and not {SignatureRow.Is("i")})
            order by m.file
            """,
            new { intake }),
        cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<WrittenReport>> ReportsAsync(long caseNumber, int revision, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await session.ListAsync<ReportFileRow>(
            "select name as Name, length as Length, sha256 as Sha256 from report_file where case_number = @caseNumber and revision = @revision order by name",
            new { caseNumber, revision }).ConfigureAwait(false)).Select(row => new WrittenReport(row.Name, row.Length, row.Sha256)).ToImmutableArray(),
        cancellationToken);

    /// <inheritdoc/>
    public Task<FilePlace> PlaceOfAsync(long file, CancellationToken cancellationToken) => database.ReadAsync(
        async session => (await session.OneAsync<FileRow>($"select {FileRow.Columns} from file f where f.number = @file", new { file }).ConfigureAwait(false)).Read().Place,
        cancellationToken);

    /// <inheritdoc/>
    public Task SettleAsync(long intake, IReadOnlyDictionary<long, FilePlace> places, DateTimeOffset now, CancellationToken cancellationToken) =>
        database.WriteAsync(session => Settling.RunAsync(session, intake, places, now), cancellationToken);

    /// <summary>Ends the record of a try.</summary>
    internal static Task EndAttemptAsync(LedgerSession session, Attempt attempt, string ending, Reason? reason, StageTimes? times, DateTimeOffset now) =>
        session.WriteAsync(
            "update attempt set ended = @now, ending = @ending, reason_code = @Code, read_ms = @read, write_ms = @write where intake = @intake and number = @Number",
            new
            {
                intake = attempt.Intake.Number,
                attempt.Number,
                now = LedgerTime.Text(now),
                ending,
                reason?.Code,
                read = (long?)times?.Read.TotalMilliseconds,
                write = (long?)times?.Write.TotalMilliseconds,
            });

    internal static async Task<LedgerCase?> CaseAsync(LedgerSession session, long? number) => number is null
        ? null
        : (await session.OneAsync<CaseRow>($"select {CaseRow.Columns} from cases c where c.number = @number", new { number }).ConfigureAwait(false)).Read();

    /// <returns>How many tries right before it were lost.</returns>
    private static async Task<int> AddAttemptAsync(LedgerSession session, IntakeRow begun, string worker, MadeWith versions, DateTimeOffset now)
    {
        string at = LedgerTime.Text(now);
        await session.WriteAsync("update attempt set ended = @at, ending = case when worker = @worker then 'stumbled' else 'lost' end where intake = @Number and ended is null", new { begun.Number, at, worker }).ConfigureAwait(false);
        await session.WriteAsync(
            """
            insert into attempt (intake, number, worker, software, knowledge_base, reference, begun)
            values (@Number, @Attempts, @worker, @Software, @KnowledgeBase, @Reference, @at)
            """,
            new { begun.Number, begun.Attempts, worker, versions.Software, versions.KnowledgeBase, versions.Reference, at }).ConfigureAwait(false);
        return await session.OneAsync<int>(
            """
            select count(*) from attempt
            where intake = @Number and ending = 'lost'
                and number > coalesce((select max(o.number) from attempt o where o.intake = @Number and o.ending is not null and o.ending <> 'lost'), 0)
            """,
            new { begun.Number }).ConfigureAwait(false);
    }

    /// <summary>
    /// What was joined when the intake was taken may be out of date: earlier intakes of the lane, open then, have been reported since.
    /// </summary>
    private static async Task<(ImmutableArray<FileRow> Files, string Content)> JoinAsync(
        LedgerSession session, IntakeRow begun, LedgerCase? known, ImmutableArray<FileRow> files)
    {
        ImmutableArray<FileRow> last = known is { Revision: > 0 } ? await LastReport.FilesAsync(session, [known.Number]).ConfigureAwait(false) : [];
        FileRow[] own = [.. files.Where(file => !file.IsAgain)];
        if (last.IsEmpty) return (files, begun.Content);
        FileRow[] joined = [.. IntakeContent.Joined([.. own.Select(file => (file.DroppedPath, file.IsWhole))], last)];
        if (joined.Select(file => file.Number).ToHashSet().SetEquals(files.Where(file => file.IsAgain).Select(file => file.Number))) return (files, begun.Content);

        await session.WriteAsync("delete from intake_file where intake = @Number and is_again", new { begun.Number }).ConfigureAwait(false);
        await IntakeFiles.AddAsync(session, joined.Select(file => new NewIntakeFile(begun.Number, file.Number, true, null))).ConfigureAwait(false);
        string content = IntakeContent.Hash(own.Concat(joined).Select(file => (file.Sha256, file.Format)), begun.SheetRow);
        await session.WriteAsync("update intake set content = @content where number = @Number", new { begun.Number, content }).ConfigureAwait(false);
        return (await IntakeFiles.OfAsync(session, begun.Number).ConfigureAwait(false), content);
    }

    /// <summary>
    /// The outcome that is clear without reading, unless a person asked: files that make no case are refused; what the report in force was made of is
    /// repeated; what a report before it was made of is refused, as nobody can tell whether it is a late copy or the way back.
    /// </summary>
    private static async Task<IntakeOutcome?> ForegoneAsync(LedgerSession session, IntakeRow begun, string content)
    {
        if (begun.IsAsked) return null;
        if (begun.CaseNumber is null) return IntakeOutcome.Failed;
        string? inForce = await session.OneOrNoneAsync<string>(
            """
            select i.content from cases c join report r on r.case_number = c.number and r.revision = c.revision join intake i on i.number = r.intake
            where c.number = @CaseNumber
            """,
            new { begun.CaseNumber }).ConfigureAwait(false);
        if (content == inForce) return IntakeOutcome.Repeated;
        bool isOfEarlier = await session.OneAsync<bool>(
            """
            select exists (
                select 1 from intake
                where case_number = @CaseNumber and content = @content and number <> @Number and outcome in ('reported', 'repeated'))
            """,
            new { begun.CaseNumber, content, begun.Number }).ConfigureAwait(false);
        return isOfEarlier ? IntakeOutcome.Failed : null;
    }

    private sealed class ReportFileRow
    {
        public string Name { get; init; } = string.Empty;

        public long Length { get; init; }

        public string Sha256 { get; init; } = string.Empty;
    }
}
