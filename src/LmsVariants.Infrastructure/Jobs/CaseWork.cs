using System.Collections.Immutable;
using System.Data.Common;
using System.Diagnostics;

using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Infrastructure.Problems;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;

using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Jobs;

/// <summary>What the work on a case is done with.</summary>
/// <param name="Ingest">How files are read.</param>
/// <param name="Reporting">How reports are made.</param>
/// <param name="Request">What is asked of each; the time is that of the report.</param>
/// <param name="Versions">What it is made with.</param>
public sealed record CaseTools(IngestContext Ingest, CaseReporting Reporting, RunRequest Request, MadeWith Versions);

/// <summary>
/// The work on the intakes of a lane. Nothing is seen outside before the ledger has decided; after that everything is rolled forward, by whoever
/// comes next if need be.
/// </summary>
public sealed class CaseWork
{
    private readonly WatchedFolders _folders;
    private readonly WatchOptions _options;
    private readonly CaseTools _tools;
    private readonly IWorkLedger _ledger;
    private readonly TimeProvider _clock;
    private readonly WorkerName _worker;
    private readonly WorkerTelemetry _telemetry;
    private readonly ILogger<CaseWork> _log;
    private readonly ReportShelf _shelf;
    private readonly SheetShelf _sheets;
    private readonly FileTargets _targets;
    private readonly FileSettling _files;
    private readonly SigningWork _signing;

    /// <summary>Makes the work of one worker.</summary>
    public CaseWork(WatchedFolders folders, WatchOptions options, CaseTools tools, IWorkLedger ledger, TimeProvider clock, WorkerName worker, WorkerTelemetry telemetry, ILogger<CaseWork> log)
    {
        (_folders, _options, _tools, _ledger, _clock, _worker, _telemetry, _log) = (folders, options, tools, ledger, clock, worker, telemetry, log);
        ArgumentNullException.ThrowIfNull(folders);
        _shelf = new ReportShelf(folders.Reports);
        _sheets = new SheetShelf(folders);
        _targets = new FileTargets(folders);
        _files = new FileSettling(folders, ledger, clock);
        _signing = new SigningWork(tools, _shelf, ledger, clock);
    }

    /// <summary>Works on the intakes of a lane, the oldest first, until none is due or one has to wait.</summary>
    /// <param name="lane">The lane.</param>
    /// <param name="isStopping">Whether the worker was asked to stop: then no other intake is begun.</param>
    /// <param name="stopping">Ends the work in hand.</param>
    /// <exception cref="DbException">The ledger cannot be reached; the lane is due again.</exception>
    public async Task RunAsync(Lane lane, Func<bool> isStopping, CancellationToken stopping)
    {
        ArgumentNullException.ThrowIfNull(isStopping);
        while (!isStopping() && await _ledger.BeginAsync(lane, _worker.Text, _tools.Versions, _clock.GetUtcNow(), stopping).ConfigureAwait(false) is Attempt attempt)
        {
            using Activity? activity = WorkerTelemetry.Begin(attempt);
            if (!await TryAsync(attempt, stopping).ConfigureAwait(false)) return;
        }
    }

    private async Task<bool> TryAsync(Attempt attempt, CancellationToken stopping)
    {
        Intake intake = attempt.Intake;
        try
        {
            if (intake.State != IntakeState.Settling)
            {
                WorkerLog.Begun(_log, intake.Number, intake.Case?.Number, attempt.Number);
                if (await DecideAsync(attempt, stopping).ConfigureAwait(false) is not Intake decided)
                {
                    WorkerLog.Fenced(_log, intake.Number, intake.Case?.Number, attempt.Number);
                    if (intake.Case is not null) _shelf.DiscardOwn(attempt);
                    return false;
                }
                intake = decided;
            }
            await SettleAsync(intake, attempt.Number, stopping).ConfigureAwait(false);
            return true;
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Given back in order. A decided one needs no word: whoever comes next rolls it forward.
            if (intake.State != IntakeState.Settling)
            {
                await _ledger.ReturnAsync(attempt, new Reason(IntakeCodes.Returned, "the worker stopped"), isFailure: false, _clock.GetUtcNow(), _clock.GetUtcNow(), CancellationToken.None).ConfigureAwait(false);
                WorkerLog.Returned(_log, intake.Number, intake.Case?.Number);
            }
            throw;
        }
        catch (Exception world) when (world is IOException or UnauthorizedAccessException)
        {
            await PostponeAsync(attempt, intake, WorldFailure.ReasonOf(world)).ConfigureAwait(false);
            return false;
        }
        // What nobody expected keeps this intake waiting, with a word, and no other.
        catch (Exception fault) when (fault is not (OperationCanceledException or DbException or TimeoutException))
        {
            WorkerLog.OurFault(_log, intake.Number, intake.Case?.Number, fault.GetType().Name, fault.StackTrace ?? string.Empty);
            await PostponeAsync(attempt, intake, new Reason(IntakeCodes.OurFault, $"a fault of this program ({fault.GetType().Name}); its log has the place, please report it")).ConfigureAwait(false);
            return false;
        }
    }

