using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>When a dropped file is taken, and what is never taken.</summary>
public sealed class SettlingTests : IAsyncLifetime
{
    private Laboratory _laboratory = null!;

    public async Task InitializeAsync() => _laboratory = await Laboratory.OpenAsync();

    public async Task DisposeAsync() => await _laboratory.DisposeAsync();

    [Fact]
    public async Task A_whole_result_is_taken_once_it_kept_its_size_and_time()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        Assert.Empty(await LookAfterAsync(0));
        Assert.Empty(await LookAfterAsync(1.9));
        Accepted taken = Assert.Single(await LookAfterAsync(0.1));
        Assert.Equal((1, false), (taken.Files, taken.IsRepeated));
        Assert.Empty(await LookAfterAsync(10));
        Assert.Empty(await _laboratory.SightedAsync());
    }

    [Theory]
    [InlineData("grows")]
    [InlineData("is touched")]
    [InlineData("is written again")]
    public async Task A_file_that_changes_begins_anew(string how)
    {
        string path = _laboratory.Drop("a.tsv", Laboratory.Whole());
        await LookAfterAsync(0);
        _laboratory.Clock.Go(1.5);
        if (how == "grows") File.AppendAllText(path, "\n");
        else if (how == "is touched") File.SetLastWriteTimeUtc(path, DateTime.UnixEpoch);
        else _laboratory.Drop("a.tsv", Laboratory.Whole(tmb: "4.98"));
        Assert.Empty(await LookAfterAsync(0));
        Assert.Empty(await LookAfterAsync(1.5));
        Assert.Single(await LookAfterAsync(0.5));
    }

    [Theory]
    [InlineData("a.tsv", "a.tsv.done")]
    [InlineData("a.tsv", "a.tsv.DONE")]
    [InlineData("run/a.tsv", "run.done")]
    [InlineData("run/deep/a.tsv", "run.done")]
    [InlineData("run/a.tsv", "run/.done")]
    [InlineData("run/deep/a.tsv", "run/.done")]
    public async Task A_marker_says_that_a_file_is_complete(string file, string marker)
    {
        _laboratory.Drop(file, Laboratory.Whole());
        _laboratory.Drop(marker, string.Empty);
        Assert.Single(await LookAfterAsync(0));
    }

    [Theory]
    [InlineData("a.tsv", "b.tsv.done")]
    [InlineData("a.tsv", "A.tsv.done")]
    [InlineData("a.tsv", "a.tsv.done.txt")]
    [InlineData("run/a.tsv", "a.tsv.done")]
    [InlineData("run/a.tsv", "other/.done")]
    public async Task A_marker_of_something_else_says_nothing(string file, string marker)
    {
        _laboratory.Drop(file, Laboratory.Whole());
        _laboratory.Drop(marker, string.Empty);
        Assert.Empty(await LookAfterAsync(0));
    }

    [Fact]
    public async Task Where_a_marker_is_required_no_time_completes_a_file()
    {
        await using Laboratory strict = await Laboratory.OpenAsync(new WatchOptions { RequireDoneMarker = true });
        strict.Drop("a.tsv", Laboratory.Whole());
        await strict.LookAsync();
        strict.Clock.Go(100_000);
        Assert.Empty(await strict.LookAsync());
        strict.Drop("a.tsv.done", string.Empty);
        Assert.Single(await strict.LookAsync());
    }

    // The second drop of a folder must not be taken for complete by the marker of the first.
    [Theory]
    [InlineData("run.done")]
    [InlineData("run/.done")]
    public async Task A_marker_of_a_folder_goes_along_with_the_last_of_its_files(string marker)
    {
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        _laboratory.Drop("run/deep/b.tsv", Laboratory.Whole("S2"));
        _laboratory.Drop(marker, string.Empty);
        await _laboratory.LookAsync();
        await _laboratory.WorkAsync();
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Inbox));
        Assert.Equal([marker, "run/a.tsv", "run/deep/b.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed).Order(StringComparer.Ordinal));
        _laboratory.Drop("run/a.tsv", Laboratory.Whole("S3"));
        Assert.Empty(await LookAfterAsync(0));
    }

    [Fact]
    public async Task A_marker_goes_along_with_its_file()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        _laboratory.Drop("a.tsv.done", string.Empty);
        await _laboratory.LookAsync();
        await _laboratory.WorkAsync();
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Inbox));
        Assert.Equal(["a.tsv", "a.tsv.done"], Laboratory.FilesOf(_laboratory.Folders.Processed));
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task A_clock_that_is_set_holds_nothing_for_ever(int by)
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await LookAfterAsync(0);
        _laboratory.Clock.Set(TimeSpan.FromSeconds(by));
        await LookAfterAsync(0);
        await LookAfterAsync(3);
        await _laboratory.WorkAsync();
        Assert.Equal(["a.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
    }

    [Fact]
    public async Task A_whole_result_waits_for_a_neighbour_that_still_grows_and_for_no_other()
    {
        _laboratory.Drop("here/a.tsv", Laboratory.Whole());
        _laboratory.Drop("there/b.tsv", Laboratory.Whole("S2"));
        await LookAfterAsync(0);
        _laboratory.Clock.Go(2);
        _laboratory.Drop("here/a.vcf", Laboratory.Vcf());
        Assert.Equal(1, Assert.Single(await LookAfterAsync(0)).Files);
        Assert.Equal(["there/b.tsv"], (await WorkAndListAsync()));
        Assert.Empty(await LookAfterAsync(1));
        Assert.Equal(2, Assert.Single(await LookAfterAsync(1)).Files);
    }

    // Or a file that grows for ever would hold a result for ever.
    [Fact]
    public async Task A_whole_result_waits_for_a_growing_neighbour_no_longer_than_for_a_late_file()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        for (int second = 0; second < 7; second++)
        {
            _laboratory.Drop("endless.vcf", Laboratory.Vcf("S9") + new string('#', second));
            Assert.Empty(await LookAfterAsync(second == 0 ? 0 : 1));
        }
        _laboratory.Drop("endless.vcf", Laboratory.Vcf("S9") + new string('#', 7));
        Assert.Single(await LookAfterAsync(1));
    }

    [Fact]
    public async Task Files_that_are_no_whole_result_wait_for_late_ones_and_are_taken_together()
    {
        _laboratory.Drop("a.vcf", Laboratory.Vcf());
        await LookAfterAsync(0);
        Assert.Empty(await LookAfterAsync(3));
        _laboratory.Drop("late.vcf", Laboratory.Vcf(position: 7578406));
        Assert.Empty(await LookAfterAsync(0));
        Assert.Empty(await LookAfterAsync(2));
        Assert.Empty(await LookAfterAsync(4.9));
        Assert.Equal(2, Assert.Single(await LookAfterAsync(0.1)).Files);
    }

    [Fact]
    public async Task A_file_that_belongs_to_a_result_waits_for_it_and_is_refused_alone()
    {
        const string Metrics = "TruSight Oncology 500 - Metrics Output\n\n[Header]\nOutput Date\t2026-01-02\nWorkflow Version\truo-2.2.0.12\n\n[Analysis Status]\n\tS1_DNA\nCOMPLETED_ALL_STEPS\tTRUE\nFAILED_STEPS\tNA\nSTEPS_NOT_EXECUTED\tNA\n\n"
            + "[DNA Library QC Metrics]\nMetric (UOM)\tLSL Guideline\tUSL Guideline\tS1_DNA\nCONTAMINATION_SCORE (NA)\t0\t3106\t400\n\n[Notes]\nNA\n";
        _laboratory.Drop("MetricsOutput.tsv", Metrics);
        await LookAfterAsync(0);
        Assert.Empty(await LookAfterAsync(6.9));
        Assert.Null(Assert.Single(await LookAfterAsync(0.1)).CaseNumber);
        await _laboratory.WorkAsync();
        Assert.Equal(["MetricsOutput.tsv", "MetricsOutput.tsv.error.json", "MetricsOutput.tsv.error.txt"], Laboratory.FilesOf(_laboratory.Folders.Failed));
        Assert.Equal("LMV1019", Assert.Single(await _laboratory.AllAsync()).Reason?.Code);
        _laboratory.Drop("MetricsOutput.tsv", Metrics);
        await LookAfterAsync(0);
        await LookAfterAsync(3);
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await LookAfterAsync(0);
        Assert.Equal(2, Assert.Single(await LookAfterAsync(2)).Files);
    }

    [Theory]
    [InlineData("a.tsv.part")]
    [InlineData("a.tsv.partial")]
    [InlineData("a.tsv.filepart")]
    [InlineData("a.tsv.TMP")]
    [InlineData("a.tsv.temp")]
    [InlineData("a.tsv.crdownload")]
    [InlineData("a.tsv.moving")]
    [InlineData("a.tsv.unfinished")]
    [InlineData("a.tsv~")]
    [InlineData("~a.tsv")]
    [InlineData(".a.tsv")]
    [InlineData(".hidden/a.tsv")]
    [InlineData("README")]
    [InlineData("readme.tsv")]
    [InlineData("notes.md")]
    [InlineData("Thumbs.db")]
    [InlineData("desktop.ini")]
    public async Task What_is_in_the_making_hidden_or_documentation_is_passed_over(string path)
    {
        _laboratory.Drop(path, Laboratory.Whole());
        Assert.Empty(await _laboratory.TakeAsync());
        Assert.Empty(await _laboratory.SightedAsync());
        Assert.True(File.Exists(_laboratory.In(path)));
    }

    [Fact]
    public async Task A_file_that_is_taken_away_is_forgotten()
    {
        string path = _laboratory.Drop("a.tsv", Laboratory.Whole());
        await LookAfterAsync(0);
        Assert.Single(await _laboratory.SightedAsync());
        File.Delete(path);
        Assert.Empty(await LookAfterAsync(2));
        Assert.Empty(await _laboratory.SightedAsync());
    }

    [Fact]
    public async Task Another_worker_goes_on_where_the_last_one_looked()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await LookAfterAsync(0);
        _laboratory.Clock.Go(2);
        Assert.Single(await _laboratory.LookAsync(anew: true));
        Assert.Empty(await _laboratory.LookAsync(anew: true));
    }

    private async Task<Accepted[]> LookAfterAsync(double seconds)
    {
        _laboratory.Clock.Go(seconds);
        return [.. await _laboratory.LookAsync()];
    }

    private async Task<string[]> WorkAndListAsync()
    {
        await _laboratory.WorkAsync();
        return Laboratory.FilesOf(_laboratory.Folders.Processed);
    }

    [Fact]
    public async Task Nothing_is_refused_while_a_file_beside_it_grows()
    {
        _laboratory.Drop("run/what.txt", "what is this");
        for (int i = 0; i < 4; i++)
        {
            _laboratory.Drop("run/b.vcf", Laboratory.Vcf() + new string('\n', i));
            Assert.Empty(await _laboratory.LookAsync());
            _laboratory.Clock.Go(9);
        }
        Assert.Equal(2, (await _laboratory.LookAsync()).Length);
    }

    [Theory]
    [InlineData(-5, "its .done marker is older than the file")]
    [InlineData(-0.5, null)]
    [InlineData(5, null)]
    public async Task A_marker_counts_unless_it_is_older_than_its_file(double seconds, string? problem)
    {
        await using Laboratory strict = await Laboratory.OpenAsync(new WatchOptions { RequireDoneMarker = true });
        string file = strict.Drop("a.tsv", Laboratory.Whole());
        await strict.LookAsync();
        Assert.Equal("no .done marker yet", Assert.Single(await strict.SightedAsync()).Problem);
        File.SetLastWriteTimeUtc(strict.Drop("a.tsv.done", string.Empty), File.GetLastWriteTimeUtc(file).AddSeconds(seconds));
        Assert.Equal(problem is null ? 1 : 0, (await strict.LookAsync()).Length);
        Assert.Equal(problem, (await strict.SightedAsync()).SingleOrDefault()?.Problem);
    }
}
