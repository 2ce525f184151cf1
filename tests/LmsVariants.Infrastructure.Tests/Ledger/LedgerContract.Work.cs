using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    [SkippableFact]
    public async Task Lanes_are_due_by_their_oldest_intake_the_oldest_first()
    {
        await TakeAsync(Of("A", Seen("1", "1")), Of("B", Seen("2", "2")), Of("A", Seen("3", "3")), Of("C", Seen("4", "4")));
        await RefuseAsync(Refused("5"));
        Assert.Equal(["case-1", "case-2", "case-3", "intake-5"], await DueAsync());
        Assert.Equal("case-1", Assert.Single(await Work.DueAsync(Start, 1, None)).Name);

        // Its oldest is not due: the one behind it waits, however due it is.
        Attempt first = (await BeginAsync("case-1"))!;
        await Work.ReturnAsync(first, Away, isFailure: true, After(100), After(2), None);
        Assert.Equal(["case-2", "case-3", "intake-5"], await DueAsync(99));
        Assert.Null(await BeginAsync("case-1", 99));
        Assert.Equal(["case-1", "case-2", "case-3", "intake-5"], await DueAsync(100));

        // What a worker has is due as well: it may be dead.
        await BeginAsync("case-2");
        Assert.Contains("case-2", await DueAsync());
        await FinishAsync("case-3");
        Assert.DoesNotContain("case-3", await DueAsync());
        Assert.Null(await BeginAsync("case-3"));
    }

    [SkippableFact]
    public async Task Only_the_latest_try_decides_and_only_once()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        Attempt dead = (await BeginAsync("case-1"))!;
        Attempt second = (await BeginAsync("case-1", worker: "two"))!;
        Assert.Equal((1, 2), (dead.Number, second.Number));
        Assert.Null(await DecideAsync(dead));
        await Work.ReturnAsync(dead, Away, isFailure: true, After(100), After(2), None);
        Intake decided = (await DecideAsync(second))!;
        Assert.Equal((IntakeState.Settling, IntakeOutcome.Reported, 1), (decided.State, decided.Outcome, decided.Revision));
        Assert.Equal(1, decided.Case!.Revision);
        Assert.Null(await DecideAsync(second));
        Assert.Equal(1, (await Desk.CountAsync(None)).Settling);
        Assert.Equal("lost,reported", await Endings());
    }

    [SkippableFact]
    public async Task A_failed_try_counts_and_a_return_in_order_does_not()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        await Work.ReturnAsync((await BeginAsync("case-1"))!, Away, isFailure: true, After(2), After(1), None);
        Assert.Equal(Away, Assert.Single(await Desk.OpenAsync(9, None)).Reason);
        await Work.ReturnAsync((await BeginAsync("case-1", 2))!, new Reason("LMV0", "the worker stops"), isFailure: false, After(2), After(2), None);
        Attempt third = (await BeginAsync("case-1", 3))!;
        Assert.Equal((3, 1), (third.Number, third.Failures));
        Assert.Equal("stumbled,returned", await Endings());
        Assert.Equal(["taken", "given back", "given back"], (await Desk.FindAsync("A", None))!.History.Select(line => line.Event));
    }

    [SkippableFact]
    public async Task A_crash_after_the_decision_is_rolled_forward_under_the_same_number()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        Attempt first = (await BeginAsync("case-1"))!;
        Intake decided = (await DecideAsync(first, IntakeOutcome.Failed))!;
        Attempt again = (await BeginAsync("case-1"))!;
        Assert.Equal(first.Number, again.Number);
        Assert.Equal(decided with { Files = [] }, again.Intake with { Files = [] });
        Assert.Equal(decided.Files.AsEnumerable(), again.Intake.Files);
        Assert.Equal((IntakeState.Settling, Wrong, "{}"), (again.Intake.State, again.Intake.Reason, again.Intake.Files[0].Problem));

        await Work.PostponeAsync(again.Intake, Away, After(50), After(3), None);
        Assert.Null(await BeginAsync("case-1", 49));
        Assert.Equal(Away, Assert.Single(await Desk.OpenAsync(9, None)).Reason);
        await SettleAsync((await BeginAsync("case-1", 50))!.Intake, 51);
        IntakeView view = Assert.Single(await Desk.RecentAsync(9, None));
        Assert.Equal((IntakeOutcome.Failed, Wrong, After(51)), (view.Outcome, view.Reason, view.Settled));
        Assert.Equal(new FilePlace(Room.Failed, "1/1"), Assert.Single(view.Places));
        Assert.Equal(new HistoryLine(After(51), "failed", "one", "intake 1: LMV1003 a value cannot be read"), (await Desk.FindAsync("A", None))!.History[^1]);
    }

    [SkippableFact]
    public async Task What_is_settled_stays_settled()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        Intake settled = await FinishAsync("case-1");
        await Work.SettleAsync(settled.Number, new Dictionary<long, FilePlace> { [1] = new(Room.Failed, "x") }, After(9), None);
        await Work.PostponeAsync(settled, Away, After(9), After(9), None);
        IntakeView view = Assert.Single(await Desk.RecentAsync(9, None));
        Assert.Equal((IntakeState.Settled, After(1), null), (view.State, view.Settled, view.Reason));
        Assert.Equal(Room.Processed, Assert.Single(view.Places).Room);
        Assert.Equal(2, (await Desk.FindAsync("A", None))!.History.Length);
    }

    [SkippableTheory]
    [InlineData(IntakeOutcome.Failed, IntakeOutcome.Reported, Room.Processed)]
    [InlineData(IntakeOutcome.Reported, IntakeOutcome.Failed, Room.Processed)]
    [InlineData(IntakeOutcome.Failed, IntakeOutcome.Failed, Room.Failed)]
    public async Task A_file_of_two_intakes_is_processed_where_one_could_read_it(IntakeOutcome first, IntakeOutcome second, Room expected)
    {
        TakenFile metrics = Seen("m.tsv", "m", isWhole: false);
        await TakeAsync(Of("A", metrics), Of("B", metrics));
        Attempt a = (await BeginAsync("case-1"))!;
        Attempt b = (await BeginAsync("case-2"))!;
        Assert.Equal(1, Assert.Single(await Work.AwaitedByOthersAsync(1, None)));
        FilePlace before = (await DecideAsync(a, first))!.Files[0].Target!.Value;
        Assert.Equal(1, Assert.Single(await Work.AwaitedByOthersAsync(1, None)));
        Assert.Empty(await Work.AwaitedByOthersAsync(2, None));
        // It is left where it is for the other one.
        await Work.SettleAsync(1, new Dictionary<long, FilePlace>(), After(3), None);
        Assert.Equal(before, Assert.Single((await Inbox.KnownAsync(Room.Inbox, None)).Taken).Target);

        Intake decided = (await DecideAsync(b, second))!;
        FilePlace target = decided.Files[0].Target!.Value;
        Assert.Equal(expected, target.Room);
        Assert.Equal(first == second || first == IntakeOutcome.Reported, target == before);
        Assert.Empty(await Work.AwaitedByOthersAsync(1, None));
        await SettleAsync(decided);
        Assert.Empty((await Inbox.KnownAsync(Room.Inbox, None)).Taken);
    }

    [SkippableFact]
    public async Task A_file_that_is_where_it_belongs_has_no_target_and_another_can_be_given()
    {
        await TakeAsync(Of("A", Seen("a.tsv", "a")), Of("B", Seen("/run/b.tsv", "b", room: Room.RunFolder)));
        Intake first = (await DecideAsync((await BeginAsync("case-1"))!))!;
        await Work.RetargetAsync(1, new FilePlace(Room.Processed, "1/1-2"), None);
        Intake again = (await BeginAsync("case-1"))!.Intake;
        Assert.Equal(new FilePlace(Room.Processed, "1/1-2"), again.Files[0].Target);
        await SettleAsync(again);
        await Desk.RetryAsync("A", "ann", After(5), None);
        Attempt retried = (await BeginAsync("case-1", 6))!;
        Assert.Null((await Work.DecideAsync(retried, Reported(retried.Intake), new Dictionary<long, FilePlace> { [1] = retried.Intake.Files[0].Place }, After(7), None))!.Files[0].Target);
        Intake stays = await FinishAsync("case-2");
        Assert.Null(stays.Files[0].Target);
        Assert.Equal(Room.RunFolder, Assert.Single((await Inbox.KnownAsync(Room.RunFolder, None)).Taken).Place.Room);
        Assert.Equal(1, first.Revision);
    }

    [SkippableFact]
    public async Task A_place_that_somebody_emptied_can_be_filled_again()
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1")));
        await FinishAsync("case-1");
        await TakeAsync(Of("B", Seen("a.tsv", "2")));
        Intake second = (await DecideAsync((await BeginAsync("case-2"))!))!;
        await Work.SettleAsync(second.Number, new Dictionary<long, FilePlace> { [2] = new(Room.Processed, "1/1") }, After(4), None);
        Assert.Equal(new FilePlace(Room.Gone, "1/1"), Assert.Single(Assert.Single((await Desk.FindAsync("A", None))!.Intakes).Places));
    }

    [SkippableFact]
    public async Task A_target_that_another_intake_changed_meanwhile_stands()
    {
        TakenFile metrics = Seen("m.tsv", "m", isWhole: false);
        await TakeAsync(Of("A", metrics), Of("B", metrics));
        Attempt first = (await BeginAsync("case-1"))!;
        Attempt second = (await BeginAsync("case-2"))!;
        Intake failed = (await DecideAsync(first, IntakeOutcome.Failed))!;
        FilePlace target = (await DecideAsync(second))!.Files[0].Target!.Value;
        // The first one knows nothing of it and has moved the file to where it was told.
        await SettleAsync(failed);
        IntakeFile file = (await BeginAsync("case-2", 9))!.Intake.Files[0];
        Assert.Equal((failed.Files[0].Target!.Value, target), (file.Place, file.Target!.Value));
    }

    [SkippableFact]
    public async Task A_file_that_is_only_read_again_is_left_to_nobody()
    {
        await TakeAsync(Of("A", Seen("case.tsv", "case")));
        Intake first = (await DecideAsync((await BeginAsync("case-1"))!))!;
        Assert.Equal(2, Assert.Single(await TakeAsync(Of("A", Seen("metrics.tsv", "late", isWhole: false)))).Files);
        Assert.Empty(await Work.AwaitedByOthersAsync(first.Number, None));
    }

    [SkippableFact]
    public async Task What_the_reports_are_and_were_made_with_is_kept()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        await FinishAsync("case-1");
        Assert.Equal(
            $"1 preliminary a.fhir.json 7 {Sha("bundle")} one 1.0 2026.11 {Versions.Reference} 12 3",
            await Place.AskAsync(
                """
                select r.revision || ' ' || r.status || ' ' || f.name || ' ' || f.length || ' ' || f.sha256 || ' ' || a.worker || ' ' || a.software || ' '
                    || a.knowledge_base || ' ' || a.reference || ' ' || a.read_ms || ' ' || a.write_ms
                from report r join report_file f on f.case_number = r.case_number and f.revision = r.revision
                join attempt a on a.intake = r.intake and a.number = r.attempt where f.name = 'a.fhir.json'
                """));
    }

    [SkippableFact]
    public async Task A_decision_that_cannot_be_is_not_written()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        Attempt attempt = (await BeginAsync("case-1"))!;
        Decision reported = Reported(attempt.Intake);
        foreach (Decision wrong in new[]
        {
            reported with { Status = null }, reported with { Reports = [] }, reported with { Deliver = "none" }, reported with { Reason = Wrong },
            Failed(attempt.Intake) with { Reason = null }, reported with { Files = [new FileResult(99, null)] },
        })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => Work.DecideAsync(attempt, wrong, Targets(attempt.Intake, Room.Processed), Start, None));
        }
        Assert.NotNull(await DecideAsync(attempt));
    }

    private async Task<string> Endings() => (string)(await Place.AskAsync(
        Place is SqlitePlace
            ? "select group_concat(ending, ',') from (select ending from attempt order by intake, number)"
            : "select string_agg(ending, ',' order by intake, number) from attempt"))!;
}
