using System.Collections.Immutable;

using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Infrastructure.Tests.Inbox;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Outbox;

/// <summary>A report comes to its place whole, in place of the last one, wherever the worker that brought it there died.</summary>
public sealed class ReportShelfTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lmsv-").FullName;
    private readonly ReportShelf _shelf;

    public ReportShelfTests() => _shelf = new ReportShelf(_folder);

    private string Staged => Path.Combine(_folder, "2026", "11", ".A.7.2.staged");

    private string Place => Path.Combine(_folder, "2026", "11", "A");

    [Fact]
    public async Task A_report_is_not_seen_before_it_is_published()
    {
        ImmutableArray<WrittenReport> written = await StageAsync(7, 2, "new");
        Assert.Equal(("A.fhir.json", 3L), (written[0].Name, written[0].Length));
        Assert.False(Directory.Exists(Place));
        Assert.True(File.Exists(Path.Combine(Staged, "A.fhir.json")));
        _shelf.Publish(Of(7, revision: 1), 2);
        Assert.Equal(["2026/11/A/A.fhir.json"], Laboratory.FilesOf(_folder));
        _shelf.Publish(Of(7, revision: 1), 2);
        Assert.Equal(["2026/11/A/A.fhir.json"], Laboratory.FilesOf(_folder));
    }

    // How far publishing the third revision came before its worker died.
    [Theory]
    [InlineData(0)] // nothing was renamed
    [InlineData(1)] // the earlier revisions were
    [InlineData(2)] // the last report was
    [InlineData(3)] // everything was
    public async Task Wherever_its_worker_died_a_report_comes_to_its_place(int steps)
    {
        Write(Place, "A.fhir.json", "second");
        Write(Place, "a person's note.txt", "note");
        Write(Path.Combine(Place, "revisions", "1"), "A.fhir.json", "first");
        await StageAsync(7, 2, "third");
        string revisions = Path.Combine(Staged, "revisions");
        if (steps > 0) Directory.Move(Path.Combine(Place, "revisions"), revisions);
        if (steps > 1) Directory.Move(Place, Path.Combine(revisions, "2"));
        if (steps > 2) Directory.Move(Staged, Place);
        _shelf.Publish(Of(7, revision: 3), 2);
        Assert.Equal(["A.fhir.json", "revisions/1/A.fhir.json", "revisions/2/A.fhir.json", "revisions/2/a person's note.txt"], Laboratory.FilesOf(Place));
        Assert.Equal(["third", "first", "second"], new[] { "A.fhir.json", "revisions/1/A.fhir.json", "revisions/2/A.fhir.json" }.Select(file => File.ReadAllText(Path.Combine(Place, file))));
        Assert.Equal([Place], Directory.GetFileSystemEntries(Path.GetDirectoryName(Place)!));
    }

    [Fact]
    public async Task A_report_that_no_ledger_knows_of_is_kept()
    {
        Write(Place, "A.fhir.json", "of an earlier ledger");
        Write(Path.Combine(Place, "revisions", "0"), "A.fhir.json", "older still");
        await StageAsync(7, 2, "new");
        _shelf.Publish(Of(7, revision: 1), 2);
        Assert.Equal(["A.fhir.json", "revisions/0.2/A.fhir.json", "revisions/0/A.fhir.json"], Laboratory.FilesOf(Place));
    }

    [Fact]
    public void A_report_that_is_no_longer_there_is_told_of() => Assert.Throws<IOException>(() => _shelf.Publish(Of(7, revision: 1), 2));

    [Fact]
    public async Task What_earlier_tries_have_left_is_removed_and_nothing_of_another_case_is()
    {
        await StageAsync(7, 1, "lost");
        await StageAsync(8, 1, "of another intake");
        Write(Path.Combine(_folder, "2026", "11", ".A.7.9.1.staged"), "A.7.fhir.json", "of the case A.7, intake 9, try 1");
        Write(Path.Combine(_folder, "2026", "11", ".B.7.1.staged"), "B.fhir.json", "of the case B");
        await StageAsync(7, 2, "new");
        Assert.Equal([".A.7.2.staged", ".A.7.9.1.staged", ".A.8.1.staged", ".B.7.1.staged"], Directory.GetDirectories(Path.Combine(_folder, "2026", "11")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_a_fenced_try_has_written_is_removed_and_what_was_decided_for_is_not()
    {
        await StageAsync(7, 1, "decided");
        _shelf.Discard(new Attempt(Of(7) with { State = IntakeState.Settling }, 1, 0, 0));
        Assert.Single(Directory.GetDirectories(Path.Combine(_folder, "2026", "11")));
        _shelf.Discard(new Attempt(Of(7), 1, 0, 0));
        Assert.Empty(Directory.GetDirectories(Path.Combine(_folder, "2026", "11")));
    }

    private Task<ImmutableArray<WrittenReport>> StageAsync(long intake, int attempt, string content) =>
        _shelf.StageAsync(new Attempt(Of(intake), attempt, 0, 0), [new ReportFile("A.fhir.json", [.. System.Text.Encoding.UTF8.GetBytes(content)])], CancellationToken.None);

    private static Intake Of(long number, int? revision = null) => new(number, new LedgerCase(1, "A", "A", "2026/11/A", 0), IntakeState.Working, null, string.Empty, revision, []);

    private static void Write(string folder, string name, string content)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, name), content);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
