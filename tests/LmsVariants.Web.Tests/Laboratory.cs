using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;

using LmsVariants.App.Composition;
using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.ReferenceBundle;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;
using LmsVariants.Testing;
using LmsVariants.Web.Access;
using LmsVariants.Web.Ports;

using Microsoft.Extensions.Logging;

namespace LmsVariants.Web.Tests;

/// <summary>A laboratory with a real ledger, real files and the real page on a free port.</summary>
internal sealed class Laboratory : IAsyncDisposable
{
    public const string Token = "correct-horse-battery-staple";
    public const string Page = "<!DOCTYPE html><html><head><title>Report</title></head><body><p>a report</p></body></html>";

    private const string Memory = "/dev/shm";

    private static readonly Lazy<(CuratedKnowledge Knowledge, TranscriptCatalogue Transcripts)> s_knowledge = new(() =>
        (KnowledgeBaseFolder.Read(KnowledgeFolder).Knowledge!, BundleFile.OpenWhole(Path.Combine(KnowledgeFolder, "reference", "lmsvariants.bundle")).Catalogue));

    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Directory.Exists(Memory) ? Memory : Path.GetTempPath(), "lmsv-" + Guid.NewGuid().ToString("N"))).FullName;
    private readonly List<string> _log = [];

    private Laboratory()
    {
        Folders = new WatchedFolders(_folder);
        Folders.Create();
        Ledger = new SqliteLedger(Path.Combine(Folders.State, "ledger.db"), TimeProvider.System);
        SignOut = new WatchedSignOut(new LedgerSignOut(Ledger));
    }

    public static AccessToken Anna => AccessToken.Of("Dr. Anna Muster", Token)!;

    public static string KnowledgeFolder => Component.InRepository("knowledgebase");

    public FixedClock Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 9, 0, 0, TimeSpan.Zero));

    public WatchedFolders Folders { get; }

    public SqliteLedger Ledger { get; }

    public ILedgerDesk Desk => new LedgerDesk(Ledger);

    public IIntakeLedger Inbox => new IntakeLedger(Ledger);

    public IWorkLedger Work => new WorkLedger(Ledger);

    public IOutbox Outbox => new LedgerOutbox(Ledger);

    public WatchedSignOut SignOut { get; }

    public IReadOnlyList<string> Log => _log;

    public LaboratoryHost Host { get; private set; } = null!;

    /// <summary>An empty laboratory whose page is served.</summary>
    public static async Task<Laboratory> OpenAsync(LaboratoryOptions? options = null, ImmutableArray<string> earlierKnowledge = default)
    {
        Laboratory laboratory = new();
        await laboratory.Ledger.MigrateAsync(CancellationToken.None);
        Settings settings = new()
        {
            Interpretation = new InterpretationSettings(),
            Limits = new InputLimits(),
            Fhir = new FhirOptions(),
            Web = new WebSettings { EarlierKnowledge = earlierKnowledge.IsDefault ? [] : earlierKnowledge },
        };
        IngestContext ingest = new(new ReadingContext(settings.Limits), s_knowledge.Value.Knowledge.Genes, s_knowledge.Value.Transcripts, null, null);
        WorkerParts worker = new(settings, laboratory.Folders, laboratory.Ledger, s_knowledge.Value.Knowledge, s_knowledge.Value.Transcripts, null, ingest, PageLanguage.English, null, null);
        LaboratoryParts parts = LaboratoryPage.Of(worker, KnowledgeFolder, laboratory.Clock) with { SignOut = laboratory.SignOut };
        laboratory.Host = await LaboratoryHost.StartAsync(
            options ?? new LaboratoryOptions { Address = new Uri("http://127.0.0.1:0") }, parts, logging => logging.AddProvider(new KeptLog(laboratory._log)), CancellationToken.None);
        return laboratory;
    }

    /// <summary>A page that asks who it is.</summary>
    public static Task<Laboratory> WithTokensAsync() => OpenAsync(new LaboratoryOptions { Address = new Uri("http://127.0.0.1:0"), Tokens = [Anna] });

    public Visitor Visit(string? language = null) => new(Host.Address, language);

    /// <summary>Takes a file of a case.</summary>
    public async Task TakeAsync(string caseId, string file = "result.tsv") => await Inbox.TakeAsync(
        new TakenDrop([new TakenCase(caseId, LmsVariants.Pipeline.Deliver.SafeFileName.Of(caseId), false, [caseId], string.Empty, [Seen(file)])], []), Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>Refuses a file that makes no case.</summary>
    public async Task RefuseAsync(string file) => await Inbox.TakeAsync(
        new TakenDrop([], [new RefusedFile(Seen(file), """{"code":"LMV1001"}""", new Reason("LMV1001", "not recognised"))]), Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>Reports the oldest intake of a case, with files on disk and what it found in the archive; one that brings a signature is signed.</summary>
    public async Task<LedgerCase> ReportAsync(long number, string page = Page, bool deliver = false, ArchivedReport? found = null, LmsVariants.Pipeline.Deliver.ReportStatus status = LmsVariants.Pipeline.Deliver.ReportStatus.Preliminary)
    {
        Attempt attempt = await BeginAsync($"case-{number}");
        LedgerCase known = attempt.Intake.Case!;
        (string Suffix, string Content)[] files = [(".fhir.json", "{\"resourceType\":\"Bundle\"}"), (".report.html", page), (".variants.tsv", "gene\tname\nRAD51B\tc.1111C>T\n"), (".case.json", "{}")];
        string folder = Path.Combine(Folders.Reports, known.Folder);
        if (known.Revision > 0)
        {
            string kept = Path.Combine(folder, "revisions", known.Revision.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Directory.CreateDirectory(kept);
            foreach (string file in Directory.GetFiles(folder)) File.Move(file, Path.Combine(kept, Path.GetFileName(file)));
        }
        Directory.CreateDirectory(folder);
        List<WrittenReport> written = [];
        foreach ((string suffix, string content) in files)
        {
            byte[] bytes = Encoding.UTF8.GetBytes(content);
            await File.WriteAllBytesAsync(Path.Combine(folder, known.Name + suffix), bytes);
            written.Add(new WrittenReport(known.Name + suffix, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        }
        string word = attempt.Intake.Signing is null ? status.ToString().ToLowerInvariant() : "final";
        await DecideAsync(
            attempt, new Decision(IntakeOutcome.Reported, null, Read(attempt.Intake), [.. written], word, deliver ? known.Name + ".fhir.json" : null, Times) { Archived = found is null ? null : ArchiveEntry.Of(known.CaseId, found) }, Room.Processed);
        return known;
    }

    /// <summary>Signs the last report of a case, and writes the signed one.</summary>
    public async Task SignAsync(long number, string by, string page = Page)
    {
        Assert.Equal(SignAnswer.Accepted, await new LedgerSignOut(Ledger).SignAsync(FormattableString.Invariant($"#{number}"), null, by, Clock.GetUtcNow(), CancellationToken.None));
        await ReportAsync(number, page);
    }

    /// <summary>Refuses the oldest intake of a lane.</summary>
    public async Task FailAsync(string lane, Reason reason)
    {
        Attempt attempt = await BeginAsync(lane);
        await DecideAsync(attempt, new Decision(IntakeOutcome.Failed, reason, [.. attempt.Intake.Files.Select(file => new FileResult(file.Number, "{}"))], [], null, null, Times), Room.Failed);
    }

    /// <summary>Has the oldest intake of a case wait for the world.</summary>
    public async Task PostponeAsync(long number, Reason reason, TimeSpan pause) =>
        await Work.ReturnAsync(await BeginAsync($"case-{number}"), reason, isFailure: true, Clock.GetUtcNow() + pause, Clock.GetUtcNow(), CancellationToken.None);

    /// <summary>Begins to work on the oldest intake of a lane.</summary>
    public async Task<Attempt> BeginAsync(string lane) =>
        (await Work.BeginAsync(new Lane(lane), "worker", new MadeWith("0.1.0", "2026.11", new string('c', 64)), Clock.GetUtcNow(), CancellationToken.None))!;

    public async Task RefuseDeliveryAsync(long number, Reason reason)
    {
        OutboxEntry entry = (await Outbox.BeginAsync(new Lane($"delivery-{number}"), Clock.GetUtcNow(), CancellationToken.None))!;
        await Outbox.EndAsync(entry, DeliveryState.Refused, reason, Clock.GetUtcNow(), CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (Host is not null) await Host.DisposeAsync();
        await Ledger.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static StageTimes Times { get; } = new(TimeSpan.FromMilliseconds(12), TimeSpan.FromMilliseconds(3));

    private static ImmutableArray<FileResult> Read(Intake intake) => [.. intake.Files.Select(file => new FileResult(file.Number, null))];

    private TakenFile Seen(string path) => new(new FilePlace(Room.Inbox, path), 7, Clock.GetUtcNow().AddMinutes(-1), Clock.GetUtcNow().AddSeconds(-10), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path))), "combined", true);

    private async Task DecideAsync(Attempt attempt, Decision decision, Room room)
    {
        Dictionary<long, FilePlace> targets = attempt.Intake.Files.Where(file => file.Place.Room == Room.Inbox).ToDictionary(file => file.Number, file => file.Place with { Room = room });
        Intake decided = (await Work.DecideAsync(attempt, decision, targets, Clock.GetUtcNow(), CancellationToken.None))!;
        await Work.SettleAsync(decided.Number, decided.Files.Where(file => file.Target is not null).ToDictionary(file => file.Number, file => file.Target!.Value), Clock.GetUtcNow(), CancellationToken.None);
    }

    private sealed class KeptLog(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            lock (lines)
            {
                lines.Add($"{eventId.Id} {formatter(state, exception)}");
            }
        }

        public void Dispose()
        {
        }
    }
}
