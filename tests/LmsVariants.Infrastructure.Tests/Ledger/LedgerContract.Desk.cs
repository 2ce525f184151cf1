using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    [SkippableFact]
    public async Task The_numbers_add_up()
    {
        Assert.Equal(new LedgerCounts(0, 0, 0, 0, 0, 0, 0, null, 0, 0, 0, null), await Desk.CountAsync(None));
        await Inbox.SeeAsync([new Sighting(new FilePlace(Room.Inbox, "s"), 1, Start, Start, Start)], [], None);
        await TakeAsync([.. "ABCDEF".Select(letter => Of(letter.ToString(), Seen($"{letter}.tsv", letter.ToString())))]);
        await BeginAsync("case-2");
        await DecideAsync((await BeginAsync("case-3"))!);
        await FinishAsync("case-4", deliver: Bundle);
        await FinishAsync("case-5", IntakeOutcome.Failed);
        await FinishAsync("case-6", IntakeOutcome.Repeated);
        Assert.Equal(new LedgerCounts(1, 1, 1, 1, 1, 1, 1, Start, 1, 0, 0, After(1)) { Unsigned = 2 }, await Desk.CountAsync(None));
        Assert.Equal([1L, 2, 3, 5], (await Desk.OpenAsync(9, None)).Select(view => view.Number));
        Assert.Equal([1L, 2], (await Desk.OpenAsync(2, None)).Select(view => view.Number));
        Assert.Equal([6L, 5, 4], (await Desk.RecentAsync(9, None)).Select(view => view.Number));
    }

    [SkippableTheory]
    [InlineData("LMS 1/2", true)]
    [InlineData("LMS_1_2", true)]
    [InlineData("lms_1_2", false)]
    [InlineData("#1", true)]
    [InlineData("#2", false)]
    [InlineData("1", false)]
    [InlineData("LMS%", false)]
    [InlineData("#", false)]
    public async Task A_case_is_found_by_its_number_its_name_and_the_number_of_the_ledger(string name, bool isFound)
    {
        await TakeAsync(Of("LMS 1/2", Seen("a.tsv")) with { Name = "LMS_1_2" });
        Assert.Equal(isFound ? "LMS 1/2" : null, (await Desk.FindAsync(name, None))?.Case.CaseId);
        Assert.Equal(isFound ? (0, 0) : null, await Desk.RetryAsync(name, "ann", Start, None));
    }

    [SkippableFact]
    public async Task Files_that_made_no_case_are_mended_by_a_later_drop_of_the_same_bytes_or_at_the_same_place()
    {
        await RefuseAsync(Refused("place"), Refused("bytes"), Refused("other"));
        for (int number = 1; number <= 3; number++) await FinishAsync(FormattableString.Invariant($"intake-{number}"));
        await TakeAsync(Of("A", Seen("place")));
        await FinishAsync("case-1", IntakeOutcome.Failed);
        Assert.Equal([4L, 3, 2, 1], (await Desk.OpenAsync(9, None)).Select(view => view.Number));
        await TakeAsync(Of("B", Seen("place", "new")));
        await FinishAsync("case-2");
        Assert.Equal([4L, 3, 2], (await Desk.OpenAsync(9, None)).Select(view => view.Number));
        await TakeAsync(Of("C", Seen("renamed", "?")));
        await FinishAsync("case-3");
        // All three were of the same bytes.
        Assert.Equal([4L], (await Desk.OpenAsync(9, None)).Select(view => view.Number));
        Assert.Equal((3L, null), ((await Desk.IntakeAsync(3, None))!.Number, (await Desk.IntakeAsync(3, None))!.CaseId));
        Assert.Null(await Desk.IntakeAsync(99, None));
    }

    [SkippableFact]
    public async Task A_file_that_was_refused_of_a_reported_case_is_told_until_the_case_is_reported_anew()
    {
        await TakeAsync(Of("A", Seen("1", "1"), Seen("2", "2")));
        Attempt attempt = (await BeginAsync("case-1"))!;
        Decision decision = Reported(attempt.Intake);
        const string problem = """[{"code":"LMV1009","file":"2","line":1,"column":2,"field":"f","expected":"e","found":"x"}]""";
        decision = decision with { Files = [decision.Files[0], decision.Files[1] with { Problem = problem }] };
        await SettleAsync((await Work.DecideAsync(attempt, decision, Targets(attempt.Intake, Room.Failed), After(2), None))!);
        Assert.Equal(("A", "LMV1009", Room.Failed), (await Desk.RefusedAsync(9, None)).Select(view => (view.CaseId, view.Code, view.Place.Room)).Single());
        await TakeAsync(Of("A", Seen("2", "2b")));
        await FinishAsync("case-1");
        Assert.Empty(await Desk.RefusedAsync(9, None));
    }

    [SkippableFact]
    public async Task A_probe_leaves_nothing()
    {
        await Desk.ProbeAsync("one", Start, None);
        await Desk.ProbeAsync("one", After(1), None);
        Assert.Equal(0, (await Desk.CountAsync(None)).Sighted);
        Assert.Empty(await Desk.SightedAsync(9, None));
    }

    [SkippableFact]
    public async Task A_failed_case_is_tried_again_with_its_files_where_they_lie()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        await Work.ReturnAsync((await BeginAsync("case-1"))!, Away, isFailure: true, Start, Start, None);
        await FinishAsync("case-1", IntakeOutcome.Failed);
        Assert.Equal((1, 0), await Desk.RetryAsync("A", "ann", After(10), None));
        Assert.Equal((0, 0), await Desk.RetryAsync("A", "ann", After(11), None));
        Attempt attempt = (await BeginAsync("case-1", 11))!;
        Assert.Equal((3, 0), (attempt.Number, attempt.Failures));
        Assert.Equal((null, null), (attempt.Intake.Outcome, attempt.Intake.Reason));
        Assert.Equal(new FilePlace(Room.Failed, "1/1"), attempt.Intake.Files[0].Place);
        await SettleAsync((await DecideAsync(attempt))!);
        CaseView view = (await Desk.FindAsync("A", None))!;
        Assert.Equal(new FilePlace(Room.Processed, "1/1"), view.Intakes[0].Places[0]);
        Assert.Equal(new HistoryLine(After(10), "retried", "ann", "intake 1"), view.History.Single(line => line.Event == "retried"));
    }

    [SkippableFact]
    public async Task A_person_who_asks_again_gets_another_report_of_the_same()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        await FinishAsync("case-1", deliver: Bundle);
        await TakeAsync(Of("A", Seen("a.tsv")));
        await FinishAsync("case-1");
        Assert.Equal((1, 0), await Desk.RetryAsync("A", "ann", After(10), None));
        // The delivery of the first report does not wait for that.
        Assert.Single(await Outbox.DueAsync(After(10), 9, None));
        Attempt attempt = (await BeginAsync("case-1", 11))!;
        Assert.Null(attempt.Intake.Outcome);
        Assert.Equal(2, (await DecideAsync(attempt))!.Revision);
    }

    [SkippableFact]
    public async Task An_intake_without_a_case_and_refused_deliveries_are_tried_again()
    {
        await RefuseAsync(Refused("a.doc"));
        await TakeAsync(Of("A", Seen("a.tsv")));
        await FinishAsync("intake-1");
        await FinishAsync("case-1", deliver: Bundle);
        await Outbox.EndAsync((await Outbox.BeginAsync(new Lane("delivery-1"), After(5), None))!, DeliveryState.Refused, Wrong, After(6), None);
        Assert.Null(await Desk.RetryAsync("intake-2", "ann", After(7), None));
        Assert.Null(await Desk.RetryAsync("intake-9", "ann", After(7), None));
        Assert.Equal((1, 0), await Desk.RetryAsync("intake-1", "ann", After(7), None));
        Assert.Equal((1, 1), await Desk.RetryAsync("A", "ann", After(7), None));
        Assert.Single(await Outbox.DueAsync(After(7), 9, None));
        Attempt attempt = (await BeginAsync("intake-1", 8))!;
        Assert.Null(attempt.Intake.Outcome);
        Assert.NotNull(attempt.Intake.Files[0].Problem);
    }

    [SkippableFact]
    public async Task What_failed_is_requeued_unless_a_later_intake_of_the_case_mended_it_or_is_open()
    {
        await TakeAsync(Of("Mended", Seen("1", "1")), Of("Failed", Seen("2", "2")), Of("Open", Seen("3", "3")), Of("Twice", Seen("4", "4")));
        for (int number = 1; number <= 4; number++) await FinishAsync(FormattableString.Invariant($"case-{number}"), IntakeOutcome.Failed);
        await TakeAsync(Of("Mended", Seen("1", "1b")), Of("Open", Seen("3", "3b")), Of("Twice", Seen("4", "4")));
        await FinishAsync("case-1");
        await FinishAsync("case-4", IntakeOutcome.Failed);
        await RefuseAsync(Refused("8"));
        await FinishAsync("intake-8");

        Assert.Equal([6L, 8, 7, 4, 3, 2], (await Desk.OpenAsync(99, None)).Select(view => view.Number));
        Assert.Equal((4, 0), await Desk.RequeueFailedAsync("ann", After(20), None));
        Assert.Equal(["case-2", "case-4", "case-3", "intake-8"], await DueAsync(21));
        Assert.Equal((0, 0), await Desk.RequeueFailedAsync("ann", After(22), None));

        // Of two with the same content one is reported, and the other says so.
        Assert.Equal(IntakeOutcome.Reported, (await FinishAsync("case-4", at: 23)).Outcome);
        Assert.Equal(IntakeOutcome.Repeated, (await FinishAsync("case-4", at: 24)).Outcome);
    }
}
