using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>Runs of the sequencer's software, read in place.</summary>
public sealed class RunFolderScanTests : IAsyncLifetime
{
    private const string Metrics = "TruSight Oncology 500 - Metrics Output\n\n[Header]\nOutput Date\t2026-01-02\nWorkflow Version\truo-2.2.0.12\n\n[Analysis Status]\n\tS1_DNA\nCOMPLETED_ALL_STEPS\tTRUE\nFAILED_STEPS\tNA\nSTEPS_NOT_EXECUTED\tNA\n\n"
        + "[DNA Library QC Metrics]\nMetric (UOM)\tLSL Guideline\tUSL Guideline\tS1_DNA\nCONTAMINATION_SCORE (NA)\t0\t3106\t400\n\n[Notes]\nNA\n";

    private readonly string _runs = Directory.CreateTempSubdirectory("lmsv-runs-").FullName;
    private Laboratory _laboratory = null!;

    public async Task InitializeAsync() => _laboratory = await Laboratory.OpenAsync(new WatchOptions { RunFolders = [_runs] });

    public async Task DisposeAsync()
    {
        await _laboratory.DisposeAsync();
        Directory.Delete(_runs, recursive: true);
    }

    [Theory]
    [InlineData("one/Results")]
    [InlineData("one")]
    [InlineData("Results")]
    public async Task A_run_is_taken_once_its_metrics_are_there_and_stays_where_it_is(string tree)
    {
        Write($"{tree}/S1/a.tsv", Laboratory.Whole());
        Write($"{tree}/S1/b.vcf", Laboratory.Vcf());
        Assert.Empty(await TakeAsync());
        Write($"{tree}/MetricsOutput.tsv", Metrics);
        Assert.Equal(3, Assert.Single(await TakeAsync()).Files);
        await _laboratory.WorkAsync();
        Assert.Equal(3, Laboratory.FilesOf(_runs).Length);
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Equal(2, Laboratory.FilesOf(_laboratory.ReportFolder).Length);
        Assert.Empty(await TakeAsync());
    }

    [Fact]
    public async Task A_run_waits_while_anything_in_it_grows()
    {
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/MetricsOutput.tsv", Metrics);
        await _laboratory.LookAtRunsAsync();
        for (int i = 0; i < 5; i++)
        {
            _laboratory.Clock.Go(3);
            Write("one/Results/b.vcf", Laboratory.Vcf() + new string('\n', i));
            Assert.Empty(await _laboratory.LookAtRunsAsync());
        }
        Assert.Equal(3, Assert.Single(await TakeAsync()).Files);
    }