    private async Task PostponeAsync(Attempt attempt, Intake intake, Reason reason)
    {
        DateTimeOffset now = _clock.GetUtcNow();
        TimeSpan pause = Pauses.After(attempt.Failures, _options.FirstPause, _options.LongestPause);
        WorkerLog.Postponed(_log, intake.Number, intake.Case?.Number, pause, reason.Code, reason.Text);
        _telemetry.Postponed(reason);
        if (intake.State == IntakeState.Settling) await _ledger.PostponeAsync(intake, reason, now + pause, now, CancellationToken.None).ConfigureAwait(false);
        else await _ledger.ReturnAsync(attempt, reason, isFailure: true, now + pause, now, CancellationToken.None).ConfigureAwait(false);
    }

    private async Task<Intake?> DecideAsync(Attempt attempt, CancellationToken stopping)
    {
        Intake intake = attempt.Intake;
        Decision decision = intake switch
        {
            { Outcome: IntakeOutcome.Repeated } => Decisions.Repeated(intake),
            { Outcome: IntakeOutcome.Failed, Case: not null } => Decisions.Overtaken(intake),
            { Outcome: IntakeOutcome.Failed } => Decisions.Refused(intake),
            // A person asked for another try at what made no case: it is put back, to be recognised anew.
            { Case: null } => Decisions.Withdrawn,
            _ when attempt.Lost >= _options.MostLostTries => Decisions.GivenUp(intake, attempt.Lost),
            _ => await WorkAsync(attempt, stopping).ConfigureAwait(false),
        };
        IReadOnlySet<long> refused = decision.Files.Where(file => file.Problem is not null).Select(file => file.File).ToHashSet();
        ImmutableDictionary<long, FilePlace> targets = decision.Outcome == IntakeOutcome.Withdrawn || intake.Signing is not null ? ImmutableDictionary<long, FilePlace>.Empty : _targets.Of(intake, refused);
        Intake? decided = await _ledger.DecideAsync(attempt, decision, targets, _clock.GetUtcNow(), stopping).ConfigureAwait(false);
        if (decided is null) return null;
        _telemetry.Decided(decision);
        if (decision.Reason is Reason reason) WorkerLog.Refused(_log, intake.Number, intake.Case?.Number, reason.Code, reason.Text);
        if (decision.Status == LedgerWord.Of(ReportStatus.Amended) && intake.Signing is null) WorkerLog.WaitsForSignature(_log, intake.Case!.Number, decided.Revision!.Value);
        WorkerLog.Decided(_log, intake.Number, intake.Case?.Number, decision.Outcome.ToString(), decided.Revision, decision.Times.Read.TotalMilliseconds, decision.Times.Write.TotalMilliseconds);
        return decided;
    }

    private async Task<Decision> WorkAsync(Attempt attempt, CancellationToken stopping)
    {
        Intake intake = attempt.Intake;
        long began = _clock.GetTimestamp();
        try
        {
            ReadIntake read = new IntakeReading(_folders, _sheets, _tools.Ingest).Read(intake);
            return intake.Signing is Signing signing
                ? await SignAsync(attempt, signing, read, began, stopping).ConfigureAwait(false)
                : await ReportAsync(attempt, read, began, stopping).ConfigureAwait(false);
        }
        catch (InputFormatException refused)
        {
            return Decisions.Refused(intake, [refused.Problem]);
        }
        // The outermost door of a case: what nobody expected is our fault, and must not take the other cases along. Its message may quote an input, so only type and place are told.
        catch (Exception fault) when (fault is not (OperationCanceledException or IOException or UnauthorizedAccessException or DbException or TimeoutException))
        {
            WorkerLog.OurFault(_log, intake.Number, intake.Case?.Number, fault.GetType().Name, fault.StackTrace ?? string.Empty);
            return Decisions.OurFault(intake, fault);
        }
    }

