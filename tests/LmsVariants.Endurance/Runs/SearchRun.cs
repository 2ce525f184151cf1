using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;
using System.Security.Cryptography;
using System.Text;

using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver.Archive;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Testing;

namespace LmsVariants.Endurance.Runs;

/// <summary>A ledger with many cases, filled through its ports, and how long searches in it take.</summary>
[SupportedOSPlatform("linux")]
internal static class SearchRun
{
    private const int AtOnce = 500;
    private const int WarmUps = 5;
    private const int Times = 100;
    private const int TimesOfPages = 50;
    private const int Shown = 200;

    private static readonly TimeSpan s_limit = TimeSpan.FromMilliseconds(200);
    private static readonly DateTimeOffset s_start = new(2026, 1, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly CancellationToken s_none = CancellationToken.None;

    private static readonly (string Name, CaseQuery Query)[] s_searches =
    [
        ("gene RAD51B", new CaseQuery("RAD51B", null, null, null, null)),
        ("gene TP53 (in two cases of three)", new CaseQuery("TP53", null, null, null, null)),
        ("gene RAD51B, class truncation", new CaseQuery("RAD51B", null, "truncation", null, null)),
        ("gene TP53, class truncation", new CaseQuery("TP53", null, "truncation", null, null)),
        ("class likely oncogenic", new CaseQuery(null, null, "likely oncogenic", null, null)),
        ("therapy PARP inhibitor", new CaseQuery(null, null, null, "PARP inhibitor", null)),
        ("variant, one case", new CaseQuery(null, MadeFindings.Rare, null, null, null)),
        ("text, two words: rad51b truncation", new CaseQuery(null, null, null, null, "rad51b truncation")),
        ("text, two words that are everywhere: uncertain leiomyosarcoma", new CaseQuery(null, null, null, null, "uncertain leiomyosarcoma")),
        ("text, a word that is everywhere: uncertain", new CaseQuery(null, null, null, null, "uncertain")),
        ("text, a letter that begins every name: c", new CaseQuery(null, null, null, null, "c")),
        ("text, three digits: 123", new CaseQuery(null, null, null, null, "123")),
        ("text, a residue: arg", new CaseQuery(null, null, null, null, "arg")),
        ("text, the beginning of every case number: lms-", new CaseQuery(null, null, null, null, "lms-")),
        ("text, nothing found", new CaseQuery(null, null, null, null, "imatinib")),
    ];

    public static async Task<Outcome> RunAsync(Settings settings, Action<string> tell)
    {
        int cases = settings.Cases ?? 10_000;
        string? postgres = settings.IsOnPostgres ? PostgresServer.NewDatabase() : null;
        using Place place = new(settings);
        await using LedgerDatabase database = postgres is null ? new SqliteLedger(place.Ledger, TimeProvider.System) : new PostgresLedger(postgres, TimeProvider.System);
        await database.MigrateAsync(s_none).ConfigureAwait(false);
        MadeFindings made = new(settings.Seed);
        long began = Stopwatch.GetTimestamp();
        for (int first = 1; first <= cases; first += AtOnce)
        {
            await FillAsync(database, first, Math.Min(first + AtOnce - 1, cases), made).ConfigureAwait(false);
            tell(string.Create(CultureInfo.InvariantCulture, $"{Math.Min(first + AtOnce - 1, cases)} of {cases} cases in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s"));
        }
        List<string> figures =
        [
            string.Create(CultureInfo.InvariantCulture, $"{cases} cases with {made.Count} findings, filled in {Stopwatch.GetElapsedTime(began).TotalSeconds:F0} s{(postgres is null ? Size(place.Ledger) : string.Empty)}"),
            "search | cases | median | p95",
        ];
        List<string> broken = [];
        CaseArchive archive = new(database);
        foreach ((string name, CaseQuery query) in s_searches)
        {
            SearchAnswer answer = new(0, []);
            (TimeSpan median, TimeSpan p95) = await MeasureAsync(Times, async () => answer = await archive.SearchAsync(query, Shown, s_none).ConfigureAwait(false)).ConfigureAwait(false);
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} | {answer.Cases} | {median.TotalMilliseconds:F1} ms | {p95.TotalMilliseconds:F1} ms"));
            if (p95 >= s_limit) broken.Add($"'{name}' takes longer than {s_limit.TotalMilliseconds:F0} ms");
            if (answer.Findings.Length > Shown) broken.Add($"'{name}' shows more than it may");
        }
        await AskThePageAsync(place, postgres, figures, broken).ConfigureAwait(false);
        return new Outcome(figures, broken);
    }

