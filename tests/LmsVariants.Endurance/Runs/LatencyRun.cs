using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

using LmsVariants.Endurance.Checks;
using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;

namespace LmsVariants.Endurance.Runs;

/// <summary>One file at a time into an inbox at rest, with the settings as shipped: how long until its report lies in its place.</summary>
[SupportedOSPlatform("linux")]
internal static class LatencyRun
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static async Task<Outcome> RunAsync(Settings settings, Action<string> tell)
    {
        int drops = settings.Drops ?? 100;
        IReadOnlyList<MadeCase> cases = [.. Enumerable.Range(1, drops).Select(CasePlan.Alone)];
        using Place place = new(settings);
        LedgerBook book = new(place, null);
        using PresenceWatch watch = new(place, isIdle: true);
        Dropper dropper = new(place, cases, watch);
        using Worker worker = Worker.Start(place, WorkerSettings.AsShipped());
        worker.WaitUntilUp();
        Random random = new(settings.Seed);
        List<double> seconds = [];
        List<string> broken = [];
        for (int i = 1; i <= drops; i++)
        {
            // Not in step with the looks at the inbox.
            Thread.Sleep(random.Next(1000));
            long dropped = Stopwatch.GetTimestamp();
            dropper.Step(i);
            while (!IsReported(place, cases[i - 1].Id) && Stopwatch.GetElapsedTime(dropped) < Patience) Thread.Sleep(2);
            seconds.Add(Stopwatch.GetElapsedTime(dropped).TotalSeconds);
            if (await Rest.WaitAsync(place, book, Patience).ConfigureAwait(false) is string stuck) return new Outcome([], [stuck]);
            if (i % 20 == 0) tell(string.Create(CultureInfo.InvariantCulture, $"{i} drops"));
        }
        if (worker.Stop() != 0) broken.Add("the worker did not end well");
        broken.AddRange(await Audit.RunAsync(place, book, dropper.Dropped, cases).ConfigureAwait(false));
        // The first one waits for code to be compiled; it is told apart.
        double first = seconds[0];
        double[] sorted = [.. seconds.Skip(1).Order()];
        return new Outcome(
            [string.Create(CultureInfo.InvariantCulture, $"from drop to report, {drops} drops: first {first:0.00} s, then p50 {At(sorted, 0.5):0.00} s, p95 {At(sorted, 0.95):0.00} s, longest {At(sorted, 1):0.00} s")],
            broken);
    }

    private static bool IsReported(Place place, string id) => Directory.Exists(place.Reports)
        && Directory.GetDirectories(place.Reports).SelectMany(Directory.GetDirectories).Any(month => Directory.Exists(Path.Combine(month, id)));

    private static double At(double[] sorted, double share) => sorted.Length == 0 ? double.NaN : sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)];
}
