using System.Collections.Immutable;

using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>The same bytes, dropped more than once: each drop is a file of its own, and none vanishes for being like another.</summary>
public sealed class SameBytesTests : IDisposable
{
    private const string Bytes = "the same result";
    private static readonly DateTimeOffset Written = new(2026, 11, 21, 3, 0, 0, TimeSpan.Zero);

    private readonly string _root = Directory.CreateTempSubdirectory("lmsv-").FullName;
    private readonly WatchedFolders _folders;
    private readonly MovedFiles _ledger = new();

    public SameBytesTests()
    {
        _folders = new WatchedFolders(_root);
        _folders.Create();
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public async Task A_file_that_was_dropped_again_after_the_crash_that_followed_the_move_stays()
    {
        Put("processed/a.tsv", Bytes, Written);
        Put("inbox/a.tsv", Bytes, Written.AddHours(1));
        FilePlace place = await SettleAsync("a.tsv", "a.tsv");
        Assert.Equal(new FilePlace(Room.Processed, "a.tsv"), place);
        Assert.Equal(["inbox/a.tsv", "processed/a.tsv"], Files());
    }

    [Fact]
    public async Task What_a_copy_between_file_systems_left_is_removed()
    {
        Put("processed/a.tsv", Bytes, Written);
        Put("inbox/a.tsv", Bytes, Written);
        await SettleAsync("a.tsv", "a.tsv");
        Assert.Equal(["processed/a.tsv"], Files());
    }

    [Fact]
    public async Task What_only_looks_like_the_rest_of_a_copy_stays()
    {
        Put("processed/a.tsv", Bytes, Written);
        Put("inbox/a.tsv", "another results", Written);
        await SettleAsync("a.tsv", "a.tsv");
        Assert.Equal(["inbox/a.tsv", "processed/a.tsv"], Files());
    }

    [Fact]
    public async Task The_same_bytes_of_another_drop_at_the_target_are_kept_beside()
    {
        Put("processed/a.2.tsv", Bytes, Written.AddHours(-1));
        Put("inbox/a.tsv", Bytes, Written);
        FilePlace place = await SettleAsync("a.tsv", "a.2.tsv");
        Assert.Equal(new FilePlace(Room.Processed, "a.tsv"), place);
        Assert.Equal(["processed/a.2.tsv", "processed/a.tsv"], Files());
        Assert.Equal(place, Assert.Single(_ledger.Retargeted));
    }

    [Fact]
    public void Two_files_of_an_intake_never_have_one_target()
    {
        Put("processed/a.tsv", Bytes, Written);
        ImmutableDictionary<long, FilePlace> targets = new FileTargets(_folders).Of(Intake(File(1, "a.tsv"), File(2, "a.2.tsv")), ImmutableHashSet<long>.Empty);
        Assert.Equal(["a.2.2.tsv", "a.2.tsv"], targets.Values.Select(target => target.Path).Order(StringComparer.Ordinal));
    }

    private async Task<FilePlace> SettleAsync(string dropped, string target) =>
        (await new FileSettling(_folders, _ledger, TimeProvider.System).SettleAsync(Intake(File(1, dropped) with { Target = new FilePlace(Room.Processed, target) }), CancellationToken.None))[1];

    private static Intake Intake(params IntakeFile[] files) => new(
        7, new LedgerCase(3, "A", "A", "2026/11/A", 1), IntakeState.Settling, IntakeOutcome.Repeated, "content", null, [.. files]);

    private static IntakeFile File(long number, string dropped) => new(
        number, new FilePlace(Room.Inbox, dropped), new FilePlace(Room.Inbox, dropped), null, Bytes.Length, Written,
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(Bytes))), "combined", IsWhole: true, IsAgain: false);

    private void Put(string path, string content, DateTimeOffset written)
    {
        string full = Path.Combine(_root, path);
        System.IO.File.WriteAllText(full, content);
        System.IO.File.SetLastWriteTimeUtc(full, written.UtcDateTime);
    }

    private IEnumerable<string> Files() => Directory.EnumerateFiles(_root, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_root, path)).Order(StringComparer.Ordinal);

    private sealed class MovedFiles : IWorkLedger
    {
        public List<FilePlace> Retargeted { get; } = [];

        public Task RetargetAsync(long file, FilePlace target, CancellationToken cancellationToken)
        {
            Retargeted.Add(target);
            return Task.CompletedTask;
        }

        public Task<ImmutableArray<long>> AwaitedByOthersAsync(long intake, CancellationToken cancellationToken) => Task.FromResult(ImmutableArray<long>.Empty);

        public Task<ImmutableArray<WrittenReport>> ReportsAsync(long caseNumber, int revision, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<FilePlace> PlaceOfAsync(long file, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ImmutableArray<Lane>> DueAsync(DateTimeOffset now, int most, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Attempt?> BeginAsync(Lane lane, string worker, MadeWith versions, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<Intake?> DecideAsync(Attempt attempt, Decision decision, IReadOnlyDictionary<long, FilePlace> targets, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task ReturnAsync(Attempt attempt, Reason reason, bool isFailure, DateTimeOffset nextTry, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task PostponeAsync(Intake intake, Reason reason, DateTimeOffset nextTry, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task SettleAsync(long intake, IReadOnlyDictionary<long, FilePlace> places, DateTimeOffset now, CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
