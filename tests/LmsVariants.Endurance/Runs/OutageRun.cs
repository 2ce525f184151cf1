using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

using LmsVariants.Endurance.Checks;
using LmsVariants.Endurance.Drops;
using LmsVariants.Endurance.World;
using LmsVariants.Testing;

namespace LmsVariants.Endurance.Runs;

/// <summary>The server is away while cases are reported, and comes back: everything is delivered, once. The worker is killed in between, and started again.</summary>
[SupportedOSPlatform("linux")]
internal static class OutageRun
{
    // Pauses between tries grow to this.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(6);

    public static async Task<Outcome> RunAsync(Settings settings, Action<string> tell)
    {
        int count = settings.Cases ?? 200;
        TimeSpan away = TimeSpan.FromSeconds(settings.Seconds);
        IReadOnlyList<MadeCase> cases = CasePlan.Of(count, settings.Seed);
        int port = FhirServer.FreePort();
        // What it needs is missed before ten minutes have passed.
        FhirServer.Start(FhirServer.FreePort()).Dispose();
        using Place place = new(settings);
        LedgerBook book = new(place, null);
        using PresenceWatch watch = new(place);
        Dropper dropper = new(place, cases, watch);
        Dictionary<string, string> environment = WorkerSettings.Delivering(WorkerSettings.Hasty(), FhirServer.AddressAt(port), FhirServer.Token);
        // After a short outage nobody waits for the break that is meant for long ones.
        if (away < TimeSpan.FromMinutes(1)) environment["LMSV_Fhir__BreakSeconds"] = "1";

        Worker worker = Worker.Start(place, environment);
        try
        {
            worker.WaitUntilUp();
            long began = Stopwatch.GetTimestamp();
            bool isRestarted = false;
            while (Stopwatch.GetElapsedTime(began) < away)
            {
                TimeSpan now = Stopwatch.GetElapsedTime(began);
                // Spread over the first part of the outage.
                dropper.Step((int)Math.Ceiling(count * Math.Min(1, now / (away * 0.7))));
                if (!isRestarted && now > away / 2)
                {
                    isRestarted = true;
                    worker.Dispose();
                    worker = Worker.Start(place, environment);
                    tell("the worker was killed and started again");
                }
                Thread.Sleep(10);
            }
            long waiting = await WaitForBacklogAsync(book).ConfigureAwait(false);
            long delivered = await book.CountAsync("select count(*) from outbox where state = 'delivered'").ConfigureAwait(false);
            tell(string.Create(CultureInfo.InvariantCulture, $"the server comes back: {waiting} deliveries wait"));

            using FhirServer server = FhirServer.Start(port);
            // It is not itself yet: it refuses some, and forgets to answer others that it has taken.
            server.Tell("""{"failNext":3,"status":503,"retryAfter":1,"dropAfterCommit":2}""");
            long back = Stopwatch.GetTimestamp();
            while (!dropper.HasDroppedAll && Stopwatch.GetElapsedTime(back) < LongestPause)
            {
                dropper.Step(count);
                Thread.Sleep(10);
            }
            string? stuck = await Rest.WaitAsync(place, book, LongestPause).ConfigureAwait(false);
            TimeSpan took = Stopwatch.GetElapsedTime(back);
            int exitCode = worker.Stop();

            List<string> broken = [.. watch.End()];
            if (stuck is not null) broken.Add(stuck);
            if (exitCode != 0) broken.Add($"the worker ended with {exitCode} when it was asked to stop");
            if (delivered > 0) broken.Add($"{delivered} reports were delivered to a server that was away");
            string[] posts = server.PostStatuses;
            broken.AddRange(await Audit.RunAsync(place, book, dropper.Dropped, cases).ConfigureAwait(false));
            broken.AddRange(await ServerCheck.OfAsync(place, book, server, cases).ConfigureAwait(false));
            long reports = await book.CountAsync("select count(*) from outbox where state = 'delivered'").ConfigureAwait(false);
            return new Outcome(
                [
                    string.Create(CultureInfo.InvariantCulture, $"server away for {away.TotalSeconds:0} s; cases {count}, reports {reports}, of them waiting when it came back {waiting}"),
                    string.Create(CultureInfo.InvariantCulture, $"all delivered {took.TotalSeconds:0} s after it came back; requests that write {posts.Length}: {string.Join(", ", posts.GroupBy(status => status, StringComparer.Ordinal).Select(status => $"{status.Key} {status.Count()}"))}"),
                    $"on the server: {string.Join(", ", server.Counts().Select(type => $"{type.Key} {type.Value}"))}",
                ],
                broken);
        }
        finally
        {
            worker.Dispose();
        }
    }

    // The server is not back before there is something to be sent.
    private static async Task<long> WaitForBacklogAsync(LedgerBook book)
    {
        long began = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1))
        {
            long waiting = await book.CountAsync("select count(*) from outbox where state = 'waiting'").ConfigureAwait(false);
            if (waiting > 0) return waiting;
            await Task.Delay(100).ConfigureAwait(false);
        }
        throw new InvalidOperationException("nothing was reported while the server was away");
    }
}
