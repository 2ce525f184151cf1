using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using System.Text;

using LmsVariants.Formats;
using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Infrastructure.Tests.Jobs;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Tests;

namespace LmsVariants.Infrastructure.Tests.Inbox;

/// <summary>A laboratory with real folders and a real ledger, in which the looks and the work are made by hand, under a clock that goes when it is told.</summary>
internal sealed class Laboratory : IAsyncDisposable, IMeterFactory
{
    public static readonly CancellationToken None = CancellationToken.None;

    private static readonly IngestContext Ingest = new(new ReadingContext(new InputLimits()), Rooms.Knowledge.Genes, Rooms.Reference, GenomeAssembly.GRCh37);

    private readonly Meter _meter = new("test");
    private readonly SqliteLedger _database;
    private InboxScan? _scan;
    private RunFolderScan? _runs;
    private int _workers;

    private Laboratory(string folder, string? inbox, WatchOptions options)
    {
        Folder = folder;
        Options = options;
        Folders = new WatchedFolders(folder, inbox);
        Folders.Create();
        _database = new SqliteLedger(Path.Combine(Folders.State, "ledger.db"), TimeProvider.System);
        Ledger = new DyingLedger(new WorkLedger(_database));
    }

    public string Folder { get; }

    public WatchOptions Options { get; }

    public WatchedFolders Folders { get; }

    public ManualClock Clock { get; } = new();

    public DyingLedger Ledger { get; }

    public ILedgerDesk Desk => new LedgerDesk(_database);

    public IIntakeLedger Intakes => new IntakeLedger(_database);

    public ISignOut SignOut => new LedgerSignOut(_database);

    public ICaseArchive Archive => new CaseArchive(_database);

    public IOutbox Outbox => new LedgerOutbox(_database);

    /// <summary>Gets what was logged, each line with its id in front.</summary>
    public List<string> Log { get; } = [];

    /// <summary>Gets or sets what a report says; it may throw.</summary>
    public Func<CaseReport, string> Report { get; set; } = report => string.Join('\n', report.Case.Inputs.Select(input => $"{input.Name} {input.Sha256}"));

    /// <summary>Gets or sets what its table says besides; the bundle does not.</summary>
    public Func<CaseReport, string> Remark { get; set; } = _ => string.Empty;

    /// <summary>Gets the ends of the names of the files that were written, in order.</summary>
    public List<string> Written { get; } = [];

    /// <summary>Gets or sets whether a report knows the one before it.</summary>
    public bool Remembers { get; set; }

    /// <summary>Gets the reports that were made, by the bytes of their bundles.</summary>
    public Dictionary<string, CaseReport> Made { get; } = new(StringComparer.Ordinal);

    public static async Task<Laboratory> OpenAsync(WatchOptions? options = null, string? inbox = null)
    {
        Laboratory laboratory = new(Directory.CreateTempSubdirectory("lmsv-").FullName, inbox, options ?? new WatchOptions());
        await laboratory._database.MigrateAsync(None);
        return laboratory;
    }

    /// <summary>A CombinedVariantOutput of a case.</summary>
    public static string Whole(string name = "S1", string tmb = "5.98") => new Output { Tmb = tmb }.ToString().Replace("S1", name, StringComparison.Ordinal);

    /// <summary>A VCF, which is no whole result.</summary>
    public static string Vcf(string sample = "S1_DNA", int position = 7577538) =>
        FormattableString.Invariant($"##fileformat=VCFv4.2\n##reference=hg19\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t{sample}\n17\t{position}\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/1:300,200\n");

    public string In(params string[] parts) => Path.Combine([Folders.Inbox, .. parts]);

