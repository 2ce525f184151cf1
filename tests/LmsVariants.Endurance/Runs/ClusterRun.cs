using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

using LmsVariants.Endurance.Checks;
using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;
using LmsVariants.Testing;

namespace LmsVariants.Endurance.Runs;

/// <summary>Several workers over one inbox and one database; one is killed in the middle of a case and stays dead, another one is frozen for longer than it counts as alive.</summary>
[SupportedOSPlatform("linux")]
internal static class ClusterRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<Outcome> RunAsync(Settings settings, Action<string> tell)
    {
        int count = settings.Cases ?? 200;
        IReadOnlyList<MadeCase> cases = CasePlan.Of(count, settings.Seed);
        string postgres = PostgresServer.NewDatabase();
        using Place place = new(settings);
        LedgerBook book = new(place, postgres);
        using PresenceWatch watch = new(place);
        Dropper dropper = new(place, cases, watch);
        Dictionary<string, string> environment = WorkerSettings.Hasty(postgres);
        long began = Stopwatch.GetTimestamp();
        Worker[] workers = [.. Enumerable.Range(0, settings.Workers).Select(_ => Worker.Start(place, environment))];
        try
        {
            foreach (Worker worker in workers) worker.WaitUntilUp();
            tell(string.Create(CultureInfo.InvariantCulture, $"{workers.Length} workers watch"));
            (Worker dead, string deadName, DateTimeOffset killed) = await KillAsync(workers, book, dropper, count).ConfigureAwait(false);
            tell($"{deadName} was killed in the middle of a case");
            await WaitForTakeOverAsync(book, deadName, dropper, count).ConfigureAwait(false);
            long meanwhile = await FreezeAsync(workers.First(worker => worker != dead), TimeSpan.FromSeconds(settings.Frozen), book, dropper, count).ConfigureAwait(false);
            long waiting = Stopwatch.GetTimestamp();
            while (!dropper.HasDroppedAll && Stopwatch.GetElapsedTime(waiting) < Patience * 5) StepAndWait(dropper, count);
            string? stuck = await Rest.WaitAsync(place, book, Patience).ConfigureAwait(false);
            TimeSpan took = Stopwatch.GetElapsedTime(began);

            List<string> broken = [];
            foreach (Worker worker in workers.Where(worker => worker != dead))
            {
                if (worker.HasEnded || worker.Stop() != 0) broken.Add("a worker that was not killed did not end well");
            }
            broken.AddRange(watch.End());
            if (stuck is not null) broken.Add(stuck);
            broken.AddRange(await Audit.RunAsync(place, book, dropper.Dropped, cases).ConfigureAwait(false));
            List<TakenOver> takenOver = await TakenOverAsync(book, deadName).ConfigureAwait(false);
            if (takenOver.Count == 0) broken.Add("no case of the dead worker was taken over");
            List<Share> shares = await book.ListAsync<Share>("select worker as Worker, count(*) as Tries from attempt where ending in ('reported', 'repeated', 'failed') group by worker order by worker").ConfigureAwait(false);
            long lost = await book.CountAsync("select count(*) from attempt where ending = 'lost'").ConfigureAwait(false);
            CultureInfo plain = CultureInfo.InvariantCulture;
            return new Outcome(
                [
                    string.Create(plain, $"{workers.Length} workers, {count} cases, {dropper.Dropped.Count} files dropped, at rest after {took.TotalSeconds:0} s"),
                    $"decided by each: {string.Join(", ", shares.Select(share => string.Create(plain, $"{share.Worker} {share.Tries}")))}",
                    string.Create(plain, $"decided by the others while one was frozen for {settings.Frozen} s: {meanwhile}; tries lost with the dead worker or the frozen one: {lost}"),
                    .. takenOver.Select(one => string.Create(plain, $"an intake of the dead worker was begun anew by {one.Worker} {(DateTimeOffset.Parse(one.Begun, plain, DateTimeStyles.AssumeUniversal) - killed).TotalSeconds:0.0} s after the kill")),
                ],
                broken);
        }
        finally
        {
            foreach (Worker worker in workers) worker.Dispose();
        }
    }

    // Once a third of the cases is in, the first worker that is seen to have a case in work.
    private static async Task<(Worker Dead, string Name, DateTimeOffset At)> KillAsync(Worker[] workers, LedgerBook book, Dropper dropper, int count)
    {
        while (dropper.CasesBegun < count / 3) StepAndWait(dropper, count);
        long began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < Patience)
        {
            StepAndWait(dropper, count);
            List<string> busy = await book.ListAsync<string>("select a.worker from attempt a join intake i on i.number = a.intake and i.attempts = a.number where i.state = 'working'").ConfigureAwait(false);
            foreach (string name in busy)
            {
                Worker? worker = Array.Find(workers, one => name.Contains(string.Create(CultureInfo.InvariantCulture, $"-{one.Id}-"), StringComparison.Ordinal));
                if (worker is null) continue;
                // Held still first: it may have decided since, and would then have no case to be taken over.
                LinuxCalls.Signal(worker.Id, LinuxCalls.Freeze);
                if (await book.CountAsync("select count(*) from attempt where worker = @name and ended is null", new { name }).ConfigureAwait(false) > 0)
                {
                    DateTimeOffset at = DateTimeOffset.UtcNow;
                    worker.Kill();
                    return (worker, name, at);
                }
                LinuxCalls.Signal(worker.Id, LinuxCalls.Thaw);
            }
        }
        throw new InvalidOperationException("no worker was seen at work");
    }

    private static async Task WaitForTakeOverAsync(LedgerBook book, string dead, Dropper dropper, int count)
    {
        long began = Stopwatch.GetTimestamp();
        // A third of the cases is kept back for the worker that is frozen.
        while (Stopwatch.GetElapsedTime(began) < Patience && (await TakenOverAsync(book, dead).ConfigureAwait(false)).Count == 0) StepAndWait(dropper, count * 2 / 3);
    }

    /// <returns>How many intakes were decided meanwhile.</returns>
    private static async Task<long> FreezeAsync(Worker frozen, TimeSpan time, LedgerBook book, Dropper dropper, int count)
    {
        const string Decided = "select count(*) from attempt where ending in ('reported', 'repeated', 'failed')";
        LinuxCalls.Signal(frozen.Id, LinuxCalls.Freeze);
        long before = await book.CountAsync(Decided).ConfigureAwait(false);
        long froze = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(froze) < time) StepAndWait(dropper, count);
        long decided = await book.CountAsync(Decided).ConfigureAwait(false) - before;
        LinuxCalls.Signal(frozen.Id, LinuxCalls.Thaw);
        return decided;
    }

    private static void StepAndWait(Dropper dropper, int count)
    {
        dropper.Step(count);
        Thread.Sleep(2);
    }

    private static Task<List<TakenOver>> TakenOverAsync(LedgerBook book, string dead) => book.ListAsync<TakenOver>(
        """
        select n.worker as Worker, n.begun as Begun from attempt a join attempt n on n.intake = a.intake and n.number = a.number + 1
        where a.worker = @dead and a.ending = 'lost' and n.worker <> @dead
        """,
        new { dead });

    private sealed class TakenOver
    {
        public string Worker { get; init; } = string.Empty;

        public string Begun { get; init; } = string.Empty;
    }

    private sealed class Share
    {
        public string Worker { get; init; } = string.Empty;

        public long Tries { get; init; }
    }
}