    private async Task<Decision> ReportAsync(Attempt attempt, ReadIntake read, long began, CancellationToken stopping)
    {
        Intake intake = attempt.Intake;
        if (read.HasChanged) return Decisions.Withdrawn;
        if (read.Case is not ReportedCase reported) return Decisions.Refused(intake, read.Problems);
        stopping.ThrowIfCancellationRequested();
        RequireEarlierReport(intake.Case!);
        RunRequest request = _tools.Request with { ReportTime = _clock.GetLocalNow() };
        CaseReport report = _tools.Reporting.Make(reported, request, _shelf.FolderOf(intake.Case!));
        if (await IsNewToReadersAsync(intake.Case!, report, stopping).ConfigureAwait(false)) report = report.Renewing(report.Earlier!, request.ReportTime);
        return report.IsRepetition
            ? Decisions.SaysTheSame(intake, read.Problems, report, new StageTimes(_clock.GetElapsedTime(began), TimeSpan.Zero))
            : await WriteAsync(attempt, read, await _tools.Reporting.WriteAsync(report, stopping).ConfigureAwait(false), began, stopping).ConfigureAwait(false);
    }

    // What is signed stays as it was signed. What is not must be read as it would be signed, or nobody could sign it.
    private async Task<bool> IsNewToReadersAsync(LedgerCase known, CaseReport report, CancellationToken stopping) =>
        report is { IsRepetition: true, Signature: null } && known.Revision > 0
        && await _tools.Reporting.NewAsync(report, await _ledger.ReportsAsync(known.Number, known.Revision, stopping).ConfigureAwait(false), stopping).ConfigureAwait(false) is not null;

    private async Task<Decision> SignAsync(Attempt attempt, Signing signing, ReadIntake read, long began, CancellationToken stopping)
    {
        stopping.ThrowIfCancellationRequested();
        RequireEarlierReport(attempt.Intake.Case!);
        (ReportSet? set, Reason? whyNot) = await _signing.MakeAsync(attempt.Intake, signing, read, stopping).ConfigureAwait(false);
        return set is null ? Decisions.NotSigned(attempt.Intake, whyNot!) : await WriteAsync(attempt, read, set, began, stopping).ConfigureAwait(false);
    }

    private async Task<Decision> WriteAsync(Attempt attempt, ReadIntake read, ReportSet set, long began, CancellationToken stopping)
    {
        TimeSpan reading = _clock.GetElapsedTime(began);
        long written = _clock.GetTimestamp();
        // Before anything lies on disk: what cannot be archived is a fault that ends the case, and leaves nothing behind.
        ArchiveEntry archived = Archiving.Of(attempt.Intake.Case!.CaseId, set.Report);
        ImmutableArray<WrittenReport> reports = await _shelf.StageAsync(attempt, set.Files, stopping).ConfigureAwait(false);
        return Decisions.Reported(attempt.Intake, read.Problems, set.Report, archived, reports, _options.Deliver, new StageTimes(reading, _clock.GetElapsedTime(written)));
    }

    // Without it a correction would look like a first report, and what it takes back would stay. It is waited for: somebody has moved it, or its disk is away.
    private void RequireEarlierReport(LedgerCase known)
    {
        if (known.Revision > 0 && !File.Exists(Path.Combine(_shelf.FolderOf(known), known.Name + BundleFiles.Suffix))) throw new WordedFailureException("the earlier report of the case is not in its place");
    }

    private async Task SettleAsync(Intake intake, int attempt, CancellationToken stopping)
    {
        long began = _clock.GetTimestamp();
        // An intake that was tried again and says the same still is what made its report, which may not be the last one any more.
        if (intake.Outcome == IntakeOutcome.Reported && intake.Revision == intake.Case!.Revision)
        {
            ImmutableArray<WrittenReport> reports = await _ledger.ReportsAsync(intake.Case.Number, intake.Case.Revision, stopping).ConfigureAwait(false);
            if (!_shelf.Publish(intake, attempt, reports)) WorkerLog.ReportChanged(_log, intake.Number, intake.Case.Number, intake.Case.Revision);
        }
        await _ledger.SettleAsync(intake.Number, await BringAsync(intake, stopping).ConfigureAwait(false), _clock.GetUtcNow(), stopping).ConfigureAwait(false);
        _telemetry.Settled(_clock.GetElapsedTime(began));
        WorkerLog.Settled(_log, intake.Number, intake.Case?.Number);
    }

    // Nothing moves because of a signature.
    private async Task<IReadOnlyDictionary<long, FilePlace>> BringAsync(Intake intake, CancellationToken stopping) => intake switch
    {
        { Signing: not null } => ImmutableDictionary<long, FilePlace>.Empty,
        { Outcome: IntakeOutcome.Withdrawn } => _files.Withdraw(intake),
        _ => await _files.SettleAsync(intake, stopping).ConfigureAwait(false),
    };
}
