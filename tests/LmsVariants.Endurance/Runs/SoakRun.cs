using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

using LmsVariants.Endurance.Checks;
using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Runs;

/// <summary>Many cases, one after the other, through one worker: how fast, and whether it grows.</summary>
[SupportedOSPlatform("linux")]
internal static class SoakRun
{
    // So many files lie in the inbox that the worker never waits for one.
    private const int Ahead = 300;

    // Code is compiled and caches fill in the first part; after it memory may move, but not by more than this per 1,000 cases.
    private const double WarmUp = 0.3;
    private const double MostMegabytesPerThousand = 3;
    private const double MostHandlesPerThousand = 2;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<Outcome> RunAsync(Settings settings, Action<string> tell)
    {
        int drops = settings.Drops ?? 10_000;
        IReadOnlyList<MadeCase> cases = [.. Enumerable.Range(1, drops).Select(CasePlan.Alone)];
        using Place place = new(settings);
        LedgerBook book = new(place, null);
        using PresenceWatch watch = new(place, isIdle: true);
        Dropper dropper = new(place, cases, watch);
        List<Sample> samples = [];
        using Worker worker = Worker.Start(place, WorkerSettings.AsShipped());
        worker.WaitUntilUp();
        long began = Stopwatch.GetTimestamp();
        int every = Math.Max(drops / 10, 1);
        long moved = began;
        for (int settled = 0; settled < drops && !worker.HasEnded;)
        {
            while (dropper.CasesBegun < Math.Min(drops, settled + Ahead)) dropper.Step(drops);
            Thread.Sleep(20);
            int now = worker.Count(Worker.Settled);
            if (now != settled) moved = Stopwatch.GetTimestamp();
            if (Stopwatch.GetElapsedTime(moved) > Patience) break;
            settled = now;
            if (settled < (samples.Count + 1) * every) continue;
            samples.Add(Sample.Of(worker.Id, place, settled, Stopwatch.GetElapsedTime(began)));
            tell(samples[^1].ToString());
        }
        TimeSpan took = Stopwatch.GetElapsedTime(began);
        string? stuck = await Rest.WaitAsync(place, book, Patience).ConfigureAwait(false);
        int exitCode = worker.Stop();
        List<string> broken = [.. await Audit.RunAsync(place, book, dropper.Dropped, cases).ConfigureAwait(false)];
        if (stuck is not null) broken.Add(stuck);
        if (exitCode != 0) broken.Add($"the worker ended with {exitCode} when it was asked to stop");

        Sample[] warm = [.. samples.Where(sample => sample.Cases > drops * WarmUp)];
        double megabytes = Slope(warm, sample => sample.Megabytes);
        double handles = Slope(warm, sample => sample.Handles);
        CultureInfo plain = CultureInfo.InvariantCulture;
        // A few hundred cases say nothing of growth.
        if (drops >= 2_000 && megabytes > MostMegabytesPerThousand) broken.Add(string.Create(plain, $"memory grows by {megabytes:0.0} MB in 1,000 cases"));
        if (drops >= 2_000 && handles > MostHandlesPerThousand) broken.Add(string.Create(plain, $"handles grow by {handles:0.0} in 1,000 cases"));
        return new Outcome(
            [
                .. samples.Select(sample => sample.ToString()),
                string.Create(plain, $"{drops} cases in {took.TotalSeconds:0} s: {drops / took.TotalMinutes:0} cases per minute on {Environment.ProcessorCount} processors"),
                string.Create(plain, $"after the first {WarmUp:P0}, in 1,000 cases: memory {megabytes:+0.0;-0.0} MB, handles {handles:+0.0;-0.0}"),
            ],
            broken);
    }

    // The straight line through the samples, per 1,000 cases.
    private static double Slope(Sample[] samples, Func<Sample, double> of)
    {
        if (samples.Length < 2) return 0;
        double x = samples.Average(sample => sample.Cases);
        double y = samples.Average(of);
        return 1000 * samples.Sum(sample => (sample.Cases - x) * (of(sample) - y)) / samples.Sum(sample => (sample.Cases - x) * (sample.Cases - x));
    }

    private sealed record Sample(int Cases, TimeSpan At, double Megabytes, int Handles, int Threads, double LedgerMegabytes)
    {
        public static Sample Of(int process, Place place, int cases, TimeSpan at)
        {
            string proc = string.Create(CultureInfo.InvariantCulture, $"/proc/{process}");
            Dictionary<string, string> status = File.ReadLines(proc + "/status").Select(line => line.Split(':', 2)).Where(parts => parts.Length == 2).ToDictionary(parts => parts[0], parts => parts[1].Trim(), StringComparer.Ordinal);
            double kilobytes = double.Parse(status["VmRSS"].Split(' ')[0], CultureInfo.InvariantCulture);
            return new Sample(
                cases, at, kilobytes / 1024, Directory.GetFileSystemEntries(proc + "/fd").Length, int.Parse(status["Threads"], CultureInfo.InvariantCulture), new FileInfo(place.Ledger).Length / 1048576.0);
        }

        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"{Cases} cases, {At.TotalSeconds:0} s: resident {Megabytes:0} MB, handles {Handles}, threads {Threads}, ledger {LedgerMegabytes:0.0} MB");
    }
}
