using System.Collections.Concurrent;
using System.Diagnostics;

using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    [SkippableFact]
    public async Task Of_many_workers_at_the_same_lanes_one_decides()
    {
        const int cases = 3;
        const int perCase = 6;
        await TakeAsync([.. Enumerable.Range(0, cases * perCase).Select(i => Of(FormattableString.Invariant($"C{i % cases}"), Seen(FormattableString.Invariant($"{i}.tsv"), FormattableString.Invariant($"{i}"))))]);
        ConcurrentBag<(long Intake, int Revision)> won = [];

        async Task WorkerAsync(int number)
        {
            await using LedgerDatabase own = Place.Open();
            WorkLedger work = new(own);
            while (!(await work.DueAsync(After(1), 64, None)).IsEmpty)
            {
                for (int lane = 1; lane <= cases; lane++)
                {
                    if (await work.BeginAsync(new Lane(FormattableString.Invariant($"case-{lane}")), $"{number}", Versions, After(1), None) is not { } attempt) continue;
                    Intake? decided = attempt.Intake.State == IntakeState.Settling
                        ? attempt.Intake
                        : await work.DecideAsync(attempt, Reported(attempt.Intake, Bundle), Targets(attempt.Intake, Room.Processed), After(2), None);
                    if (decided is null) continue;
                    if (attempt.Intake.State == IntakeState.Working) won.Add((decided.Number, decided.Revision!.Value));
                    await work.SettleAsync(
                        decided.Number, decided.Files.ToDictionary(file => file.Number, file => file.Target ?? file.Place), After(3), None);
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => WorkerAsync(number))));
        Assert.Equal(Enumerable.Range(1, cases * perCase).Select(i => (long)i), won.Select(one => one.Intake).Order());
        Assert.Equal(cases * perCase, (await Desk.CountAsync(None)).DeliveriesWaiting);
        for (int number = 1; number <= cases; number++)
        {
            CaseView view = (await Desk.FindAsync(FormattableString.Invariant($"#{number}"), None))!;
            Assert.Equal(Enumerable.Range(1, perCase), view.Deliveries.Select(delivery => delivery.Revision).Order());
            // In the order in which they came.
            Assert.Equal(view.Intakes.OrderBy(intake => intake.Number).Select(intake => intake.Revision), Enumerable.Range(1, perCase).Select(revision => (int?)revision));
        }
    }

    [SkippableFact]
    public async Task Takings_at_once_follow_one_another()
    {
        async Task TakerAsync(int number)
        {
            await using LedgerDatabase own = Place.Open();
            IntakeLedger inbox = new(own);
            for (int i = 0; i < 8; i++)
            {
                string content = FormattableString.Invariant($"{i}");
                await inbox.TakeAsync(new TakenDrop([Of("A", Seen(FormattableString.Invariant($"{number}/{i}.tsv"), content))], []), Start, None);
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 4).Select(number => Task.Run(() => TakerAsync(number))));
        Assert.Equal(1L, Convert.ToInt64(await Place.AskAsync("select count(*) from cases"), System.Globalization.CultureInfo.InvariantCulture));
        int reported = 0;
        for (int i = 0; i < 32; i++)
        {
            if ((await FinishAsync("case-1")).Outcome == IntakeOutcome.Reported) reported++;
        }
        Assert.Equal(8, reported);
    }

    [SkippableFact]
    public async Task One_place_taken_by_two_is_taken_by_one()
    {
        async Task<bool> TakerAsync()
        {
            await using LedgerDatabase own = Place.Open();
            try
            {
                await new IntakeLedger(own).TakeAsync(new TakenDrop([Of("A", Seen("a.tsv"))], []), Start, None);
                return true;
            }
            catch (System.Data.Common.DbException)
            {
                return false;
            }
        }

        bool[] taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(TakerAsync)));
        Assert.Single(taken, succeeded => succeeded);
        Assert.Equal(1, (await Desk.CountAsync(None)).Waiting);
    }

    [SkippableFact]
    public async Task Ten_thousand_files_are_taken_in_seconds_and_what_is_due_is_told_in_milliseconds()
    {
        TakenFile metrics = Seen("metrics.tsv", "metrics", isWhole: false);
        TakenCase[] cases =
        [
            .. Enumerable.Range(0, 10_000).Select(i => FormattableString.Invariant($"{i:00000}")).Select(i => Of("C" + i, Seen($"run/{i}.tsv", i), metrics) with { Identifiers = ["D" + i, "R" + i] }),
        ];
        await Inbox.SeeAsync([.. cases.Select(one => one.Files[0]).Select(file => new Sighting(file.Place, file.Length, file.Modified, Start, Start))], [], None);
        Stopwatch clock = Stopwatch.StartNew();
        await TakeAsync(cases);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 10);

        clock.Restart();
        Assert.Equal(10_001, (await Inbox.KnownAsync(Room.Inbox, None)).Taken.Length);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 3);

        double[] due = [.. await TimesAsync(() => Work.DueAsync(After(1), 64, None))];
        Assert.InRange(due[due.Length / 2], 0, 100);
        // All of them wait for a disk that is full: nothing is due, and that is told as fast.
        await Place.AskAsync("update intake set next_try = '2999-01-01T00:00:00.0000000Z'");
        double[] none = [.. await TimesAsync(() => Work.DueAsync(After(1), 64, None))];
        Assert.InRange(none[none.Length / 2], 0, 100);
        double[] begun = [.. await TimesAsync(() => BeginAsync("case-7777", at: 40e9))];
        Assert.InRange(begun[begun.Length / 2], 0, 100);
    }

    private static async Task<IEnumerable<double>> TimesAsync(Func<Task> work)
    {
        List<double> times = [];
        for (int i = 0; i < 11; i++)
        {
            Stopwatch clock = Stopwatch.StartNew();
            await work();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }
        return times.Order();
    }
}
