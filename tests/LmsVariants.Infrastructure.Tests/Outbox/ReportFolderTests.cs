using System.Collections.Immutable;

using LmsVariants.Infrastructure.Outbox;
using LmsVariants.Pipeline.Deliver;

namespace LmsVariants.Infrastructure.Tests.Outbox;

public sealed class ReportFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lmsv-").FullName;

    [Fact]
    public async Task Files_are_there_whole_and_nothing_else_is()
    {
        ReportFolder store = new(Path.Combine(_folder, "new", "out"), TimeProvider.System);
        await store.StoreAsync([new ReportFile("a.tsv", [1, 2, 3]), new ReportFile("b.json", [4])], CancellationToken.None);
        Assert.Equal(["a.tsv", "b.json"], Directory.GetFiles(Path.Combine(_folder, "new", "out")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
        Assert.Equal([1, 2, 3], File.ReadAllBytes(Path.Combine(_folder, "new", "out", "a.tsv")));
    }

    [Fact]
    public async Task A_later_report_takes_the_place_of_an_earlier_one()
    {
        ReportFolder store = new(_folder, TimeProvider.System);
        await store.StoreAsync([new ReportFile("a.tsv", [1, 2, 3])], CancellationToken.None);
        await store.StoreAsync([new ReportFile("a.tsv", [9])], CancellationToken.None);
        Assert.Equal([9], File.ReadAllBytes(Path.Combine(_folder, "a.tsv")));
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_to_fails_after_a_few_tries_and_leaves_no_draft()
    {
        string file = Path.Combine(_folder, "file");
        await File.WriteAllTextAsync(file, "in the way");
        ReportFolder store = new(file, TimeProvider.System);
        await Assert.ThrowsAsync<IOException>(async () => await store.StoreAsync([new ReportFile("a.tsv", ImmutableArray<byte>.Empty)], CancellationToken.None));
        Assert.Equal("in the way", await File.ReadAllTextAsync(file));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
