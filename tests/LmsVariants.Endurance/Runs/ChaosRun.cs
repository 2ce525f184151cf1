using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

using LmsVariants.Endurance.Checks;
using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;
using LmsVariants.Testing;

namespace LmsVariants.Endurance.Runs;

/// <summary>A worker is killed again and again while files are dropped; in the end nothing is lost and nothing doubled.</summary>
[SupportedOSPlatform("linux")]
internal static class ChaosRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<Outcome> RunAsync(Settings settings, Action<string> tell)
    {
        IReadOnlyList<MadeCase> cases = CasePlan.Of(settings.Cases ?? 1000, settings.Seed);
        using FhirServer? server = settings.HasServer ? FhirServer.Start(FhirServer.FreePort()) : null;
        string? postgres = settings.IsOnPostgres ? PostgresServer.NewDatabase() : null;
        using Place place = new(settings);
        LedgerBook book = new(place, postgres);
        using PresenceWatch watch = new(place);
        Dropper dropper = new(place, cases, watch);
        Dictionary<string, string> environment = WorkerSettings.Hasty(postgres);
        if (server is not null) WorkerSettings.Delivering(environment, server.Address, FhirServer.Token);
        Random random = new(settings.Seed);
        SortedDictionary<string, int> deaths = new(StringComparer.Ordinal);
        long began = Stopwatch.GetTimestamp();

        for (int kill = 1; kill <= settings.Kills; kill++)
        {
            KillMoment moment = KillMoment.Of(random);
            using Worker worker = Worker.Start(place, environment);
            int upTo = (int)Math.Ceiling((double)cases.Count * kill / settings.Kills);
            while (!moment.HasCome(worker, place) && !worker.HasEnded)
            {
                // Also while the worker is yet to come up: whoever drops knows nothing of it.
                dropper.Step(upTo);
                Thread.Sleep(1);
            }
            if (worker.HasEnded) return new Outcome([], [$"the worker ended by itself with {worker.ExitCode}; its log is in {place.Logs}"]);
            worker.Kill();
            string death = await DeathAsync(place, book).ConfigureAwait(false);
            deaths[death] = deaths.GetValueOrDefault(death) + 1;
            if (kill % 20 == 0) tell(string.Create(CultureInfo.InvariantCulture, $"{kill} kills, {dropper.CasesBegun} cases, {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"));
        }

        using Worker last = Worker.Start(place, environment);
        string? stuck = null;
        while (stuck is null)
        {
            long waiting = Stopwatch.GetTimestamp();
            int before = dropper.Dropped.Count;
            while (!dropper.HasDroppedAll && Stopwatch.GetElapsedTime(waiting) < Patience)
            {
                dropper.Step(cases.Count);
                Thread.Sleep(2);
                if (dropper.Dropped.Count > before) (before, waiting) = (dropper.Dropped.Count, Stopwatch.GetTimestamp());
            }
            stuck = await Rest.WaitAsync(place, book, Patience).ConfigureAwait(false);
            if (dropper.HasDroppedAll) break;
        }
        int exitCode = last.Stop();
        IReadOnlyList<string> missing = watch.End();
        List<string> broken = [.. missing];
        if (stuck is not null) broken.Add(stuck);
        if (exitCode != 0) broken.Add($"the worker ended with {exitCode} when it was asked to stop");
        broken.AddRange(await Audit.RunAsync(place, book, dropper.Dropped, cases).ConfigureAwait(false));
        if (server is not null) broken.AddRange(await ServerCheck.OfAsync(place, book, server, cases).ConfigureAwait(false));

        CultureInfo plain = CultureInfo.InvariantCulture;
        return new Outcome(
            [
                string.Create(plain, $"seed {settings.Seed}, ledger in {(postgres is null ? "SQLite" : "PostgreSQL")}, inbox on {(settings.InboxOn is null ? "the same" : "another")} file system: {settings.Kills} kills in {Stopwatch.GetElapsedTime(began).TotalSeconds:0} s"),
                string.Create(plain, $"cases {cases.Count}, files dropped {dropper.Dropped.Count}, of them distinct {dropper.Dropped.Select(file => file.Sha256).Distinct(StringComparer.Ordinal).Count()}"),
                $"kinds: {string.Join(", ", cases.GroupBy(made => made.Kind, StringComparer.Ordinal).OrderByDescending(kind => kind.Count()).Select(kind => string.Create(plain, $"{kind.Key} {kind.Count()}")))}",
                $"in hand when killed: {string.Join(", ", deaths.OrderByDescending(death => death.Value).Select(death => string.Create(plain, $"{death.Key} {death.Value}")))}",
                .. await CountsAsync(book).ConfigureAwait(false),
                string.Create(plain, $"looks at single files {watch.Looks}, rounds {watch.Rounds}, longest pause between two looks at a file {watch.LongestRound.TotalMilliseconds:0} ms"),
            ],
            broken);
    }

    // What was under way, so that one sees which moments the kills have met.
    private static async Task<string> DeathAsync(Place place, LedgerBook book)
    {
        Dictionary<string, long> states = await book.StatesAfterDeathAsync().ConfigureAwait(false);
        bool isStaged = Directory.Exists(place.Reports) && Directory.GetDirectories(place.Reports, "*.staged", SearchOption.AllDirectories).Length > 0;
        return states switch
        {
            _ when states.ContainsKey("settling") => isStaged ? "decided, not in place" : "moving",
            _ when states.ContainsKey("working") => isStaged ? "writing" : "reading",
            _ when states.ContainsKey("waiting") => "taken",
            _ => "scanning or nothing",
        };
    }

    private static async Task<IReadOnlyList<string>> CountsAsync(LedgerBook book)
    {
        long reported = await book.CountAsync("select count(*) from intake where outcome = 'reported'").ConfigureAwait(false);
        long repeated = await book.CountAsync("select count(*) from intake where outcome = 'repeated'").ConfigureAwait(false);
        long failed = await book.CountAsync("select count(*) from intake where outcome = 'failed'").ConfigureAwait(false);
        long tries = await book.CountAsync("select count(*) from attempt").ConfigureAwait(false);
        long lost = await book.CountAsync("select count(*) from attempt where ending = 'lost'").ConfigureAwait(false);
        long stumbled = await book.CountAsync("select count(*) from attempt where ending = 'stumbled'").ConfigureAwait(false);
        return [string.Create(CultureInfo.InvariantCulture, $"intakes reported {reported}, repeated {repeated}, failed {failed}; tries {tries}, of them lost with their worker {lost}, stumbled {stumbled}")];
    }
}