    // From the request to the last byte of the page, of the built program beside this one.
    private static async Task AskThePageAsync(Place place, string? postgres, List<string> figures, List<string> broken)
    {
        string address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FhirServer.FreePort()}");
        using Worker worker = Worker.Start(place, new Dictionary<string, string>(WorkerSettings.AsShipped(postgres), StringComparer.Ordinal) { ["LMSV_Web__Url"] = address }, "--web");
        worker.WaitUntilUp();
        using HttpClient client = new() { BaseAddress = new Uri(address) };
        figures.Add("page | median | p95");
        foreach ((string name, string path) in (IEnumerable<(string, string)>)[("first page", "/"), ("its part that is kept up to date", "/live"), ("a case", "/cases/100"), .. s_searches.Select(search => (search.Name, PathOf(search.Query)))])
        {
            (TimeSpan median, TimeSpan p95) = await MeasureAsync(TimesOfPages, () => client.GetStringAsync(new Uri(path, UriKind.Relative))).ConfigureAwait(false);
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} | {median.TotalMilliseconds:F1} ms | {p95.TotalMilliseconds:F1} ms"));
            if (p95 >= s_limit) broken.Add($"the page '{name}' takes longer than {s_limit.TotalMilliseconds:F0} ms");
        }
        if (worker.Stop() != 0) broken.Add("the worker did not end well");
    }

    private static string PathOf(CaseQuery query) => "/search?" + string.Join('&', new (string Name, string? Value)[]
    {
        ("q", query.Text), ("gene", query.Gene), ("variant", query.Variant), ("class", query.Class), ("therapy", query.Therapy),
    }.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value ?? string.Empty)}"));

    private static string Size(string ledger) => string.Create(CultureInfo.InvariantCulture, $", ledger {new FileInfo(ledger).Length / 1_000_000} MB");

    private static async Task<(TimeSpan Median, TimeSpan P95)> MeasureAsync(int times, Func<Task> ask)
    {
        TimeSpan[] took = new TimeSpan[times];
        for (int i = -WarmUps; i < times; i++)
        {
            long began = Stopwatch.GetTimestamp();
            await ask().ConfigureAwait(false);
            if (i >= 0) took[i] = Stopwatch.GetElapsedTime(began);
        }
        Array.Sort(took);
        return (took[times / 2], took[times * 95 / 100]);
    }

    private static async Task FillAsync(LedgerDatabase database, int first, int last, MadeFindings made)
    {
        TakenCase[] cases = [.. Enumerable.Range(first, last - first + 1).Select(Case)];
        await new IntakeLedger(database).TakeAsync(new TakenDrop([.. cases], []), s_start, s_none).ConfigureAwait(false);
        WorkLedger work = new(database);
        for (int number = first; number <= last; number++)
        {
            DateTimeOffset now = s_start.AddMinutes(number);
            Attempt attempt = (await work.BeginAsync(new Lane(string.Create(CultureInfo.InvariantCulture, $"case-{number}")), "one", new MadeWith("1", "1", "1"), now, s_none).ConfigureAwait(false))!;
            Decision decision = new(
                IntakeOutcome.Reported, null, [new FileResult(attempt.Intake.Files[0].Number, null)], [new WrittenReport("report.html", 1, Sha(number))], "preliminary", null,
                new StageTimes(TimeSpan.Zero, TimeSpan.Zero)) { Archived = ArchiveEntry.Of(attempt.Intake.Case!.CaseId, made.Next()) };
            Intake decided = (await work.DecideAsync(attempt, decision, new Dictionary<long, FilePlace>(), now, s_none).ConfigureAwait(false))!;
            await work.SettleAsync(decided.Number, new Dictionary<long, FilePlace>(), now, s_none).ConfigureAwait(false);
        }
    }

    private static TakenCase Case(int number)
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"LMS-2026-{number:00000}");
        TakenFile file = new(new FilePlace(Room.RunFolder, $"/run/{name}.tsv"), 1, s_start, s_start, Sha(number), "made", true);
        return new TakenCase(name, name, false, [name], string.Empty, [file]);
    }

    private static string Sha(int number) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(number.ToString(CultureInfo.InvariantCulture))));
}