    /// <summary>Drops a file.</summary>
    public string Drop(string path, string content)
    {
        string full = Path.Combine(Folders.Inbox, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return full;
    }

    /// <summary>One look, as a worker that may be another than that of the last look.</summary>
    public async Task<ImmutableArray<Accepted>> LookAsync(bool anew = false)
    {
        if (anew || _scan is null) _scan = new InboxScan(Folders, Options, Ingest, Intakes, Clock, new KeptLog<InboxScan>(Log));
        return await _scan.LookAsync(None);
    }

    public Task<ImmutableArray<Accepted>> LookAtRunsAsync()
    {
        _runs ??= new RunFolderScan(Folders, Options, Ingest, Intakes, Clock, new KeptLog<RunFolderScan>(Log));
        return _runs.LookAsync(None);
    }

    /// <summary>Looks, lets more than enough time pass, and looks again.</summary>
    public async Task<ImmutableArray<Accepted>> TakeAsync()
    {
        await LookAsync();
        Clock.Go(10);
        return await LookAsync();
    }

    /// <summary>A worker makes what is due, lane after lane; a new one each time.</summary>
    public async Task WorkAsync(CancellationToken stopping = default)
    {
        CaseTools tools = new(
            Ingest,
            new CaseReporting(new CaseInterpreter(Rooms.Knowledge, Rooms.Reference), new EarlierReports(this), () => [new Writer(this, ".fhir.json"), new Writer(this, ".variants.tsv")]),
            new RunRequest(null, default, "test", new InterpretationSettings()),
            new MadeWith("1", "2", new string('c', 64)));
        CaseWork work = new(Folders, Options, tools, Ledger, Clock, new WorkerName(FormattableString.Invariant($"worker-{++_workers}")), new WorkerTelemetry(this, Clock), new KeptLog<CaseWork>(Log));
        foreach (Lane lane in await Ledger.DueAsync(Clock.Now, 100, None)) await work.RunAsync(lane, () => false, stopping);
    }

    /// <summary>Takes what lies there and brings it to rest.</summary>
    public async Task FinishAsync()
    {
        await TakeAsync();
        await WorkAsync();
    }

    /// <summary>The intakes, the oldest first.</summary>
    public async Task<IntakeView[]> AllAsync() => [.. (await Desk.RecentAsync(100, None)).Concat(await Desk.OpenAsync(100, None)).DistinctBy(intake => intake.Number).OrderBy(intake => intake.Number)];

    public async Task<Sighting[]> SightedAsync() => [.. await Desk.SightedAsync(100, None)];

    /// <summary>Every file of a folder, by its path below it.</summary>
    public static string[] FilesOf(string folder) => [.. Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None })
        .Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];

    /// <summary>Where the report of the only case lies.</summary>
    public string ReportFolder => Path.Combine(Folders.Reports, "2026", "11");

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _meter.Dispose();
        Directory.Delete(Folder, recursive: true);
    }

    void IDisposable.Dispose() => _meter.Dispose();

    Meter IMeterFactory.Create(MeterOptions options) => _meter;

    // As the bundles do it, without one: what a report says is its text.
    private sealed class EarlierReports(Laboratory laboratory) : IEarlierReports
    {
        public CaseReport Continued(CaseReport report, string? folder)
        {
            string bundle = Path.Combine(folder!, SafeFileName.Of(report.Case.CaseId) + ".fhir.json");
            if (!laboratory.Remembers || !File.Exists(bundle)) return report;
            CaseReport before = laboratory.Made[File.ReadAllText(bundle)];
            EarlierReport earlier = new(before.Status, before.ReportTime, File.ReadAllBytes(bundle)) { Signature = before.Signature, IssuedBefore = before.Corrected?.Issued };
            return laboratory.Report(before) == laboratory.Report(report) ? report.Repeating(earlier) : report.Correcting(earlier);
        }
    }

    private sealed class Writer(Laboratory laboratory, string suffix) : IReportWriter
    {
        public string Suffix => suffix;

        public bool IsCompared => suffix != ".fhir.json";

        public ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
        {
            string text = laboratory.Report(report);
            laboratory.Written.Add(suffix);
            if (laboratory.Remembers) text += FormattableString.Invariant($"\n{report.Status} {report.ReportTime:O} {report.Signature?.By} {report.Corrected?.Issued:O}");
            if (IsCompared) text += laboratory.Remark(report);
            else laboratory.Made[text] = report;
            return ValueTask.FromResult(Encoding.UTF8.GetBytes(text));
        }
    }
}
