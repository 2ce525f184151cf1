using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

/// <summary>What a ledger promises, whichever database it lies in. Each test begins with an empty one.</summary>
public abstract partial class LedgerContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Start = new(2026, 11, 21, 3, 0, 0, 1, TimeSpan.Zero);
    protected static readonly MadeWith Versions = new("1.0", "2026.11", new string('c', 64));
    protected static readonly Reason Away = new("LMV5001", "the disk is full");
    protected static readonly Reason Wrong = new("LMV1003", "a value cannot be read");
    protected static readonly CancellationToken None = CancellationToken.None;

    private LedgerDatabase? _database;
    private TestPlace? _place;

    private protected TestPlace Place => _place!;

    private protected LedgerDatabase Database => _database!;

    protected IIntakeLedger Inbox => new IntakeLedger(Database);

    protected IWorkLedger Work => new WorkLedger(Database);

    protected IOutbox Outbox => new LedgerOutbox(Database);

    protected ILedgerDesk Desk => new LedgerDesk(Database);

    protected ISignOut SignOut => new LedgerSignOut(Database);

    public async Task InitializeAsync()
    {
        _place = NewPlace();
        _database = _place.Open();
        await _database.MigrateAsync(None);
    }

    public async Task DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        if (_place is not null) await _place.DisposeAsync();
    }

    private protected abstract TestPlace NewPlace();

    protected static DateTimeOffset After(double seconds) => Start.AddSeconds(seconds);

    protected static string Sha(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>A file as the inbox hands it over.</summary>
    protected static TakenFile Seen(string path, string content = "content", bool isWhole = true, Room room = Room.Inbox, double modified = -60) =>
        new(new FilePlace(room, path), content.Length, After(modified), After(-10), Sha(content), "combined", isWhole);

    /// <summary>A case whose only identifier is its number.</summary>
    protected static TakenCase Of(string caseId, params TakenFile[] files) => new(caseId, caseId.Replace(' ', '_'), false, [caseId], string.Empty, [.. files]);

    protected static RefusedFile Refused(string path) => new(Seen(path, "?", isWhole: false), "{\"code\":\"LMV1001\"}", new Reason("LMV1001", "not recognised"));

    protected Task<ImmutableArray<Accepted>> TakeAsync(params TakenCase[] cases) => Inbox.TakeAsync(new TakenDrop([.. cases], []), Start, None);

    protected Task<ImmutableArray<Accepted>> RefuseAsync(params RefusedFile[] files) => Inbox.TakeAsync(new TakenDrop([], [.. files]), Start, None);

    protected Task<Attempt?> BeginAsync(string lane, double at = 1, string worker = "one") => Work.BeginAsync(new Lane(lane), worker, Versions, After(at), None);

    protected static Decision Reported(Intake intake, string? deliver = null) => new(
        IntakeOutcome.Reported, null, [.. intake.Files.Select(file => new FileResult(file.Number, null))],
        [new WrittenReport("a.fhir.json", 7, Sha("bundle")), new WrittenReport("a.report.html", 9, Sha("page"))], "preliminary", deliver, Times);

    protected static Decision Repeated(Intake intake) => new(
        IntakeOutcome.Repeated, null, [.. intake.Files.Select(file => new FileResult(file.Number, null))], [], null, null, Times);

    protected static Decision Failed(Intake intake) => new(
        IntakeOutcome.Failed, Wrong, [.. intake.Files.Select(file => new FileResult(file.Number, "{}"))], [], null, null, Times);

    protected static StageTimes Times { get; } = new(TimeSpan.FromMilliseconds(12), TimeSpan.FromMilliseconds(3));

    protected static Decision Decided(Intake intake, IntakeOutcome outcome, string? deliver = null) => outcome switch
    {
        IntakeOutcome.Reported => Reported(intake, deliver),
        IntakeOutcome.Repeated => Repeated(intake),
        _ => Failed(intake),
    };

    /// <summary>New files go to a folder of the intake; those that stay have no target.</summary>
    protected static Dictionary<long, FilePlace> Targets(Intake intake, Room room) => intake.Files
        .Where(file => !file.IsAgain && file.Place.Room is Room.Inbox or Room.Processed or Room.Failed)
        .ToDictionary(file => file.Number, file => new FilePlace(room, FormattableString.Invariant($"{intake.Number}/{file.Number}")));

    /// <summary>Decides a try as it is clear already, else as said.</summary>
    protected async Task<Intake?> DecideAsync(Attempt attempt, IntakeOutcome outcome = IntakeOutcome.Reported, string? deliver = null, double at = 2)
    {
        IntakeOutcome real = attempt.Intake.Outcome ?? outcome;
        Room room = real == IntakeOutcome.Failed ? Room.Failed : Room.Processed;
        return await Work.DecideAsync(attempt, Decided(attempt.Intake, real, real == IntakeOutcome.Reported ? deliver : null), Targets(attempt.Intake, room), After(at), None);
    }

    protected Task SettleAsync(Intake intake, double at = 3) => Work.SettleAsync(
        intake.Number, intake.Files.Where(file => file.Target is not null).ToDictionary(file => file.Number, file => file.Target!.Value), After(at), None);

    /// <summary>The oldest intake of a lane, all the way.</summary>
    protected async Task<Intake> FinishAsync(string lane, IntakeOutcome outcome = IntakeOutcome.Reported, string? deliver = null, double at = 1)
    {
        Attempt attempt = (await BeginAsync(lane, at))!;
        Intake decided = (await DecideAsync(attempt, outcome, deliver, at))!;
        await SettleAsync(decided, at);
        return decided;
    }

    protected async Task<string[]> DueAsync(double at = 1) => [.. (await Work.DueAsync(After(at), 64, None)).Select(lane => lane.Name)];
}
