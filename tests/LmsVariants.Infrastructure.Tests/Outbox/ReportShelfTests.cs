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
        Assert.True(_shelf.Publish(Of(7, revision: 1), 2, written));
        Assert.Equal(["2026/11/A/A.fhir.json"], Laboratory.FilesOf(_folder));
        Assert.False(Directory.Exists(Path.Combine(Place, "revisions")));
        Assert.True(_shelf.Publish(Of(7, revision: 1), 2, written));
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
        ImmutableArray<WrittenReport> written = await StageAsync(7, 2, "third");
        string revisions = Path.Combine(Staged, "revisions");
        if (steps > 0) Directory.Move(Path.Combine(Place, "revisions", "1"), Path.Combine(revisions, "1"));
        if (steps > 1) Directory.Delete(Path.Combine(Place, "revisions"));
        if (steps > 1) Directory.Move(Place, Path.Combine(revisions, "2"));
        if (steps > 2) Directory.Move(Staged, Place);
        Assert.True(_shelf.Publish(Of(7, revision: 3), 2, written));
        Assert.Equal(["A.fhir.json", "revisions/1/A.fhir.json", "revisions/2/A.fhir.json", "revisions/2/a person's note.txt"], Laboratory.FilesOf(Place));
        Assert.Equal(["third", "first", "second"], new[] { "A.fhir.json", "revisions/1/A.fhir.json", "revisions/2/A.fhir.json" }.Select(file => File.ReadAllText(Path.Combine(Place, file))));
        Assert.Equal([Place], Directory.GetFileSystemEntries(Path.GetDirectoryName(Place)!));
    }

    [Fact]
    public async Task A_report_that_no_ledger_knows_of_is_kept()
    {
        Write(Place, "A.fhir.json", "of an earlier ledger");
        Write(Path.Combine(Place, "revisions", "0"), "A.fhir.json", "older still");
        Assert.True(_shelf.Publish(Of(7, revision: 1), 2, await StageAsync(7, 2, "new")));
        Assert.Equal(["A.fhir.json", "revisions/0.2/A.fhir.json", "revisions/0/A.fhir.json"], Laboratory.FilesOf(Place));
    }

    [Fact]
    public async Task A_report_that_is_nowhere_or_not_whole_is_told_of()
    {
        ImmutableArray<WrittenReport> written = await StageAsync(7, 2, "decided");
        File.AppendAllText(Path.Combine(Staged, "A.fhir.json"), "!");
        Assert.ThrowsAny<IOException>(() => _shelf.Publish(Of(7, revision: 1), 2, written));
        Directory.Delete(Staged, recursive: true);
        Assert.ThrowsAny<IOException>(() => _shelf.Publish(Of(7, revision: 1), 2, written));
        // A report of another revision in the place is not taken for it.
        Write(Place, "A.fhir.json", "another");
        Assert.False(_shelf.Publish(Of(7, revision: 1), 2, written));
    }

    [Fact]
    public async Task Two_workers_at_one_report_bring_it_to_its_place_once()
    {
        for (int round = 1; round <= 60; round++)
        {
            ImmutableArray<WrittenReport> written = await StageAsync(round, 2, $"report {round}");
            Intake intake = Of(round, revision: round);
            using Barrier both = new(2);
            await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() =>
            {
                both.SignalAndWait();
                for (bool isThere = false; !isThere;)
                {
                    try
                    {
                        isThere = _shelf.Publish(intake, 2, written);
                    }
                    catch (IOException)
                    {
                        // The other one was faster with one of the steps: it is tried again, as a worker does.
                    }
                }
            })));
            Assert.Equal($"report {round}", await File.ReadAllTextAsync(Path.Combine(Place, "A.fhir.json")));
            Assert.Equal(round - 1, Directory.Exists(Path.Combine(Place, "revisions")) ? Directory.GetFiles(Path.Combine(Place, "revisions"), "A.fhir.json", SearchOption.AllDirectories).Length : 0);
        }
    }

    [Fact]
    public async Task A_try_whose_folder_was_removed_writes_no_half_of_a_report()
    {
        await StageAsync(7, 2, "of the try that counts");
        await StageAsync(7, 1, "of a try that was thought dead");
        Assert.True(File.Exists(Path.Combine(Staged, "A.fhir.json")));
        _shelf.DiscardOwn(new Attempt(Of(7), 1, 0, 0));
        Assert.Equal([".A.7.2.staged"], Directory.GetDirectories(Path.Combine(_folder, "2026", "11")).Select(Path.GetFileName));
    }

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
