using System.Text.Json;

using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Tests.Inbox;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Jobs;

/// <summary>What becomes of an intake, wherever its worker dies and whatever the world does meanwhile.</summary>
public sealed class CaseWorkTests : IAsyncLifetime
{
    private Laboratory _laboratory = null!;

    public async Task InitializeAsync() => _laboratory = await Laboratory.OpenAsync(new WatchOptions { MostLostTries = 3 });

    public async Task DisposeAsync() => await _laboratory.DisposeAsync();

    private string Processed => _laboratory.Folders.Processed;

    private string Failed => _laboratory.Folders.Failed;

    [Fact]
    public async Task A_case_is_reported_and_its_file_moved()
    {
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal(["S1/S1.fhir.json", "S1/S1.variants.tsv"], Laboratory.FilesOf(_laboratory.ReportFolder));
        Assert.Equal(["run/a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Inbox));
        IntakeView intake = Assert.Single(await _laboratory.AllAsync());
        Assert.Equal((IntakeState.Settled, IntakeOutcome.Reported, 1, 1), (intake.State, intake.Outcome, intake.Revision, intake.Attempts));
        Assert.Equal(new FilePlace(Room.Processed, "run/a.tsv"), Assert.Single(intake.Places));
    }

    [Fact]
    public async Task A_report_is_found_again_by_what_it_found()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        _laboratory.Drop("a.vcf", Laboratory.Vcf());
        await _laboratory.FinishAsync();
        SearchAnswer answer = await _laboratory.Archive.SearchAsync(new CaseQuery("TP53", "17-7577538-C-T", null, null, null), 9, Laboratory.None);
        Assert.Equal((1, "S1", 1), (answer.Cases, answer.Findings[0].Case.CaseId, answer.Findings[0].Revision));
    }

    [Theory]
    [InlineData(Moment.AfterBegin, 2)]
    [InlineData(Moment.BeforeDecide, 2)]
    [InlineData(Moment.AfterDecide, 1)]
    [InlineData(Moment.BeforeSettle, 1)]
    [InlineData(Moment.AfterSettle, 1)]
    public async Task Wherever_a_worker_dies_the_next_one_goes_on_and_nothing_is_doubled(Moment moment, int tries)
    {
        string content = Laboratory.Whole();
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id\nS2,X2\n");
        _laboratory.Drop("run/a.tsv", content);
        _laboratory.Drop("run/a.tsv.done", "mark");
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id\nS1,X1\n");
        await _laboratory.TakeAsync();
        _laboratory.Ledger.DiesAt = moment;
        await Assert.ThrowsAsync<PowerCutException>(() => _laboratory.WorkAsync());
        Assert.Equal(content, File.ReadAllText(Assert.Single(Directory.GetFiles(_laboratory.Folder, "a.tsv", SearchOption.AllDirectories))));
        Assert.Equal(moment is Moment.BeforeSettle or Moment.AfterSettle, Directory.Exists(Path.Combine(_laboratory.ReportFolder, "X1")));
        _laboratory.Ledger.DiesAt = Moment.Never;
        await _laboratory.LookAsync(anew: true);
        await _laboratory.WorkAsync();
        Assert.Equal(["X1/X1.fhir.json", "X1/X1.variants.tsv"], Laboratory.FilesOf(_laboratory.ReportFolder));
        Assert.Equal(["run/a.tsv", "run/a.tsv.done", "run/case-sheet.csv"], Laboratory.FilesOf(Processed));
        Assert.Equal(["case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Inbox));
        IntakeView intake = Assert.Single(await _laboratory.AllAsync());
        Assert.Equal((IntakeState.Settled, IntakeOutcome.Reported, 1, tries), (intake.State, intake.Outcome, intake.Revision, intake.Attempts));
    }

    [Theory]
    [InlineData(Moment.BeforeDecide)]
    [InlineData(Moment.AfterDecide)]
    [InlineData(Moment.BeforeSettle)]
    [InlineData(Moment.AfterSettle)]
    public async Task Wherever_a_worker_dies_a_refused_file_comes_to_its_place_with_its_reason(Moment moment)
    {
        _laboratory.Drop("a.tsv", "what is this");
        await _laboratory.TakeAsync();
        _laboratory.Ledger.DiesAt = moment;
        await Assert.ThrowsAsync<PowerCutException>(() => _laboratory.WorkAsync());
        _laboratory.Ledger.DiesAt = Moment.Never;
        await _laboratory.WorkAsync();
        Assert.Equal(["a.tsv", "a.tsv.error.json", "a.tsv.error.txt"], Laboratory.FilesOf(Failed));
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Inbox));
        Assert.Equal((IntakeState.Settled, IntakeOutcome.Failed), ((await _laboratory.AllAsync())[0].State, (await _laboratory.AllAsync())[0].Outcome));
    }

    [Fact]
    public async Task What_a_file_was_refused_for_is_said_to_a_program_and_to_a_person()
    {
        _laboratory.Drop("run/a.tsv", "what is this");
        await _laboratory.FinishAsync();
        using JsonDocument error = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(Failed, "run", "a.tsv.error.json")));
        Assert.Equal("lmsvariants-error/1", error.RootElement.GetProperty("format").GetString());
        Assert.Equal("run/a.tsv", error.RootElement.GetProperty("file").GetString());
        Assert.Equal(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("what is this"u8)), error.RootElement.GetProperty("sha256").GetString());
        Assert.Equal("LMV1001", Assert.Single(error.RootElement.GetProperty("problems").EnumerateArray()).GetProperty("code").GetString());
        string readable = await File.ReadAllTextAsync(Path.Combine(Failed, "run", "a.tsv.error.txt"));
        Assert.StartsWith("run/a.tsv was not reported.\n\nLMV1001 run/a.tsv: file\n    expected: a result of a panel", readable, StringComparison.Ordinal);
        Assert.Contains("\n    to do:    Give a file that docs/formats names", readable, StringComparison.Ordinal);
        Assert.Contains($" --root \"{_laboratory.Folders.Root}\"\n", readable, StringComparison.Ordinal);
        Assert.Matches(@"\n    lmsvariants retry ""(intake-|#)[0-9]+""", readable);
        Assert.EndsWith("Refused at 2026-11-21 03:00:10 UTC.\n", readable, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_code_of_the_page_has_its_advice()
    {
        string[] codes = [.. File.ReadLines(LmsVariants.Testing.Component.InRepository("docs", "errors.md")).Where(line => line.StartsWith("| LMV", StringComparison.Ordinal)).Select(line => line[2..9])];
        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.False(string.IsNullOrWhiteSpace(LmsVariants.Infrastructure.Inbox.ErrorAdvice.Of(code)), code));
    }

    [Fact]
    public async Task Where_something_of_the_name_lies_already_the_newcomer_gets_a_number()
    {
        foreach (string tmb in new[] { "1.0", "2.0", "3.0" })
        {
            _laboratory.Drop("a.tsv", Laboratory.Whole(tmb: tmb));
            _laboratory.Drop("b.vcf", "no VCF " + tmb);
            await _laboratory.FinishAsync();
        }
        Assert.Equal(["a.2.tsv", "a.3.tsv", "a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Equal(["b.2.vcf", "b.2.vcf.error.json", "b.2.vcf.error.txt", "b.3.vcf", "b.3.vcf.error.json", "b.3.vcf.error.txt", "b.vcf", "b.vcf.error.json", "b.vcf.error.txt"], Laboratory.FilesOf(Failed));
        Assert.Contains("1.0", File.ReadAllText(Path.Combine(Processed, "a.tsv")), StringComparison.Ordinal);
        Assert.Contains("3.0", File.ReadAllText(Path.Combine(Processed, "a.3.tsv")), StringComparison.Ordinal);
        Assert.Equal([1, 2, 3], (await _laboratory.AllAsync()).Where(intake => intake.CaseId is not null).Select(intake => intake.Revision!.Value));
    }

    [Fact]
    public async Task A_folder_in_the_place_of_a_file_and_a_file_in_the_place_of_a_folder_are_gone_around()
    {
        Directory.CreateDirectory(Path.Combine(Processed, "a.tsv"));
        await File.WriteAllTextAsync(Path.Combine(Processed, "run"), "a file");
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        _laboratory.Drop("run/b.tsv", Laboratory.Whole("S2"));
        await _laboratory.FinishAsync();
        Assert.Equal(["a.2.tsv", "run", "run.2/b.tsv"], Laboratory.FilesOf(Processed));
    }

    [Fact]
    public async Task What_comes_into_the_way_after_the_decision_is_gone_around_too()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await DieAsync(Moment.AfterDecide);
        await File.WriteAllTextAsync(Path.Combine(Processed, "a.tsv"), "somebody else's");
        await _laboratory.WorkAsync();
        Assert.Equal("somebody else's", await File.ReadAllTextAsync(Path.Combine(Processed, "a.tsv")));
        Assert.Equal(Laboratory.Whole(), await File.ReadAllTextAsync(Path.Combine(Processed, "a.2.tsv")));
        Assert.Equal(new FilePlace(Room.Processed, "a.2.tsv"), Assert.Single((await _laboratory.AllAsync())[0].Places));
    }

    [Fact]
    public async Task What_is_written_over_a_file_after_the_decision_is_taken_anew()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await DieAsync(Moment.AfterDecide);
        _laboratory.Drop("a.tsv", Laboratory.Whole(tmb: "15.98"));
        await _laboratory.WorkAsync();
        Assert.Empty(Laboratory.FilesOf(Processed));
        Assert.Equal(1, Assert.Single(await _laboratory.AllAsync()).Revision);
        await _laboratory.FinishAsync();
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Equal(2, (await _laboratory.AllAsync())[1].Revision);
    }

    [Fact]
    public async Task A_link_that_takes_a_file_s_place_after_the_decision_is_not_moved()
    {
        string path = _laboratory.Drop("a.tsv", Laboratory.Whole());
        await DieAsync(Moment.AfterDecide);
        File.Move(path, Path.Combine(_laboratory.Folder, "elsewhere.tsv"));
        File.CreateSymbolicLink(path, Path.Combine(_laboratory.Folder, "elsewhere.tsv"));
        await _laboratory.WorkAsync();
        Assert.Empty(Laboratory.FilesOf(Processed));
        Assert.NotNull(new FileInfo(path).LinkTarget);
        Assert.Equal(IntakeState.Settled, (await _laboratory.AllAsync())[0].State);
    }

    // A copy between file systems was done and the worker died before the file was deleted where it lay.
    [Fact]
    public async Task The_rest_of_a_copy_is_removed()
    {
        string path = _laboratory.Drop("a.tsv", Laboratory.Whole());
        await DieAsync(Moment.AfterDecide);
        File.Copy(path, Path.Combine(Processed, "a.tsv"));
        await _laboratory.WorkAsync();
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Inbox));
    }

    [SkippableFact]
    public async Task Half_a_copy_is_made_anew()
    {
        await using Laboratory laboratory = await ElsewhereAsync();
        laboratory.Drop("a.tsv", Laboratory.Whole());
        await laboratory.TakeAsync();
        laboratory.Ledger.DiesAt = Moment.AfterDecide;
        await Assert.ThrowsAsync<PowerCutException>(() => laboratory.WorkAsync());
        await File.WriteAllTextAsync(Path.Combine(laboratory.Folders.Processed, "a.tsv.moving"), "half");
        laboratory.Ledger.DiesAt = Moment.Never;
        await laboratory.WorkAsync();
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(laboratory.Folders.Processed));
        Assert.Equal(Laboratory.Whole(), await File.ReadAllTextAsync(Path.Combine(laboratory.Folders.Processed, "a.tsv")));
        Assert.Empty(Laboratory.FilesOf(laboratory.Folders.Inbox));
        Directory.Delete(laboratory.Folders.Inbox, recursive: true);
    }

    [Fact]
    public async Task Two_files_of_the_same_bytes_and_name_are_both_kept()
    {
        foreach (string folder in new[] { "x", "x", "y" })
        {
            _laboratory.Drop($"{folder}/a.tsv", Laboratory.Whole());
            await _laboratory.FinishAsync();
        }
        Assert.Equal(["x/a.2.tsv", "x/a.tsv", "y/a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Equal([IntakeOutcome.Reported, IntakeOutcome.Repeated, IntakeOutcome.Repeated], (await _laboratory.AllAsync()).Select(intake => intake.Outcome!.Value));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_is_tried_again_after_pauses_that_double()
    {
        Directory.Delete(_laboratory.Folders.Reports);
        await File.WriteAllTextAsync(_laboratory.Folders.Reports, "in the way");
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        foreach (int pause in new[] { 5, 10, 20, 40, 80, 160, 300, 300 })
        {
            IntakeView waiting = Assert.Single(await _laboratory.AllAsync());
            Assert.Equal((IntakeState.Waiting, "LMV5010", _laboratory.Clock.Now.AddSeconds(pause)), (waiting.State, waiting.Reason?.Code, waiting.NextTry));
            Assert.DoesNotContain(_laboratory.Folder, waiting.Reason!.Text, StringComparison.Ordinal);
            _laboratory.Clock.Go(pause - 0.1);
            await _laboratory.WorkAsync();
            Assert.Equal(waiting.Attempts, Assert.Single(await _laboratory.AllAsync()).Attempts);
            _laboratory.Clock.Go(0.1);
            await _laboratory.WorkAsync();
        }
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(_laboratory.Folders.Inbox));
        File.Delete(_laboratory.Folders.Reports);
        _laboratory.Clock.Go(300);
        await _laboratory.WorkAsync();
        Assert.Equal(["S1/S1.fhir.json", "S1/S1.variants.tsv"], Laboratory.FilesOf(_laboratory.ReportFolder));
        Assert.Null(Assert.Single(await _laboratory.AllAsync()).Reason);
        Assert.Equal(9, _laboratory.Log.Count(line => line.StartsWith("2005 ", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Where_only_the_move_fails_the_report_is_there_and_made_once()
    {
        Directory.Delete(Processed);
        await File.WriteAllTextAsync(Processed, "in the way");
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal(2, Laboratory.FilesOf(_laboratory.ReportFolder).Length);
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(_laboratory.Folders.Inbox));
        Assert.Equal((IntakeState.Settling, "LMV5010"), (Assert.Single(await _laboratory.AllAsync()).State, (await _laboratory.AllAsync())[0].Reason?.Code));
        Assert.Empty(await _laboratory.TakeAsync());
        File.Delete(Processed);
        _laboratory.Report = _ => throw new InvalidOperationException("made twice");
        _laboratory.Clock.Go(300);
        await _laboratory.WorkAsync();
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(Processed));
        IntakeView intake = Assert.Single(await _laboratory.AllAsync());
        Assert.Equal((IntakeState.Settled, 1, 1), (intake.State, intake.Revision, intake.Attempts));
    }

    [Fact]
    public async Task A_case_over_which_worker_after_worker_dies_is_given_up()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.TakeAsync();
        _laboratory.Ledger.DiesAt = Moment.AfterBegin;
        for (int i = 0; i < 3; i++) await Assert.ThrowsAsync<PowerCutException>(() => _laboratory.WorkAsync());
        _laboratory.Ledger.DiesAt = Moment.Never;
        await _laboratory.WorkAsync();
        IntakeView intake = Assert.Single(await _laboratory.AllAsync());
        Assert.Equal((IntakeOutcome.Failed, "LMV2404", 4), (intake.Outcome, intake.Reason?.Code, intake.Attempts));
        Assert.Equal(["a.tsv", "a.tsv.error.json", "a.tsv.error.txt"], Laboratory.FilesOf(Failed));
        Assert.Equal((1, 0), await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Empty(Laboratory.FilesOf(Failed));
    }

    [Fact]
    public async Task A_fault_of_ours_in_one_case_stops_no_other_and_tells_nothing_of_a_patient()
    {
        _laboratory.Report = report => report.Case.CaseId == "S1" ? throw new InvalidOperationException("PLANTED") : "fine";
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        _laboratory.Drop("b.tsv", Laboratory.Whole("S2"));
        await _laboratory.FinishAsync();
        Assert.Equal(["LMV9002", null], (await _laboratory.AllAsync()).Select(intake => intake.Reason?.Code));
        Assert.Equal(["a.tsv", "a.tsv.error.json", "a.tsv.error.txt"], Laboratory.FilesOf(Failed));
        Assert.DoesNotContain(_laboratory.Log, line => line.Contains("PLANTED", StringComparison.Ordinal));
        Assert.DoesNotContain("PLANTED", File.ReadAllText(Path.Combine(Failed, "a.tsv.error.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_case_is_reported_by_another_try_once_its_cause_is_mended()
    {
        _laboratory.Drop("case-sheet.csv", "sample_id,diagnosis_code\nS1,NO_SUCH_TUMOUR\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal(["run/a.tsv", "run/a.tsv.error.json", "run/a.tsv.error.txt"], Laboratory.FilesOf(Failed));
        Assert.Equal("LMV1010", Assert.Single(await _laboratory.AllAsync()).Reason?.Code);
        await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None);
        await _laboratory.WorkAsync();
        Assert.Equal(["run/a.tsv", "run/a.tsv.error.json", "run/a.tsv.error.txt"], Laboratory.FilesOf(Failed));
        _laboratory.Drop("case-sheet.csv", "sample_id,diagnosis_code\nS1,ULMS\n");
        Assert.Equal((1, 0), await _laboratory.Desk.RequeueFailedAsync("anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        Assert.Empty(Laboratory.FilesOf(Failed));
        Assert.Equal(["run/a.tsv"], Laboratory.FilesOf(Processed));
        Assert.Equal((IntakeOutcome.Reported, 1), ((await _laboratory.AllAsync())[0].Outcome, (await _laboratory.AllAsync())[0].Revision));
    }

    [Fact]
    public async Task Files_that_make_no_case_are_tried_again_by_the_number_of_their_intake()
    {
        _laboratory.Drop("a.tsv", "what is this");
        await _laboratory.FinishAsync();
        long number = Assert.Single(await _laboratory.AllAsync()).Number;
        Assert.Equal((1, 0), await _laboratory.Desk.RetryAsync(FormattableString.Invariant($"intake-{number}"), "anna", _laboratory.Clock.Now, Laboratory.None));
        await _laboratory.WorkAsync();
        // Back where it was dropped, to be recognised anew.
        Assert.Empty(Laboratory.FilesOf(Failed));
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(_laboratory.Folders.Inbox));
        Assert.Equal(IntakeOutcome.Withdrawn, Assert.Single(await _laboratory.AllAsync()).Outcome);
        await _laboratory.FinishAsync();
        Assert.Equal(3, Laboratory.FilesOf(Failed).Length);
        Assert.Equal([IntakeOutcome.Withdrawn, IntakeOutcome.Failed], (await _laboratory.AllAsync()).Select(intake => intake.Outcome!.Value));
    }

    [Fact]
    public async Task A_reported_case_is_reported_anew_by_another_try()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        _laboratory.Report = _ => "with another knowledge base";
        await _laboratory.Desk.RetryAsync("S1", "anna", _laboratory.Clock.Now, Laboratory.None);
        await _laboratory.WorkAsync();
        Assert.Equal(["S1/S1.fhir.json", "S1/S1.variants.tsv", "S1/revisions/1/S1.fhir.json", "S1/revisions/1/S1.variants.tsv"], Laboratory.FilesOf(_laboratory.ReportFolder));
        Assert.Equal("with another knowledge base", await File.ReadAllTextAsync(Path.Combine(_laboratory.ReportFolder, "S1", "S1.fhir.json")));
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(Processed));
    }

    [Fact]
    public async Task A_file_that_comes_after_the_report_joins_what_it_was_made_of()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        _laboratory.Drop("late/b.vcf", Laboratory.Vcf());
        await _laboratory.FinishAsync();
        Assert.Equal([1, 2], (await _laboratory.AllAsync()).Select(intake => intake.Revision!.Value));
        Assert.Equal(["a.tsv", "late/b.vcf"], (await File.ReadAllLinesAsync(Path.Combine(_laboratory.ReportFolder, "S1", "S1.fhir.json"))).Select(line => line.Split(' ')[0]));
        Assert.Equal(["a.tsv", "late/b.vcf"], Laboratory.FilesOf(Processed));
    }

    [Fact]
    public async Task A_whole_result_takes_the_place_of_all_files_before_it()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        _laboratory.Drop("b.vcf", Laboratory.Vcf());
        await _laboratory.FinishAsync();
        _laboratory.Drop("c.tsv", Laboratory.Whole(tmb: "15.98"));
        await _laboratory.FinishAsync();
        Assert.Equal(["c.tsv"], (await File.ReadAllLinesAsync(Path.Combine(_laboratory.ReportFolder, "S1", "S1.fhir.json"))).Select(line => line.Split(' ')[0]));
    }

    // The laboratory has put processed/ into its archive: without those files a report would say less than the last one, and must not be written.
    [Theory]
    [InlineData("gone")]
    [InlineData("changed")]
    public async Task A_late_file_is_refused_with_the_reason_where_those_of_the_last_report_are_no_longer_there(string how)
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        string earlier = Path.Combine(Processed, "a.tsv");
        if (how == "gone") File.Delete(earlier);
        else await File.WriteAllTextAsync(earlier, Laboratory.Whole(tmb: "4.98"));
        _laboratory.Drop("b.vcf", Laboratory.Vcf());
        await _laboratory.FinishAsync();
        await _laboratory.FinishAsync();
        IntakeView[] all = await _laboratory.AllAsync();
        Assert.Equal([(IntakeOutcome.Reported, null), (IntakeOutcome.Failed, "LMV2403")], all.Select(intake => (intake.Outcome!.Value, intake.Reason?.Code)));
        Assert.Equal(["b.vcf", "b.vcf.error.json", "b.vcf.error.txt"], Laboratory.FilesOf(Failed));
        // As the reason says: all of them together.
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        _laboratory.Drop("b.vcf", Laboratory.Vcf());
        await _laboratory.FinishAsync();
        Assert.Equal((IntakeOutcome.Reported, 2), ((await _laboratory.AllAsync())[2].Outcome, (await _laboratory.AllAsync())[2].Revision));
    }

    [Fact]
    public async Task A_file_of_two_cases_is_moved_once_the_last_of_them_is_decided()
    {
        string table = File.ReadAllText(LmsVariants.Testing.Component.InRepository("fixtures", "panels", "maf", "two-samples.maf"));
        _laboratory.Drop("two.maf", table);
        Assert.Equal(2, (await _laboratory.TakeAsync()).Length);
        Lane[] lanes = [.. await _laboratory.Ledger.DueAsync(_laboratory.Clock.Now, 10, Laboratory.None)];
        Assert.Equal(2, lanes.Length);
        bool wasThere = false;
        _laboratory.Report = _ =>
        {
            wasThere = File.Exists(_laboratory.In("two.maf"));
            return "fine";
        };
        await _laboratory.WorkAsync();
        Assert.True(wasThere);
        Assert.Equal(["two.maf"], Laboratory.FilesOf(Processed));
        Assert.All(await _laboratory.AllAsync(), intake => Assert.Equal(IntakeOutcome.Reported, intake.Outcome));
    }

    [Fact]
    public async Task A_worker_that_stops_gives_back_what_it_has_not_decided()
    {
        using CancellationTokenSource stop = new();
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.TakeAsync();
        _laboratory.Report = _ =>
        {
            stop.Cancel();
            return "fine";
        };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _laboratory.WorkAsync(stop.Token));
        IntakeView intake = Assert.Single(await _laboratory.AllAsync());
        Assert.Equal((IntakeState.Waiting, "LMV2401"), (intake.State, intake.Reason?.Code));
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(_laboratory.Folders.Inbox));
        await _laboratory.WorkAsync();
        Assert.Equal(IntakeOutcome.Reported, Assert.Single(await _laboratory.AllAsync()).Outcome);
        Assert.Equal(2, Laboratory.FilesOf(_laboratory.Folders.Reports).Length);
    }

    private async Task DieAsync(Moment moment)
    {
        await _laboratory.TakeAsync();
        _laboratory.Ledger.DiesAt = moment;
        await Assert.ThrowsAsync<PowerCutException>(() => _laboratory.WorkAsync());
        _laboratory.Ledger.DiesAt = Moment.Never;
    }

    /// <summary>A laboratory whose inbox lies on another file system, where there is one.</summary>
    private static async Task<Laboratory> ElsewhereAsync() => await Laboratory.OpenAsync(inbox: Files.OtherFileSystem.NewFolder());
}
