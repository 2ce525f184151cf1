using System.Collections.Immutable;

using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Ledger;

/// <summary>The outcome of one try being decided.</summary>
internal sealed class Deciding(LedgerSession session, Attempt attempt, Decision decision, ArchiveRows? archived, DateTimeOffset now)
{
    private readonly string _now = LedgerTime.Text(now);

    public async Task<Intake?> RunAsync(IReadOnlyDictionary<long, FilePlace> targets)
    {
        Check(targets);
        // Another try at what made a report, which says the same: it still is what made that report.
        int? made = decision.Outcome == IntakeOutcome.Repeated
            ? await session.OneOrNoneAsync<int?>("select max(revision) from report where intake = @intake", new { intake = attempt.Intake.Number }).ConfigureAwait(false)
            : null;
        Signing? signing = await SignatureRow.OfAsync(session, attempt.Intake.Number).ConfigureAwait(false);
        IntakeOutcome outcome = made is null ? decision.Outcome : IntakeOutcome.Reported;
        IntakeRow? decided = await session.OneOrNoneAsync<IntakeRow>(
            $"""
            update intake set state = 'settling', outcome = @outcome, revision = @made, reason_code = @Code, reason_text = @Text, delay_code = null, delay_text = null,
                next_try = null, decided = @now
            where number = @intake and attempts = @attempt and state = 'working'
            returning {IntakeRow.Columns}
            """,
            new
            {
                intake = attempt.Intake.Number, attempt = attempt.Number, outcome = LedgerWord.Of(outcome), made, decision.Reason?.Code, decision.Reason?.Text, now = _now,
            }).ConfigureAwait(false);
        if (decided is null) return null;
        await WorkLedger.EndAttemptAsync(session, attempt, LedgerWord.Of(decision.Outcome), decision.Reason, decision.Times, now).ConfigureAwait(false);
        await KeepResultsAsync().ConfigureAwait(false);
        await KeepTargetsAsync(targets).ConfigureAwait(false);
        int? revision = made;
        if (decision.Outcome == IntakeOutcome.Reported) revision = await ReportAsync(signing).ConfigureAwait(false);
        else if (archived is not null && decided.CaseNumber is long repeated) await archived.FillAsync(session, repeated).ConfigureAwait(false);
        LedgerCase? known = await WorkLedger.CaseAsync(session, decided.CaseNumber).ConfigureAwait(false);
        ImmutableArray<FileRow> files = await IntakeFiles.OfAsync(session, decided.Number).ConfigureAwait(false);
        return decided.Read(known, files, signing, outcome, decided.Content) with { Revision = revision };
    }

    private void Check(IReadOnlyDictionary<long, FilePlace> targets)
    {
        bool isReported = decision.Outcome == IntakeOutcome.Reported;
        if (isReported != !decision.Reports.IsEmpty || isReported != (decision.Status is not null) || (isReported && attempt.Intake.Case is null))
        {
            throw new InvalidOperationException("A report has a case, files and a status; what is no report has none.");
        }
        if (decision.Deliver is { } bundle && !decision.Reports.Any(report => report.Name == bundle)) throw new InvalidOperationException("What is delivered is one of the reports.");
        if (decision.Outcome == IntakeOutcome.Failed != (decision.Reason is not null)) throw new InvalidOperationException("A failure has a reason, and nothing else has.");
        long[] own = [.. attempt.Intake.Files.Select(file => file.Number)];
        if (targets.Keys.Concat(decision.Files.Select(file => file.File)).Except(own).Any()) throw new InvalidOperationException("A file is not of the intake that is decided.");
    }

    private Task<int> KeepResultsAsync() => session.WriteAsync(
        $"""
        update intake_file set problem = results.problem from {session.Rows("results", "file bigint, problem text")}
        where intake_file.intake = @intake and intake_file.file = results.file
        """,
        new { intake = attempt.Intake.Number, results = LedgerSession.Json(decision.Files) });

    // What one intake could read is no failed file, whatever another that it also belongs to says.
    private Task<int> KeepTargetsAsync(IReadOnlyDictionary<long, FilePlace> targets) => session.WriteAsync(
        $"""
        update file set target_room = targets.room, target_path = targets.path
        from {session.Rows("targets", "number bigint, room text, path text")}
        where file.number = targets.number
            and (file.target_room is null or (file.target_room = 'failed' and targets.room = 'processed'))
            and not (file.room = targets.room and file.path = targets.path)
        """,
        new { targets = LedgerSession.Json(targets.Select(target => new { Number = target.Key, Room = LedgerWord.Of(target.Value.Room), target.Value.Path })) });

    private async Task<int> ReportAsync(Signing? signing)
    {
        long caseNumber = attempt.Intake.Case!.Number;
        int revision = await session.OneAsync<int>(
            "update cases set revision = revision + 1 where number = @caseNumber returning revision", new { caseNumber }).ConfigureAwait(false);
        // What came in between was not what the person looked at.
        if (signing is not null && signing.Revision != revision - 1) throw new InvalidOperationException("A signature is put under the last revision.");
        object about = new { caseNumber, revision, intake = attempt.Intake.Number, attempt = attempt.Number, decision.Status, now = _now };
        await session.WriteAsync("update intake set revision = @revision where number = @intake", about).ConfigureAwait(false);
        await session.WriteAsync(
            "insert into report (case_number, revision, intake, attempt, status, decided) values (@caseNumber, @revision, @intake, @attempt, @Status, @now)", about).ConfigureAwait(false);
        await session.WriteAsync(
            $"""
            insert into report_file (case_number, revision, name, length, sha256)
            select @caseNumber, @revision, name, length, sha256 from {session.Rows("reports", "name text, length bigint, sha256 text")}
            """,
            new { caseNumber, revision, reports = LedgerSession.Json(decision.Reports) }).ConfigureAwait(false);
        if (signing is not null)
        {
            await session.WriteAsync("update signature set revision = @revision where intake = @intake", about).ConfigureAwait(false);
            await History.AddAsync(session, caseNumber, attempt.Intake.Number, now, History.Signed, signing.Signature.By, $"revision {revision}, intake {attempt.Intake.Number}").ConfigureAwait(false);
        }
        if (decision.Deliver is { } bundle)
        {
            await session.WriteAsync(
                """
                insert into outbox (case_number, revision, intake, bundle, sha256, state, created)
                select @caseNumber, @revision, @intake, name, sha256, 'held', @now from report_file
                where case_number = @caseNumber and revision = @revision and name = @bundle
                """,
                new { caseNumber, revision, intake = attempt.Intake.Number, bundle, now = _now }).ConfigureAwait(false);
        }
        await ArchiveRows.ReplaceAsync(session, caseNumber, archived).ConfigureAwait(false);
        return revision;
    }
}
