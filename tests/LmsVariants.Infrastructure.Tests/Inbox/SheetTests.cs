using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>Case sheets beside dropped files: which one counts, where it goes, and what a change of it does.</summary>
public sealed class SheetTests : IAsyncLifetime
{
    private Laboratory _laboratory = null!;

    public async Task InitializeAsync() => _laboratory = await Laboratory.OpenAsync();

    public async Task DisposeAsync() => await _laboratory.DisposeAsync();

    [Fact]
    public async Task The_sheet_right_in_the_inbox_is_about_everything_and_stays()
    {
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id\nS1_DNA,X1\nS2_DNA,X2\n");
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        _laboratory.Drop("deep/er/b.tsv", Laboratory.Whole("S2"));
        await _laboratory.FinishAsync();
        Assert.Equal(["X1", "X2"], (await _laboratory.AllAsync()).Select(intake => intake.CaseId));
        Assert.Equal(["case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Inbox));
    }

    [Fact]
    public async Task The_sheet_of_a_folder_goes_along_with_the_last_of_its_files()
    {
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id\nS1,X1\nS2,X2\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.LookAsync();
        _laboratory.Clock.Go(2);
        await _laboratory.LookAsync();
        _laboratory.Drop("run/b.tsv", Laboratory.Whole("S2"));
        await _laboratory.WorkAsync();
        Assert.Equal(["run/a.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        await _laboratory.FinishAsync();
        Assert.Equal(["run/a.tsv", "run/b.tsv", "run/case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Equal(["X1", "X2"], (await _laboratory.AllAsync()).Select(intake => intake.CaseId));
        // It is found where it went, or the case would be another one now.
        await _laboratory.Desk.RetryAsync("X1", "anna", _laboratory.Clock.Now, Laboratory.None);
        await _laboratory.WorkAsync();
        Assert.Equal((IntakeOutcome.Reported, 2), ((await _laboratory.AllAsync())[0].Outcome, (await _laboratory.AllAsync())[0].Revision));
    }

    [Fact]
    public async Task The_newest_sheet_of_a_folder_is_the_one_that_is_found()
    {
        foreach (string id in new[] { "X1", "Y1" })
        {
            _laboratory.Drop("run/case-sheet.csv", $"sample_id,case_id\nS1,{id}\n");
            _laboratory.Drop("run/a.tsv", Laboratory.Whole());
            await _laboratory.FinishAsync();
        }
        Assert.Equal(["run/a.2.tsv", "run/a.tsv", "run/case-sheet.2.csv", "run/case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Contains("Y1", File.ReadAllText(Path.Combine(_laboratory.Folders.Processed, "run", "case-sheet.csv")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run/deep/case-sheet.csv", "run/case-sheet.csv", "case-sheet.csv")]
    [InlineData("run/case-sheet.csv", "case-sheet.csv", "other/case-sheet.csv")]
    [InlineData("run/deep/case-sheet.json", "run/deep/x/case-sheet.csv", "case-sheet.json")]
    public async Task The_nearest_sheet_that_names_the_sample_wins(string nearest, string second, string third)
    {
        Sheet(nearest, "NEAR");
        Sheet(second, "FAR");
        Sheet(third, "FARTHER");
        _laboratory.Drop("run/deep/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal("NEAR", Assert.Single(await _laboratory.AllAsync()).CaseId);

        void Sheet(string path, string id) => _laboratory.Drop(path, path.EndsWith(".json", StringComparison.Ordinal) ? $$"""[{"sample_id":"S1","case_id":"{{id}}"}]""" : $"sample_id,case_id\nS1,{id}\n");
    }

    [Fact]
    public async Task A_sheet_without_the_sample_leaves_the_word_to_the_next()
    {
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id\nS9,X9\n");
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id\nS1,X1\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal("X1", Assert.Single(await _laboratory.AllAsync()).CaseId);
    }

    [Theory]
    [InlineData("no table at all", "LMV1008")]
    [InlineData("sample_id,birth_date\nS1,01.02.1960\n", "LMV1009")]
    [InlineData("sample_id,case_id\nS1,X1\nS1,X2\n", "LMV1013")]
    [InlineData("sample_id,case_id\nS1,X1\nS1_DNA,X2\n", "LMV1013")]
    public async Task A_broken_sheet_holds_its_files_with_the_reason_until_it_is_mended(string broken, string code)
    {
        _laboratory.Drop("run/case-sheet.csv", broken);
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        _laboratory.Drop("else/b.tsv", Laboratory.Whole("S2"));
        Assert.Single(await _laboratory.TakeAsync());
        Sighting held = Assert.Single(await _laboratory.SightedAsync());
        Assert.Equal("run/a.tsv", held.Place.Path);
        Assert.Contains("the case sheet of its folder is unclear", held.Problem, StringComparison.Ordinal);
        if (code != "LMV1009") Assert.Contains(code, held.Problem, StringComparison.Ordinal);
        Assert.Single(_laboratory.Log, line => line.StartsWith("1002 ", StringComparison.Ordinal));
        await _laboratory.LookAsync();
        Assert.Single(_laboratory.Log, line => line.StartsWith("1002 ", StringComparison.Ordinal));
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id\nS1,X1\n");
        Assert.Single(await _laboratory.LookAsync());
    }

    [Fact]
    public async Task A_sheet_is_found_however_its_name_is_written()
    {
        _laboratory.Drop("run/Case-Sheet.CSV", "sample_id,case_id\nS1,X1\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal("X1", Assert.Single(await _laboratory.AllAsync()).CaseId);
    }

    [Fact]
    public async Task A_sheet_in_the_inbox_counts_before_one_that_went_along_earlier()
    {
        Directory.CreateDirectory(Path.Combine(_laboratory.Folders.Processed, "run", "deep"));
        await File.WriteAllTextAsync(Path.Combine(_laboratory.Folders.Processed, "run", "deep", "case-sheet.csv"), "sample_id,case_id\nS1,OLD\nS2,OLD2\n");
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id\nS1,NEW\n");
        _laboratory.Drop("run/deep/a.tsv", Laboratory.Whole());
        _laboratory.Drop("run/deep/b.tsv", Laboratory.Whole("S2"));
        await _laboratory.TakeAsync();
        Assert.Equal(["NEW", "OLD2"], (await _laboratory.AllAsync()).Select(intake => intake.CaseId).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_case_waits_while_its_sheet_is_written()
    {
        string sheet = _laboratory.Drop("case-sheet.csv", "sample_id,case_id\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.LookAsync();
        _laboratory.Clock.Go(10);
        File.SetLastWriteTimeUtc(sheet, _laboratory.Clock.Now.UtcDateTime - TimeSpan.FromSeconds(1));
        Assert.Empty(await _laboratory.LookAsync());
        _laboratory.Clock.Go(1);
        Assert.Single(await _laboratory.LookAsync());
    }

    [Fact]
    public async Task A_sheet_without_files_is_told_of_until_they_come()
    {
        string sheet = _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id\nS1,X1\n");
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id\nS2,X2\n");
        File.SetLastWriteTimeUtc(sheet, _laboratory.Clock.Now.UtcDateTime);
        await _laboratory.LookAsync();
        Assert.Empty(await _laboratory.SightedAsync());
        await _laboratory.TakeAsync();
        Sighting lonely = Assert.Single(await _laboratory.SightedAsync());
        Assert.Equal(("run/case-sheet.csv", "a case sheet without files: drop the files of its cases again with it"), (lonely.Place.Path, lonely.Problem));
        _laboratory.Drop("run/deep/a.tsv", Laboratory.Whole());
        await _laboratory.LookAsync();
        Assert.Equal("run/deep/a.tsv", Assert.Single(await _laboratory.SightedAsync()).Place.Path);
    }

    [Fact]
    public async Task A_broken_sheet_holds_only_what_no_nearer_one_names()
    {
        _laboratory.Drop("case-sheet.csv", "no table at all");
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id\nS1,X1\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        _laboratory.Drop("run/b.tsv", Laboratory.Whole("S2"));
        Assert.Single(await _laboratory.TakeAsync());
        Assert.StartsWith("line 1 of the case sheet of the inbox is unclear", Assert.Single(await _laboratory.SightedAsync()).Problem, StringComparison.Ordinal);
        await _laboratory.WorkAsync();
        Assert.Equal(("X1", IntakeOutcome.Reported), (Assert.Single(await _laboratory.AllAsync()).CaseId, (await _laboratory.AllAsync())[0].Outcome));
    }

    [Theory]
    [InlineData("X1", 1)]
    [InlineData("X2", 0)]
    public async Task Two_sheets_of_a_folder_must_agree(string other, int taken)
    {
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id\nS1,X1\n");
        _laboratory.Drop("run/case-sheet.json", $$"""[{"sample_id":"S1","case_id":"{{other}}"}]""");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        Assert.Equal(taken, (await _laboratory.TakeAsync()).Length);
    }

    [Fact]
    public async Task The_same_files_again_are_repeated_and_with_another_row_reported_anew()
    {
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id,sex\nS1,X1,female\n");
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        _laboratory.Drop("b.tsv", Laboratory.Whole());
        Assert.True(Assert.Single(await _laboratory.TakeAsync()).IsRepeated);
        await _laboratory.WorkAsync();
        _laboratory.Drop("case-sheet.csv", "sample_id,sex,case_id\nS7,male,X7\nS1,female,X1\n");
        _laboratory.Drop("c.tsv", Laboratory.Whole());
        Assert.True(Assert.Single(await _laboratory.TakeAsync()).IsRepeated);
        await _laboratory.WorkAsync();
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id,sex\nS1,X1,male\n");
        _laboratory.Drop("d.tsv", Laboratory.Whole());
        Assert.False(Assert.Single(await _laboratory.TakeAsync()).IsRepeated);
        await _laboratory.WorkAsync();
        IntakeView[] all = await _laboratory.AllAsync();
        Assert.Equal([IntakeOutcome.Reported, IntakeOutcome.Repeated, IntakeOutcome.Repeated, IntakeOutcome.Reported], all.Select(intake => intake.Outcome!.Value));
        Assert.Equal([1, null, null, 2], all.Select(intake => intake.Revision));
        Assert.Equal(["X1/X1.fhir.json", "X1/X1.variants.tsv", "X1/revisions/1/X1.fhir.json", "X1/revisions/1/X1.variants.tsv"], Laboratory.FilesOf(_laboratory.ReportFolder));
        Assert.Equal(["a.tsv", "b.tsv", "c.tsv", "d.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
    }

    private const string Unknown = "sample_id,case_id,diagnosis_code\nS1,X1,NOSUCH\n";

    [Fact]
    public async Task A_sheet_that_refused_its_case_goes_to_failed_with_the_files()
    {
        _laboratory.Drop("run/case-sheet.csv", Unknown);
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Inbox));
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Equal(["run/a.tsv", "run/a.tsv.error.json", "run/a.tsv.error.txt", "run/case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Failed));
        string said = await File.ReadAllTextAsync(Path.Combine(_laboratory.Folders.Failed, "run", "a.tsv.error.txt"));
        Assert.Contains("LMV1010 run/case-sheet.csv, line 2", said, StringComparison.Ordinal);
        Assert.Contains("correct the sheet", said, StringComparison.Ordinal);
        Assert.Contains("drop both again together", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sheet_mended_in_failed_goes_along_when_its_case_is_tried_again()
    {
        _laboratory.Drop("run/case-sheet.csv", Unknown);
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        await File.WriteAllTextAsync(Path.Combine(_laboratory.Folders.Failed, "run", "case-sheet.csv"), "sample_id,case_id,diagnosis_code\nS1,X1,ULMS\n");
        await _laboratory.Desk.RetryAsync("X1", "anna", _laboratory.Clock.Now, Laboratory.None);
        await _laboratory.WorkAsync();
        Assert.Equal(["run/a.tsv", "run/case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Failed));
    }

    [Fact]
    public async Task A_refused_file_dropped_again_alone_is_refused_by_its_sheet_again()
    {
        _laboratory.Drop("run/case-sheet.csv", Unknown);
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.DoesNotContain(await _laboratory.AllAsync(), intake => intake.Outcome == IntakeOutcome.Reported);
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id,diagnosis_code\nS1,X1,ULMS\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal(["run/a.tsv", "run/case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Equal(IntakeOutcome.Reported, (await _laboratory.AllAsync())[^1].Outcome);
    }

    [Theory]
    [InlineData("a.tsv", "b.tsv")]
    [InlineData("b.tsv", "a.tsv")]
    public async Task A_sheet_that_reported_one_case_and_refused_another_lies_with_both(string refused, string reported)
    {
        _laboratory.Drop("run/case-sheet.csv", "sample_id,case_id,diagnosis_code\nS1,X1,NOSUCH\nS2,X2,ULMS\n");
        _laboratory.Drop("run/" + refused, Laboratory.Whole());
        _laboratory.Drop("run/" + reported, Laboratory.Whole("S2"));
        await _laboratory.FinishAsync();
        Assert.Equal([$"run/{reported}", "run/case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Equal([$"run/{refused}", $"run/{refused}.error.json", $"run/{refused}.error.txt", "run/case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Failed));
    }
}
