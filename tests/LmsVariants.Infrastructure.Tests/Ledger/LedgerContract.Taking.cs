using System.Data.Common;

using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    [SkippableFact]
    public async Task A_sighting_is_kept_changed_and_forgotten()
    {
        Sighting first = new(new FilePlace(Room.Inbox, "ä/ü b.tsv"), 5, After(0.1234567), After(0), After(0), null);
        Sighting locked = new(new FilePlace(Room.Inbox, "b.tsv"), 0, After(1), After(1), After(1), "it cannot be opened");
        Sighting elsewhere = first with { Place = new FilePlace(Room.RunFolder, "/run/a.tsv") };
        await Inbox.SeeAsync([first, locked, elsewhere], [], None);
        Assert.Equal([locked, first], (await Inbox.KnownAsync(Room.Inbox, None)).Sightings.OrderBy(seen => seen.Place.Path, StringComparer.Ordinal));

        Sighting grown = first with { Length = 6, Since = After(9) };
        await Inbox.SeeAsync([grown], [locked.Place], None);
        Assert.Equal(grown, Assert.Single((await Inbox.KnownAsync(Room.Inbox, None)).Sightings));
        Assert.Equal([elsewhere, grown], (await Desk.SightedAsync(9, None)).OrderByDescending(seen => seen.Place.Room));
    }

    [SkippableFact]
    public async Task What_is_taken_is_known_as_it_was_and_no_longer_sighted()
    {
        TakenFile file = Seen("a/ä.tsv");
        await Inbox.SeeAsync([new Sighting(file.Place, 1, Start, Start, Start)], [], None);
        Accepted accepted = Assert.Single(await TakeAsync(Of("LMS 1", file)));
        Assert.Equal(new Accepted(1, 1, 1, false), accepted);
        KnownFiles known = await Inbox.KnownAsync(Room.Inbox, None);
        Assert.Empty(known.Sightings);
        Assert.Equal(new IntakeFile(1, file.Place, file.Place, null, file.Length, file.Modified, file.Sha256, "combined", true, false), Assert.Single(known.Taken));
        CaseView view = (await Desk.FindAsync("LMS 1", None))!;
        Assert.Equal(new LedgerCase(1, "LMS 1", "LMS_1", "2026/11/LMS_1", 0), view.Case);
        Assert.Equal(new HistoryLine(Start, "taken", "inbox", "intake 1, files: 1"), Assert.Single(view.History));
    }

    [SkippableFact]
    public async Task A_file_of_several_cases_is_one_file()
    {
        TakenFile metrics = Seen("m.tsv", "metrics", isWhole: false);
        await TakeAsync(Of("A", Seen("a.tsv", "a"), metrics), Of("B", Seen("b.tsv", "b"), metrics));
        Assert.Equal(3, (await Inbox.KnownAsync(Room.Inbox, None)).Taken.Length);
        Intake a = (await BeginAsync("case-1"))!.Intake;
        Intake b = (await BeginAsync("case-2"))!.Intake;
        Assert.Single(a.Files.Select(file => file.Number).Intersect(b.Files.Select(file => file.Number)));
    }

    [SkippableFact]
    public async Task A_place_is_taken_once_and_a_drop_all_or_not_at_all()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        await Assert.ThrowsAnyAsync<DbException>(() => TakeAsync(Of("B", Seen("b.tsv")), Of("C", Seen("a.tsv"))));
        Assert.Null(await Desk.FindAsync("B", None));
        Assert.Equal(1, (await Desk.CountAsync(None)).Waiting);
        Assert.Equal(2, Assert.Single(await TakeAsync(Of("B", Seen("b.tsv")))).Number);
    }

    [SkippableTheory]
    [InlineData("A", false, "x", 1)] // its number
    [InlineData("B", false, "x", 2)] // nothing in common
    [InlineData("B", false, "A", 1)] // an identifier in common
    [InlineData("B", false, "D-1", 1)]
    [InlineData("D-1", false, "x", 1)] // its number is an identifier of the other
    [InlineData("B", true, "D-1", 2)] // the files say which pair they are of
    [InlineData("B", false, "shared", 3)] // of two known cases
    public async Task A_case_is_that_of_its_number_or_the_only_one_that_shares_an_identifier(string caseId, bool namesPair, string identifier, long expected)
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1")) with { Identifiers = ["D-1"] });
        if (identifier == "shared") await TakeAsync(Of("A", Seen("s.tsv", "s")) with { Identifiers = ["shared"] }, Of("Z", Seen("z.tsv", "z")) with { Identifiers = ["shared"] });
        Accepted accepted = Assert.Single(await TakeAsync(Of(caseId, Seen("b.tsv", "2")) with { IsExplicit = namesPair, Identifiers = [identifier] }));
        Assert.Equal(expected, accepted.CaseNumber);
    }

    [SkippableFact]
    public async Task Names_that_differ_in_case_alone_clash_and_nothing_is_taken()
    {
        await TakeAsync(Of("LMS-ä1", Seen("a.tsv", "1")));
        TakenCase clashing = Of("lms-Ä1", Seen("b.tsv", "2"));
        TakenCase alsoClashing = Of("NEW", Seen("d.tsv", "4"));
        CaseNameTakenException refused = await Assert.ThrowsAsync<CaseNameTakenException>(
            () => TakeAsync(clashing, Of("new", Seen("c.tsv", "3")), alsoClashing));
        Assert.Equal([clashing, alsoClashing], refused.Cases.AsEnumerable());
        Assert.Equal(1, (await Desk.CountAsync(None)).Waiting);
        Assert.Null(await Desk.FindAsync("new", None));
    }

    [SkippableFact]
    public async Task A_folder_stays_that_of_the_first_drop()
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1")));
        await Inbox.TakeAsync(new TakenDrop([Of("A", Seen("b.tsv", "2"))], []), Start.AddMonths(3), None);
        Assert.Equal("2026/11/A", (await Desk.FindAsync("A", None))!.Case.Folder);
    }

    [SkippableTheory]
    [InlineData(IntakeOutcome.Reported, true)]
    [InlineData(IntakeOutcome.Failed, false)]
    public async Task The_same_content_is_known_again_unless_it_failed(IntakeOutcome first, bool isRepeated)
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1"), Seen("b.tsv", "2")));
        await FinishAsync("case-1", first);
        Accepted again = Assert.Single(await TakeAsync(Of("A", Seen("other/b.tsv", "2"), Seen("other/a.tsv", "1"))));
        Assert.Equal(isRepeated, again.IsRepeated);
        Attempt attempt = (await BeginAsync("case-1"))!;
        Assert.Equal(isRepeated ? IntakeOutcome.Repeated : null, attempt.Intake.Outcome);
        Assert.Equal(IntakeState.Working, attempt.Intake.State);
        Assert.Equal(isRepeated ? IntakeOutcome.Repeated : IntakeOutcome.Reported, (await DecideAsync(attempt))!.Outcome);
    }

    [SkippableFact]
    public async Task What_an_earlier_report_was_made_of_is_refused_until_a_person_asks_for_it()
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1")));
        await FinishAsync("case-1");
        await TakeAsync(Of("A", Seen("b.tsv", "2")));
        await FinishAsync("case-1");
        await TakeAsync(Of("A", Seen("c.tsv", "1")));
        Assert.Equal(IntakeOutcome.Failed, (await FinishAsync("case-1")).Outcome);
        // That of the report in force is repeated.
        await TakeAsync(Of("A", Seen("d.tsv", "2")));
        Assert.Equal(IntakeOutcome.Repeated, (await FinishAsync("case-1")).Outcome);
        await TakeAsync(Of("A", Seen("e.tsv", "1")));
        Assert.Equal(IntakeOutcome.Failed, (await FinishAsync("case-1")).Outcome);
        await Desk.RetryAsync("A", "anna", Start, None);
        Intake back = await FinishAsync("case-1");
        Assert.Equal((IntakeOutcome.Reported, 3), (back.Outcome, back.Revision));
    }

    [SkippableFact]
    public async Task Another_try_that_says_the_same_stays_what_made_the_report()
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1")));
        await FinishAsync("case-1");
        await Desk.RetryAsync("A", "anna", Start, None);
        Intake again = await FinishAsync("case-1", IntakeOutcome.Repeated);
        Assert.Equal((IntakeOutcome.Reported, 1), (again.Outcome, again.Revision));
        CaseView view = (await Desk.FindAsync("A", None))!;
        Assert.Equal(1, view.Case.Revision);
        Assert.Equal(["taken", "reported", "retried", "repeated"], view.History.Select(line => line.Event));
    }

    [SkippableFact]
    public async Task Tries_are_lost_only_with_another_worker()
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1")));
        Assert.Equal(0, (await BeginAsync("case-1"))!.Lost);
        Assert.Equal(0, (await BeginAsync("case-1"))!.Lost);
        Assert.Equal(1, (await BeginAsync("case-1", worker: "two"))!.Lost);
        Assert.Equal(2, (await BeginAsync("case-1", worker: "three"))!.Lost);
        Assert.Equal(0, (await BeginAsync("case-1", worker: "three"))!.Lost);
    }

    [SkippableFact]
    public async Task Other_content_another_row_of_the_case_sheet_or_another_case_is_no_repetition()
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1")));
        await FinishAsync("case-1");
        Assert.False(Assert.Single(await TakeAsync(Of("A", Seen("b.tsv", "2")))).IsRepeated);
        Assert.False(Assert.Single(await TakeAsync(Of("A", Seen("c.tsv", "1")) with { SheetRow = Sha("row") })).IsRepeated);
        Assert.False(Assert.Single(await TakeAsync(Of("B", Seen("d.tsv", "1")))).IsRepeated);
        Assert.True(Assert.Single(await TakeAsync(Of("A", Seen("e.tsv", "1")))).IsRepeated);
        // Nor are the same bytes twice in one drop anything new.
        Assert.True(Assert.Single(await TakeAsync(Of("A", Seen("f.tsv", "1"), Seen("copy of f.tsv", "1")))).IsRepeated);
    }

    [SkippableTheory]
    [InlineData(IntakeOutcome.Reported, IntakeOutcome.Repeated)]
    [InlineData(IntakeOutcome.Failed, null)] // what it would have repeated came to nothing
    public async Task Content_that_is_still_open_is_repeated_only_where_it_was_reported(IntakeOutcome first, IntakeOutcome? second)
    {
        Assert.Equal([false, true], (await TakeAsync(Of("A", Seen("a.tsv", "1")), Of("A", Seen("b.tsv", "1")))).Select(accepted => accepted.IsRepeated));
        await FinishAsync("case-1", first);
        Assert.Equal(second, (await BeginAsync("case-1"))!.Intake.Outcome);
    }

    [SkippableFact]
    public async Task A_late_file_is_read_with_what_the_last_report_was_made_of()
    {
        await TakeAsync(Of("A", Seen("1/case.tsv", "case"), Seen("1/metrics.tsv", "old", isWhole: false)));
        await FinishAsync("case-1");
        Accepted late = Assert.Single(await TakeAsync(Of("A", Seen("2/metrics.tsv", "new", isWhole: false))));
        Assert.Equal(new Accepted(2, 1, 2, false), late);
        Intake intake = (await BeginAsync("case-1"))!.Intake;
        Assert.Equal([("1/case.tsv", true, Room.Processed), ("2/metrics.tsv", false, Room.Inbox)], intake.Files.Select(file => (file.Dropped.Path, file.IsAgain, file.Place.Room)));
        Assert.False(Assert.Single(await TakeAsync(Of("A", Seen("3/case.tsv", "case 2")))).IsRepeated);
    }

    [SkippableFact]
    public async Task A_late_file_that_came_before_the_report_was_made_is_read_with_it_all_the_same()
    {
        await TakeAsync(Of("A", Seen("case.tsv", "case")));
        Assert.Equal(1, Assert.Single(await TakeAsync(Of("A", Seen("metrics.tsv", "late", isWhole: false)))).Files);
        await FinishAsync("case-1");
        Intake late = await FinishAsync("case-1");
        Assert.Equal(["case.tsv", "metrics.tsv"], late.Files.Select(file => file.Dropped.Path));
        // Whether the same file comes again is seen from all that it is read with.
        Assert.True(Assert.Single(await TakeAsync(Of("A", Seen("metrics.tsv", "late", isWhole: false)))).IsRepeated);
        Assert.Equal(IntakeOutcome.Repeated, (await FinishAsync("case-1")).Outcome);
    }

    [SkippableFact]
    public async Task A_file_that_is_gone_is_still_one_that_the_report_was_made_of()
    {
        await TakeAsync(Of("A", Seen("case.tsv", "case")));
        Intake first = await FinishAsync("case-1");
        await TakeAsync(Of("A", Seen("metrics.tsv", "late", isWhole: false)));
        await Place.AskAsync(FormattableString.Invariant($"update file set room = 'gone' where number = {first.Files[0].Number}"));
        Assert.Equal([("case.tsv", Room.Gone), ("metrics.tsv", Room.Inbox)], (await BeginAsync("case-1"))!.Intake.Files.Select(file => (file.Dropped.Path, file.Place.Room)));
    }

    [SkippableTheory]
    [InlineData(false, true, 2)] // the final result came last: it completes what was there
    [InlineData(true, true, 1)] // a final result corrects a final result
    [InlineData(true, false, 2)]
    [InlineData(false, false, 2)]
    public async Task Two_whole_results_replace_each_other_and_everything_else_is_put_together(bool first, bool second, int files)
    {
        await TakeAsync(Of("A", Seen("a.tsv", "1", isWhole: first)));
        await FinishAsync("case-1");
        Assert.Equal(files, Assert.Single(await TakeAsync(Of("A", Seen("b.tsv", "2", isWhole: second)))).Files);
        Assert.Equal(files, (await BeginAsync("case-1"))!.Intake.Files.Length);
    }

    [SkippableFact]
    public async Task A_file_of_a_run_folder_stays_the_same_while_it_is_and_is_gone_when_another_lies_there()
    {
        TakenFile metrics = Seen("/run/m.tsv", "m", isWhole: false, room: Room.RunFolder);
        await TakeAsync(Of("A", Seen("/run/a.tsv", "a", room: Room.RunFolder), metrics));
        await TakeAsync(Of("B", Seen("/run/b.tsv", "b", room: Room.RunFolder), metrics with { Modified = After(5) }));
        KnownFiles known = await Inbox.KnownAsync(Room.RunFolder, None);
        Assert.Equal([1, 2, 3], known.Taken.Select(file => file.Number).Order());
        Assert.Equal(After(5), known.Taken.Single(file => file.Number == 2).Modified);

        await TakeAsync(Of("A", Seen("/run/a.tsv", "corrected", room: Room.RunFolder)));
        known = await Inbox.KnownAsync(Room.RunFolder, None);
        Assert.Equal([2, 3, 4], known.Taken.Select(file => file.Number).Order());
        Assert.Equal(Room.Gone, (await BeginAsync("case-1"))!.Intake.Files[0].Place.Room);
    }

    [SkippableFact]
    public async Task A_file_that_makes_no_case_is_handed_out_refused_with_its_reason()
    {
        Accepted accepted = Assert.Single(await RefuseAsync(Refused("a.doc")));
        Assert.Equal(new Accepted(1, null, 1, false), accepted);
        Assert.Equal(["intake-1"], await DueAsync());
        Intake intake = (await BeginAsync("intake-1"))!.Intake;
        Assert.Null(intake.Case);
        Assert.Equal(IntakeOutcome.Failed, intake.Outcome);
        Assert.Equal(new Reason("LMV1001", "not recognised"), intake.Reason);
        Assert.Equal("{\"code\":\"LMV1001\"}", Assert.Single(intake.Files).Problem);
    }
}