    [Fact]
    public async Task What_is_no_result_is_left_alone_and_logs_are_not_looked_into()
    {
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/MetricsOutput.tsv", Metrics);
        Write("one/Results/notes.pdf", "unknown");
        Write("one/Results/Logs_Intermediates/c.tsv", Laboratory.Whole("S3"));
        Write("one/Data/d.tsv", Laboratory.Whole("S4"));
        File.CreateSymbolicLink(Path.Combine(_runs, "one", "Results", "link.tsv"), Path.Combine(_runs, "one", "Data", "d.tsv"));
        Directory.CreateSymbolicLink(Path.Combine(_runs, "two"), Path.Combine(_runs, "one"));
        Assert.Equal(2, Assert.Single(await TakeAsync()).Files);
        await _laboratory.WorkAsync();
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Failed));
        Assert.Empty(await TakeAsync());
        Assert.Empty(await _laboratory.SightedAsync());
    }

    [Fact]
    public async Task A_file_that_is_written_again_makes_a_new_revision_and_one_that_is_touched_none()
    {
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/MetricsOutput.tsv", Metrics);
        Write("one/Results/other.tsv", Laboratory.Whole("S2"));
        await TakeAsync();
        await _laboratory.WorkAsync();
        File.SetLastWriteTimeUtc(Path.Combine(_runs, "one", "Results", "a.tsv"), DateTime.UnixEpoch);
        await TakeAsync();
        await _laboratory.WorkAsync();
        Assert.Equal(3, (await _laboratory.AllAsync()).Length);
        Assert.DoesNotContain(await _laboratory.AllAsync(), intake => intake.Revision > 1);
        Write("one/Results/a.tsv", Laboratory.Whole(tmb: "15.98"));
        await TakeAsync();
        await _laboratory.WorkAsync();
        Assert.Equal(2, (await _laboratory.AllAsync())[^1].Revision);
        // With everything else that the run has of the case.
        Assert.Equal(["MetricsOutput.tsv", "a.tsv"], (await File.ReadAllLinesAsync(Path.Combine(_laboratory.ReportFolder, "S1", "S1.fhir.json"))).Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_sheet_of_the_run_is_nearer_than_that_of_the_inbox_and_stays()
    {
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id\nS1,FAR\nS2,FAR2\n");
        Write("one/case-sheet.csv", "sample_id,case_id\nS1,NEAR\n");
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/b.tsv", Laboratory.Whole("S2"));
        Write("one/Results/MetricsOutput.tsv", Metrics);
        await TakeAsync();
        await _laboratory.WorkAsync();
        Assert.Equal(["FAR2", "NEAR"], (await _laboratory.AllAsync()).Select(intake => intake.CaseId).Order(StringComparer.Ordinal));
        Assert.Equal(4, Laboratory.FilesOf(_runs).Length);
    }

    [Fact]
    public async Task What_is_refused_is_told_in_failed_and_stays_in_its_run()
    {
        _laboratory.Drop("case-sheet.csv", "sample_id,diagnosis_code\nS1,NO_SUCH_TUMOUR\n");
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/MetricsOutput.tsv", Metrics);
        await TakeAsync();
        await _laboratory.WorkAsync();
        Assert.Equal(IntakeOutcome.Failed, Assert.Single(await _laboratory.AllAsync()).Outcome);
        Assert.Contains("Results/a.tsv.error.txt", Laboratory.FilesOf(_laboratory.Folders.Failed));
        Assert.Equal(2, Laboratory.FilesOf(_runs).Length);
    }

    [Fact]
    public async Task Metrics_that_are_written_again_and_a_sheet_that_changed_take_the_cases_anew_with_all_their_files()
    {
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/b.vcf", Laboratory.Vcf());
        Write("one/Results/MetricsOutput.tsv", Metrics);
        await TakeAsync();
        Write("one/Results/MetricsOutput.tsv", Metrics.Replace("\t400", "\t500", StringComparison.Ordinal));
        Assert.Equal((3, false), (Assert.Single(await TakeAsync()).Files, false));
        Write("one/case-sheet.csv", "sample_id,case_id,sex\nS1,S1,female\n");
        Accepted again = Assert.Single(await _laboratory.LookAtRunsAsync());
        Assert.Equal((3, false), (again.Files, again.IsRepeated));
        Assert.Empty(await TakeAsync());
    }

    [Fact]
    public async Task A_broken_result_is_refused_and_what_is_none_is_left_alone()
    {
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/cut.vcf.gz", string.Empty);
        Write("one/Results/notes.txt", "what is this");
        Write("one/Results/MetricsOutput.tsv", Metrics);
        Assert.Equal(2, (await TakeAsync()).Length);
        await _laboratory.WorkAsync();
        Assert.Equal("LMV1002", (await _laboratory.AllAsync()).Single(intake => intake.CaseId is null).Reason?.Code);
        Assert.Equal(2, Laboratory.FilesOf(_laboratory.Folders.Failed).Count(file => file.Contains("cut.vcf.gz.error", StringComparison.Ordinal)));
        Assert.Empty(await TakeAsync());
        Assert.Empty(await _laboratory.SightedAsync());
    }

    [Fact]
    public async Task A_folder_that_is_missing_and_a_file_that_cannot_be_read_stop_no_other_run()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync(new WatchOptions { RunFolders = [Path.Combine(_runs, "missing"), _runs] });
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/MetricsOutput.tsv", Metrics);
        Write("two/Results/a.tsv", Laboratory.Whole("S2"));
        Write("two/Results/MetricsOutput.tsv", Metrics.Replace("S1", "S2", StringComparison.Ordinal));
        await using (new FileStream(Path.Combine(_runs, "one", "Results", "a.tsv"), FileMode.Open, FileAccess.Read, FileShare.None))
        {
            await laboratory.LookAtRunsAsync();
            laboratory.Clock.Go(10);
            Assert.Single(await laboratory.LookAtRunsAsync());
            Assert.Equal(["it cannot be read", "the folder of the runs cannot be read"], (await laboratory.SightedAsync()).Select(sighting => sighting.Problem).OfType<string>().Order(StringComparer.Ordinal));
            Assert.Single(laboratory.Log, line => line.StartsWith("1003 ", StringComparison.Ordinal));
        }
        Assert.Single(await laboratory.LookAtRunsAsync());
        Assert.Single(await laboratory.SightedAsync());
    }

    [Fact]
    public async Task Run_folders_of_another_worker_s_settings_are_its_own()
    {
        FilePlace elsewhere = new(Room.RunFolder, "/elsewhere/one/Results/a.tsv");
        await _laboratory.Intakes.SeeAsync([new Sighting(elsewhere, 1, _laboratory.Clock.Now, _laboratory.Clock.Now, _laboratory.Clock.Now)], [], Laboratory.None);
        Write("one/Results/a.tsv", Laboratory.Whole());
        await TakeAsync();
        Assert.Contains(await _laboratory.SightedAsync(), sighting => sighting.Place == elsewhere);
        Assert.Equal("MetricsOutput.tsv is not there yet", (await _laboratory.SightedAsync()).Single(sighting => sighting.Place != elsewhere).Problem);
    }

    [Fact]
    public async Task A_file_that_nothing_inside_names_needs_a_row()
    {
        Write("one/Results/S1/calls.vcf", Laboratory.Vcf("TUMOR"));
        Write("one/Results/a.tsv", Laboratory.Whole());
        Write("one/Results/MetricsOutput.tsv", Metrics);
        Assert.Single(await TakeAsync());
        Assert.StartsWith("no sample is named inside", Assert.Single(await _laboratory.SightedAsync()).Problem, StringComparison.Ordinal);
    }

    private async Task<Accepted[]> TakeAsync()
    {
        await _laboratory.LookAtRunsAsync();
        _laboratory.Clock.Go(10);
        return [.. await _laboratory.LookAtRunsAsync()];
    }

    private void Write(string path, string content)
    {
        string full = Path.Combine(_runs, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
    }
}
