using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    private const string Ann = "Ann Example";

    private static Decision Signed(Intake intake, string status = "final") => Reported(intake, Bundle) with { Status = status };

    private Task<SignAnswer> SignAsync(string name, int? revision = null, string by = Ann, double at = 10) => SignOut.SignAsync(name, revision, by, After(at), None);

    private async Task<Intake> ReportedAsync(string caseId = "A", string content = "content", string status = "preliminary")
    {
        await TakeAsync(Of(caseId, Seen($"{caseId}.{content}", content)));
        LedgerCase known = (await Desk.FindAsync(caseId, None))!.Case;
        return await MadeAsync(known.Number, intake => Reported(intake) with { Status = status });
    }

    private async Task<Intake> MadeAsync(long caseNumber, Func<Intake, Decision> decide, double at = 5)
    {
        Attempt attempt = (await BeginAsync(FormattableString.Invariant($"case-{caseNumber}"), at))!;
        Dictionary<long, FilePlace> targets = attempt.Intake.Signing is null ? Targets(attempt.Intake, Room.Processed) : [];
        Intake decided = (await Work.DecideAsync(attempt, decide(attempt.Intake), targets, After(at), None))!;
        await Work.SettleAsync(decided.Number, decided.Files.Where(file => file.Target is not null).ToDictionary(file => file.Number, file => file.Target!.Value), After(at), None);
        return decided;
    }

    [SkippableFact]
    public async Task A_signature_is_an_intake_with_the_files_of_the_report_where_they_lie()
    {
        await ReportedAsync();
        Assert.Equal(SignAnswer.Accepted, await SignAsync("A", 1, "  Ann Example "));
        Assert.Equal(["case-1"], await DueAsync(11));
        Intake intake = (await BeginAsync("case-1", 11))!.Intake;
        Assert.Equal(new Signing(1, new Signature(Ann, After(10))), intake.Signing);
        Assert.Null(intake.Outcome);
        Assert.Equal((new FilePlace(Room.Processed, "1/1"), null, false), intake.Files.Select(file => (file.Place, file.Target, file.IsAgain)).Single());
        CaseView view = (await Desk.FindAsync("A", None))!;
        Assert.Equal(intake.Signing, view.Intakes[0].Signing);
        Assert.Empty(view.Signed);
        Assert.Equal(new HistoryLine(After(10), "signature asked", Ann, "revision 1, intake 2"), view.History.Single(line => line.Event.Contains("sign", StringComparison.Ordinal)));
        Assert.Equal(0, (await Desk.CountAsync(None)).Unsigned);
    }

    [SkippableFact]
    public async Task What_is_signed_is_a_revision_of_its_own_and_signed_once()
    {
        await ReportedAsync();
        await SignAsync("A");
        Assert.Equal(2, (await MadeAsync(1, intake => Signed(intake), 11)).Revision);
        CaseView view = (await Desk.FindAsync("A", None))!;
        Assert.Equal([new SignedRevision(2, 1, new Signature(Ann, After(10)))], view.Signed.AsEnumerable());
        Assert.Equal((2, 2), (view.Case.Revision, view.Deliveries.Single().Revision));
        Assert.Equal(
            [("signature asked", Ann, "revision 1, intake 2"), ("signed", Ann, "revision 2, intake 2"), ("reported", "one", "intake 2, revision 2")],
            view.History.TakeLast(3).Select(line => (line.Event, line.By, line.Detail)));
        foreach (int? revision in new int?[] { null, 2, 1 }) Assert.Equal(SignAnswer.SignedAlready, await SignAsync("A", revision, "Bob Other"));
        Assert.Equal(SignAnswer.AnotherRevision, await SignAsync("A", 3));
        Assert.Empty(await SignOut.UnsignedAsync(9, None));
        Assert.Empty(await DueAsync(99));
    }

    [SkippableTheory]
    [InlineData("B", null, SignAnswer.NoSuchCase)]
    [InlineData("#1", null, SignAnswer.Accepted)]
    [InlineData("A", 1, SignAnswer.Accepted)]
    [InlineData("A", 2, SignAnswer.AnotherRevision)]
    [InlineData("N", null, SignAnswer.NoReport)]
    [InlineData("N", 1, SignAnswer.NoReport)]
    public async Task Who_signs_is_answered(string name, int? revision, SignAnswer expected)
    {
        await ReportedAsync();
        await TakeAsync(Of("N", Seen("n")));
        await FinishAsync("case-2", IntakeOutcome.Failed);
        Assert.Equal(expected, await SignAsync(name, revision));
        Assert.Equal(expected == SignAnswer.Accepted ? 1 : 0, (await DueAsync(99)).Length);
    }

    [SkippableTheory]
    [InlineData("")]
    [InlineData(" A ")]
    [InlineData("A\u202eB")]
    public async Task What_is_no_name_is_not_written(string by)
    {
        await ReportedAsync();
        await Assert.ThrowsAsync<ArgumentException>(() => SignAsync("A", by: by));
    }

    [SkippableFact]
    public async Task Nothing_is_signed_while_something_of_the_case_is_under_way()
    {
        await ReportedAsync();
        await TakeAsync(Of("A", Seen("more", "more")));
        Assert.Equal(SignAnswer.UnderWay, await SignAsync("A"));
        Attempt attempt = (await BeginAsync("case-1"))!;
        Assert.Equal(SignAnswer.UnderWay, await SignAsync("A"));
        Intake decided = (await DecideAsync(attempt))!;
        Assert.Equal(SignAnswer.AnotherRevision, await SignAsync("A", 1));
        Assert.Equal(SignAnswer.UnderWay, await SignAsync("A", 2));
        await SettleAsync(decided);
        Assert.Equal(SignAnswer.Accepted, await SignAsync("A", 2));
        Assert.Equal(SignAnswer.UnderWay, await SignAsync("A", 2, "Bob Other"));
        // What is dropped meanwhile comes after it.
        await TakeAsync(Of("A", Seen("late", "late")));
        Assert.NotNull((await BeginAsync("case-1", 11))!.Intake.Signing);
        Assert.Equal((0, 0), await Desk.RetryAsync("A", "ann", After(12), None));
        Assert.Equal((0, 0), await Desk.RequeueFailedAsync("ann", After(12), None));
    }

    // A worker that knows where it lay would not find it.
    [SkippableFact]
    public async Task Nothing_is_signed_while_a_file_of_the_report_is_on_its_way()
    {
        TakenFile shared = Seen("shared", isWhole: false);
        await TakeAsync(Of("A", shared), Of("B", shared));
        Intake first = (await DecideAsync((await BeginAsync("case-1"))!))!;
        Assert.Equal([1L], (await Work.AwaitedByOthersAsync(first.Number, None)).AsEnumerable());
        await Work.SettleAsync(first.Number, new Dictionary<long, FilePlace>(), After(3), None);
        Assert.Equal(SignAnswer.UnderWay, await SignAsync("A"));
        await FinishAsync("case-2");
        Assert.Equal(SignAnswer.Accepted, await SignAsync("A"));
        // And nobody waits for a signature with what it moves.
        await Desk.RetryAsync("B", "ann", After(20), None);
        Assert.Empty(await Work.AwaitedByOthersAsync((await BeginAsync("case-2", 21))!.Intake.Number, None));
    }

    [SkippableFact]
    public async Task A_correction_of_a_signed_report_waits_for_a_signature_before_all_others()
    {
        await ReportedAsync("Old");
        await ReportedAsync();
        await SignAsync("A");
        await MadeAsync(2, intake => Signed(intake), 11);
        Assert.Equal(["Old"], (await SignOut.UnsignedAsync(9, None)).Select(report => report.Case.CaseId));
        await ReportedAsync(content: "corrected", status: "amended");
        Assert.Equal(
            [("A", 3, ReportStatus.Amended), ("Old", 1, ReportStatus.Preliminary)], (await SignOut.UnsignedAsync(9, None)).Select(report => (report.Case.CaseId, report.Revision, report.Status)));
        Assert.Equal((2L, 1), ((await Desk.CountAsync(None)).Unsigned, (await SignOut.UnsignedAsync(1, None)).Length));
        Assert.Equal(SignAnswer.AnotherRevision, await SignAsync("A", 1));
        Assert.Equal(SignAnswer.AnotherRevision, await SignAsync("A", 2));
        Assert.Equal(SignAnswer.Accepted, await SignAsync("A", 3, "Bob Other", 20));
        Intake amended = await MadeAsync(2, intake => Signed(intake, "amended"), 21);
        Assert.Equal(4, amended.Revision);
        Assert.Equal([(4, 3, "Bob Other"), (2, 1, Ann)], (await Desk.FindAsync("A", None))!.Signed.Select(signed => (signed.Revision, signed.LookedAt, signed.Signature.By)));
        Assert.Equal(["Old"], (await SignOut.UnsignedAsync(9, None)).Select(report => report.Case.CaseId));
    }

    [SkippableFact]
    public async Task A_signature_that_failed_is_told_until_there_is_another_revision_to_look_at_and_is_not_retried()
    {
        await ReportedAsync();
        await SignAsync("A");
        await MadeAsync(1, intake => Failed(intake) with { Files = [] }, 11);
        Assert.Equal((2L, IntakeOutcome.Failed, Wrong), (await Desk.OpenAsync(9, None)).Select(view => (view.Number, view.Outcome!.Value, view.Reason!)).Single());
        Assert.Equal(["signature asked", "not signed"], (await Desk.FindAsync("A", None))!.History.TakeLast(2).Select(line => line.Event));
        Assert.Equal([1], (await SignOut.UnsignedAsync(9, None)).Select(report => report.Revision));
        Assert.Equal((0, 0), await Desk.RequeueFailedAsync("ann", After(12), None));
        Assert.Equal((1, 0), await Desk.RetryAsync("A", "ann", After(12), None));
        Attempt again = (await BeginAsync("case-1", 13))!;
        Assert.Equal((1L, null), (again.Intake.Number, again.Intake.Signing));
        await SettleAsync((await DecideAsync(again))!);
        Assert.Empty(await Desk.OpenAsync(9, None));
        Assert.Equal(SignAnswer.AnotherRevision, await SignAsync("A", 1));
        Assert.Equal(SignAnswer.Accepted, await SignAsync("A", 2));
    }

    [SkippableFact]
    public async Task A_signature_mends_nothing_that_failed()
    {
        await ReportedAsync();
        await TakeAsync(Of("A", Seen("broken", "broken")));
        await FinishAsync("case-1", IntakeOutcome.Failed);
        await SignAsync("A");
        await MadeAsync(1, intake => Signed(intake), 11);
        Assert.Equal([2L], (await Desk.OpenAsync(9, None)).Select(view => view.Number));
        Assert.Equal((1, 0), await Desk.RequeueFailedAsync("ann", After(12), None));
    }

    [SkippableFact]
    public async Task The_same_files_dropped_again_leave_a_signed_report_as_it_is()
    {
        await ReportedAsync();
        await SignAsync("A");
        await MadeAsync(1, intake => Signed(intake), 11);
        Assert.True((await TakeAsync(Of("A", Seen("again")))).Single().IsRepeated);
        Assert.Equal(IntakeOutcome.Repeated, (await FinishAsync("case-1", at: 12)).Outcome);
        Assert.Equal((1, 0), await Desk.RetryAsync("A", "ann", After(13), None));
        Assert.Equal(IntakeOutcome.Repeated, (await FinishAsync("case-1", IntakeOutcome.Repeated, at: 14)).Outcome);
        Assert.Empty(await SignOut.UnsignedAsync(9, None));
    }

    // What another revision says nobody has looked at.
    [SkippableFact]
    public async Task A_signature_is_put_under_no_other_revision()
    {
        await ReportedAsync();
        await SignAsync("A");
        Attempt attempt = (await BeginAsync("case-1", 11))!;
        await Place.AskAsync("update cases set revision = 2");
        await Assert.ThrowsAsync<InvalidOperationException>(() => Work.DecideAsync(attempt, Signed(attempt.Intake), new Dictionary<long, FilePlace>(), After(12), None));
        Assert.Equal(2, (await Desk.FindAsync("A", None))!.Case.Revision);
    }

    [SkippableFact]
    public async Task Nobody_signs_before_there_is_a_report_whatever_the_clocks_say()
    {
        await ReportedAsync();
        await SignAsync("A", at: -60);
        Assert.Equal(After(5), (await BeginAsync("case-1", 11))!.Intake.Signing!.Signature.At);
    }

    [SkippableFact]
    public async Task Of_two_who_sign_at_once_one_does()
    {
        await ReportedAsync();
        SignAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => SignAsync("A", 1, FormattableString.Invariant($"Person {number}")))));
        Assert.Equal([SignAnswer.Accepted, SignAnswer.UnderWay, SignAnswer.UnderWay, SignAnswer.UnderWay], answers.Order());
    }

    [SkippableFact]
    public async Task What_the_sheets_of_earlier_drops_say_holds_for_every_later_try()
    {
        await ReportedAsync(content: "1");
        await ReportedAsync(content: "2");
        await SignAsync("A");
        Attempt attempt = (await BeginAsync("case-1", 11))!;
        Assert.Equal([new FilePlace(Room.Inbox, "A.2"), new FilePlace(Room.Inbox, "A.1")], attempt.Intake.EarlierDrops.AsEnumerable());
    }
}
