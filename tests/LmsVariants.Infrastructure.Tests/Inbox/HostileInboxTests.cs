using System.Diagnostics;
using System.Text.Json;

using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Testing;

namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>Whatever lies in the inbox, nothing outside the laboratory's folders is read, written or moved, and nothing holds up the rest.</summary>
public sealed class HostileInboxTests : IAsyncLifetime
{
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(20);

    private readonly string _outside = Directory.CreateTempSubdirectory("lmsv-outside-").FullName;
    private Laboratory _laboratory = null!;

    public async Task InitializeAsync() => _laboratory = await Laboratory.OpenAsync();

    public async Task DisposeAsync()
    {
        await _laboratory.DisposeAsync();
        Directory.Delete(_outside, recursive: true);
    }

    [Fact]
    public async Task Links_are_never_followed()
    {
        string secret = Path.Combine(_outside, "secret.tsv");
        await File.WriteAllTextAsync(secret, Laboratory.Whole("SECRET"));
        File.CreateSymbolicLink(_laboratory.In("a.tsv"), secret);
        Directory.CreateSymbolicLink(_laboratory.In("folder"), _outside);
        Directory.CreateSymbolicLink(_laboratory.In("round"), _laboratory.Folders.Inbox);
        File.CreateSymbolicLink(_laboratory.In("broken.tsv"), Path.Combine(_outside, "nothing.tsv"));
        _laboratory.Drop("b.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal("S1", Assert.Single(await _laboratory.AllAsync()).CaseId);
        Assert.Equal(["a.tsv", "broken.tsv", "folder", "round"], (await _laboratory.SightedAsync()).Select(link => link.Place.Path).Order(StringComparer.Ordinal));
        Assert.All(await _laboratory.SightedAsync(), link => Assert.Equal("a link is not followed", link.Problem));
        Assert.Equal(["b.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.True(File.Exists(secret));
    }

    // What lies behind a link in a folder that is done with is somebody else's.
    [Fact]
    public async Task A_sheet_behind_a_link_is_not_taken_along()
    {
        string sheet = Path.Combine(_outside, "case-sheet.csv");
        await File.WriteAllTextAsync(sheet, "sample_id,case_id\nS1,STOLEN\n");
        _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        Directory.CreateSymbolicLink(_laboratory.In("run", "link"), _outside);
        await _laboratory.FinishAsync();
        Assert.True(File.Exists(sheet));
        Assert.Equal(["run/a.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
    }

    [Fact]
    public async Task A_sheet_that_is_a_link_is_not_read()
    {
        string sheet = Path.Combine(_outside, "sheet.csv");
        await File.WriteAllTextAsync(sheet, "sample_id,case_id\nS1,STOLEN\n");
        File.CreateSymbolicLink(_laboratory.In("case-sheet.csv"), sheet);
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        Assert.Equal("S1", Assert.Single(await _laboratory.AllAsync()).CaseId);
    }

    [SkippableFact]
    public async Task A_pipe_is_refused_without_being_opened()
    {
        Pipe("a.tsv");
        _laboratory.Drop("b.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync().WaitAsync(Soon);
        Assert.Equal(["a.tsv", "a.tsv.error.json", "a.tsv.error.txt"], Laboratory.FilesOf(_laboratory.Folders.Failed));
        Assert.Equal(["b.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Equal("LMV1002", (await _laboratory.AllAsync()).Single(intake => intake.CaseId is null).Reason?.Code);
    }

    [SkippableFact]
    public async Task A_pipe_in_the_place_of_a_sheet_is_never_opened()
    {
        Pipe("case-sheet.csv");
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        Task finishing = Task.Run(_laboratory.FinishAsync);
        if (await Task.WhenAny(finishing, Task.Delay(Soon)) != finishing)
        {
            // Whoever waits for it is let go, so that this test ends.
            using FileStream freed = new(_laboratory.In("case-sheet.csv"), FileMode.Open, FileAccess.ReadWrite);
            Assert.Fail("the pipe was opened");
        }
        await finishing;
        Assert.StartsWith("the case sheet of the inbox is unclear", Assert.Single(await _laboratory.SightedAsync()).Problem, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("changed")]
    [InlineData("changed in place")]
    [InlineData("gone")]
    [InlineData("a folder")]
    [InlineData("a link")]
    [InlineData("a pipe")]
    public async Task What_is_not_what_was_taken_is_not_reported(string how)
    {
        string path = _laboratory.Drop("run/a.tsv", Laboratory.Whole());
        await _laboratory.TakeAsync();
        DateTime written = File.GetLastWriteTimeUtc(path);
        File.Delete(path);
        switch (how)
        {
            case "changed":
                _laboratory.Drop("run/a.tsv", Laboratory.Whole(tmb: "15.98"));
                break;
            case "changed in place":
                _laboratory.Drop("run/a.tsv", Laboratory.Whole(tmb: "4.98"));
                File.SetLastWriteTimeUtc(path, written);
                break;
            case "a folder":
                Directory.CreateDirectory(path);
                break;
            case "a link":
                await File.WriteAllTextAsync(Path.Combine(_outside, "a.tsv"), Laboratory.Whole());
                File.SetLastWriteTimeUtc(Path.Combine(_outside, "a.tsv"), written);
                File.CreateSymbolicLink(path, Path.Combine(_outside, "a.tsv"));
                break;
            case "a pipe":
                Pipe("run/a.tsv");
                break;
        }
        await _laboratory.WorkAsync().WaitAsync(Soon);
        Assert.Equal(IntakeOutcome.Withdrawn, Assert.Single(await _laboratory.AllAsync()).Outcome);
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Reports));
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Failed));
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Processed));
        await _laboratory.FinishAsync().WaitAsync(Soon);
        bool isAnother = how.StartsWith("changed", StringComparison.Ordinal);
        Assert.Equal(isAnother ? ["run/a.tsv"] : [], Laboratory.FilesOf(_laboratory.Folders.Processed));
        if (isAnother) Assert.Equal((2, IntakeOutcome.Reported), ((await _laboratory.AllAsync()).Length, (await _laboratory.AllAsync())[1].Outcome));
    }

    [Fact]
    public async Task Folders_deeper_than_any_laboratory_nests_are_told_of_and_not_looked_into()
    {
        string deep = string.Join('/', Enumerable.Repeat("d", 40));
        _laboratory.Drop($"{deep}/a.tsv", Laboratory.Whole());
        _laboratory.Drop(string.Join('/', Enumerable.Repeat("d", 30)) + "/b.tsv", Laboratory.Whole("S2"));
        Assert.Single(await _laboratory.TakeAsync());
        Assert.Equal("folders more than 32 deep are not looked into", Assert.Single(await _laboratory.SightedAsync()).Problem);
    }

    [SkippableTheory]
    [InlineData("a\\377.tsv")]
    [InlineData("f\\374r Anna/a.tsv")]
    public async Task A_name_that_is_no_UTF_8_is_told_of_and_holds_up_nothing(string name)
    {
        Shell($"set -e; mkdir -p \"$(dirname \"$(printf '{name}')\")\" && printf x > \"$(printf '{name}')\"");
        _laboratory.Drop("b.tsv", Laboratory.Whole());
        Assert.Single(await _laboratory.TakeAsync());
        await _laboratory.WorkAsync();
        Assert.Equal("its name is no UTF-8", Assert.Single(await _laboratory.SightedAsync()).Problem);
        Assert.Equal(["b.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        // What it is called cannot be said to the system, so the shell has to remove it.
        Shell("rm -rf ./*");
    }

    public static TheoryData<string> StrangeNames =>
    [
        "\u00fcbung \u2013 \u809d\u764c \ud83e\uddec.tsv",
        "line\nend.tsv",
        "\u001b[31mred.tsv",
        "a..tsv",
        "a\\b.tsv",
        "x\\..\\..\\..\\a.tsv",
        "C:\\a.tsv",
        "CON.tsv",
        "-rf.tsv",
        "'\"; drop table file; --.tsv",
        "%2e%2e%2fa.tsv",
        " a .tsv ",
        new string('n', 251) + ".tsv",
        string.Concat(Enumerable.Repeat("\u00e9", 125)) + "n.tsv",
    ];

    [SkippableTheory]
    [MemberData(nameof(StrangeNames))]
    public async Task A_strange_name_of_a_file_is_kept_where_it_is_read_and_where_it_is_refused(string name)
    {
        Skip.If(OperatingSystem.IsWindows(), "its file systems know no such names");
        _laboratory.Drop(Path.Combine("read", name), Laboratory.Whole());
        _laboratory.Drop(Path.Combine("refused", name), "what is this");
        await _laboratory.FinishAsync();
        Assert.Empty(Laboratory.FilesOf(_laboratory.Folders.Inbox));
        Assert.Equal([$"read/{name}"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        string[] failed = Laboratory.FilesOf(_laboratory.Folders.Failed);
        Assert.Equal(3, failed.Length);
        Assert.Contains($"refused/{name}", failed);
        string told = Assert.Single(failed, file => file.EndsWith(".error.json", StringComparison.Ordinal));
        using JsonDocument error = JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(_laboratory.Folders.Failed, told)));
        Assert.Equal($"refused/{name}", error.RootElement.GetProperty("file").GetString());
        string readable = await File.ReadAllTextAsync(Path.Combine(_laboratory.Folders.Failed, Assert.Single(failed, file => file.EndsWith(".error.txt", StringComparison.Ordinal))));
        Assert.DoesNotContain(readable, character => char.IsControl(character) && character != '\n');
        Assert.EndsWith("was not reported.", readable.Split('\n')[0], StringComparison.Ordinal);
        AssertNothingOutside();
        Assert.DoesNotContain(_laboratory.Log, line => line.Contains(name, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("x\\..\\..\\..\\stolen")]
    [InlineData("a\\b")]
    public async Task A_folder_with_a_sign_of_another_system_stays_one_folder(string folder)
    {
        Skip.If(OperatingSystem.IsWindows(), "there the sign parts folders");
        _laboratory.Drop($"{folder}/a.tsv", Laboratory.Whole());
        _laboratory.Drop($"{folder}/case-sheet.csv", "sample_id,case_id\nS1,X1\n");
        await _laboratory.FinishAsync();
        Assert.Equal([$"{folder}/a.tsv", $"{folder}/case-sheet.csv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Equal("X1", Assert.Single(await _laboratory.AllAsync()).CaseId);
        AssertNothingOutside();
    }

    [Theory]
    [InlineData("../../etc/x")]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("/abs/olute")]
    [InlineData("C:\\windows")]
    [InlineData("CON")]
    [InlineData("nul.txt")]
    [InlineData("a\nb")]
    [InlineData("*?<>|")]
    [InlineData("\u202etxt.exe")]
    [InlineData("long")]
    public async Task A_case_number_is_no_way_out_of_the_reports(string id)
    {
        if (id == "long") id = new string('x', 300);
        _laboratory.Drop("case-sheet.json", JsonSerializer.Serialize(new[] { new { sample_id = "S1", case_id = id } }));
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        await _laboratory.FinishAsync();
        IntakeView intake = Assert.Single(await _laboratory.AllAsync());
        Assert.Equal((id, IntakeOutcome.Reported), (intake.CaseId, intake.Outcome));
        string folder = Assert.Single(Directory.GetFileSystemEntries(_laboratory.ReportFolder));
        Assert.Equal(2, Directory.GetFiles(folder).Length);
        Assert.Equal(2, Laboratory.FilesOf(_laboratory.Folders.Reports).Length);
        Assert.NotNull(await _laboratory.Desk.FindAsync(id, Laboratory.None));
        AssertNothingOutside();
    }

    [Fact]
    public async Task Two_case_numbers_with_one_safe_name_never_share_a_folder()
    {
        _laboratory.Drop("case-sheet.csv", "sample_id,case_id\nS1,A/1\nS2,a:1\nS3,B1\n");
        _laboratory.Drop("a.tsv", Laboratory.Whole());
        _laboratory.Drop("b.tsv", Laboratory.Whole("S2"));
        _laboratory.Drop("c.tsv", Laboratory.Whole("S3"));
        await _laboratory.FinishAsync();
        Assert.Equal(["A_1/A_1.fhir.json", "A_1/A_1.variants.tsv", "B1/B1.fhir.json", "B1/B1.variants.tsv"], Laboratory.FilesOf(_laboratory.ReportFolder));
        Assert.Equal(["b.tsv", "b.tsv.error.json", "b.tsv.error.txt"], Laboratory.FilesOf(_laboratory.Folders.Failed));
        Assert.Equal(["a.tsv", "c.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Equal("LMV1013", (await _laboratory.AllAsync()).Single(intake => intake.CaseId is null).Reason?.Code);
        // The same once more, when the first is known already.
        _laboratory.Drop("b2.tsv", Laboratory.Whole("S2", tmb: "1.0"));
        await _laboratory.FinishAsync();
        Assert.Contains("b2.tsv.error.txt", Laboratory.FilesOf(_laboratory.Folders.Failed));
    }

    [Fact]
    public async Task A_name_in_the_making_that_lies_for_long_is_told_of()
    {
        string left = _laboratory.Drop("a.tsv.part", "x");
        File.SetLastWriteTimeUtc(left, _laboratory.Clock.Now.UtcDateTime - TimeSpan.FromMinutes(59));
        await _laboratory.LookAsync();
        Assert.Empty(await _laboratory.SightedAsync());
        _laboratory.Clock.Go(120);
        await _laboratory.LookAsync();
        Assert.StartsWith("its name says that it is still being written", Assert.Single(await _laboratory.SightedAsync()).Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sample_with_a_NUL_in_its_name_is_refused()
    {
        _laboratory.Drop("a.tsv", Laboratory.Whole("S\u00001"));
        _laboratory.Drop("b.tsv", Laboratory.Whole("S2"));
        await _laboratory.FinishAsync();
        Assert.Equal(["b.tsv"], Laboratory.FilesOf(_laboratory.Folders.Processed));
        Assert.Contains("a.tsv", Laboratory.FilesOf(_laboratory.Folders.Failed));
    }

    private void AssertNothingOutside()
    {
        Assert.Equal(["failed", "inbox", "processed", "reports", "state"], Directory.GetFileSystemEntries(_laboratory.Folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(_outside));
    }

    private void Pipe(string name)
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no such pipes in its folders");
        Shell($"mkfifo '{name}'");
    }

    private void Shell(string command)
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no such shell");
        using Process process = Process.Start(new ProcessStartInfo(Component.Program("sh")) { ArgumentList = { "-c", command }, WorkingDirectory = _laboratory.Folders.Inbox })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
