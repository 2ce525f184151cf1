using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

/// <summary>One thing that happens to a ledger, with two choices that mean what the kind makes of them.</summary>
public sealed record Happening(string Kind, int One, int Other)
{
    public static string[] Kinds { get; } =
        ["drop", "drop", "drop", "share", "refuse", "begin", "begin", "begin", "begin", "decide", "decide", "decide", "return", "settle", "settle", "settle", "crash", "retry", "requeue", "send", "sign"];
}

/// <summary>A laboratory in small: a disk, workers that die, people who ask again. It knows what must come of it, and compares.</summary>
internal sealed class LedgerModel(LedgerDatabase database)
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    private readonly IntakeLedger _inbox = new(database);
    private readonly WorkLedger _work = new(database);
    private readonly LedgerOutbox _outbox = new(database);
    private readonly LedgerDesk _desk = new(database);
    private readonly LedgerSignOut _signOut = new(database);

    private readonly HashSet<FilePlace> _disk = [];
    private readonly List<Attempt> _begun = [];
    private readonly List<Intake> _decided = [];
    private readonly Dictionary<long, int> _latest = [];
    private readonly Dictionary<(long Case, string Content), int> _reports = [];
    private readonly Dictionary<long, int> _revisions = [];
    private readonly Dictionary<long, int> _asked = [];
    private readonly HashSet<(long Case, int Revision)> _wanted = [];
    private readonly HashSet<(long Case, int Revision)> _signed = [];
    private int _dropped;
    private int _second;

    private DateTimeOffset Now => new DateTimeOffset(2026, 11, 21, 3, 0, 0, TimeSpan.Zero).AddSeconds(_second);

    public async Task HappenAsync(Happening happening)
    {
        _second++;
        (string kind, int one, int other) = happening;
        await (kind switch
        {
            "drop" => TakeAsync(CaseOf(one, Drop(one, other))),
            "share" => ShareAsync(one, other),
            "refuse" => RefuseAsync(),
            "begin" => BeginAsync(one),
            "decide" => DecideAsync(one, other),
            "return" => ReturnAsync(one, other),
            "settle" => SettleAsync(one),
            "crash" => Crash(),
            "retry" => RetryAsync(one % 3),
            "requeue" => RequeueAsync(),
            "sign" => SignAsync(one % 3, other),
            _ => SendAsync(other),
        });
    }

    /// <summary>Everything is worked off, and the books must balance.</summary>
    public async Task BalanceAsync()
    {
        _second += 1000;
        await Crash();
        for (int rounds = 0; !(await _work.DueAsync(Now, 1, s_none)).IsEmpty; rounds++)
        {
            Assert.True(rounds < 1000, "the work does not end");
            await BeginAsync(0);
            await DecideAsync(0, 1);
            await SettleAsync(0);
            await Crash();
        }
        LedgerCounts counts = await _desk.CountAsync(s_none);
        Assert.Equal((0L, 0L, 0L), (counts.Waiting, counts.Working, counts.Settling));

        FilePlace[] places = [.. (await _desk.RecentAsync(10_000, s_none)).SelectMany(view => view.Places).Distinct()];
        Assert.Equal(_dropped, places.Length);
        Assert.Equal(_disk, places.ToHashSet());
        Assert.DoesNotContain(places, place => place.Room == Room.Inbox);
        Assert.Empty((await _inbox.KnownAsync(Room.Inbox, s_none)).Taken);

        Assert.All(_reports, report => Assert.InRange(report.Value, 1, 1 + _asked.GetValueOrDefault(report.Key.Case)));
        Assert.Equal(_revisions.Values.Sum(), _reports.Values.Sum());
        HashSet<(long, int)> deliveries = [];
        foreach ((long number, int revision) in _revisions)
        {
            CaseView view = (await _desk.FindAsync(FormattableString.Invariant($"#{number}"), s_none))!;
            Assert.Equal(revision, view.Case.Revision);
            Assert.Equal(_signed.Where(signed => signed.Case == number).Select(signed => signed.Revision).OrderDescending(), view.Signed.Select(signed => signed.Revision));
            Assert.All(view.Signed, signed => Assert.Equal(signed.Revision - 1, signed.LookedAt));
            Assert.All(view.Deliveries, delivery => Assert.True(deliveries.Add((number, delivery.Revision))));
        }
        Assert.Equal(_wanted, deliveries);
        Assert.Equal(_revisions.Where(last => !_signed.Contains((last.Key, last.Value))).Select(last => last.Key).Order(), (await _signOut.UnsignedAsync(10_000, s_none)).Select(report => report.Case.Number).Order());
    }

    private TakenFile Drop(int letter, int content)
    {
        FilePlace place = new(Room.Inbox, FormattableString.Invariant($"{_dropped++}/{content % 2}.tsv"));
        Assert.True(_disk.Add(place));
        return new TakenFile(place, 1, Now, Now, FormattableString.Invariant($"{letter % 3}-{content}"), "combined", content > 1);
    }

    private static TakenCase CaseOf(int letter, params TakenFile[] files) =>
        new(FormattableString.Invariant($"C{letter % 3}"), FormattableString.Invariant($"C{letter % 3}"), true, [], string.Empty, [.. files]);

    private async Task TakeAsync(params TakenCase[] cases) => await _inbox.TakeAsync(new TakenDrop([.. cases], []), Now, s_none);

    private Task ShareAsync(int letter, int content)
    {
        TakenFile shared = Drop(letter, content) with { IsWhole = false };
        return TakeAsync(CaseOf(letter, Drop(letter, content + 2), shared), CaseOf(letter + 1, shared));
    }

    private async Task RefuseAsync() => await _inbox.TakeAsync(new TakenDrop([], [new RefusedFile(Drop(0, 0), "{}", new Reason("LMV1", "no"))]), Now, s_none);

    private async Task BeginAsync(int choice)
    {
        Lane[] due = [.. await _work.DueAsync(Now, 64, s_none)];
        if (due.Length == 0) return;
        Attempt attempt = (await _work.BeginAsync(due[choice % due.Length], "worker", new MadeWith("1", "2", "3"), Now, s_none))!;
        Assert.NotNull(attempt);
        if (attempt.Intake.State == IntakeState.Settling)
        {
            _decided.Add(attempt.Intake);
            return;
        }
        _begun.Add(attempt);
        _latest[attempt.Intake.Number] = attempt.Number;
    }

    private async Task DecideAsync(int choice, int other)
    {
        if (_begun.Count == 0) return;
        Attempt attempt = _begun[choice % _begun.Count];
        Intake intake = attempt.Intake;
        IntakeOutcome outcome = intake.Outcome ?? (other % 3 == 0 || intake.Case is null ? IntakeOutcome.Failed : IntakeOutcome.Reported);
        bool isReported = outcome == IntakeOutcome.Reported;
        Decision decision = new(
            outcome, outcome == IntakeOutcome.Failed ? new Reason("LMV1", "no") : null, [],
            isReported ? [new WrittenReport("a.json", 1, "x")] : [], isReported ? "preliminary" : null, isReported && other % 2 == 0 ? "a.json" : null, new StageTimes(default, default));
        Room room = outcome == IntakeOutcome.Failed ? Room.Failed : Room.Processed;
        Dictionary<long, FilePlace> targets = intake.Files.Where(file => !file.IsAgain && intake.Signing is null)
            .ToDictionary(file => file.Number, file => new FilePlace(room, FormattableString.Invariant($"{intake.Number}/{file.Number}")));
        Intake? decided = await _work.DecideAsync(attempt, decision, targets, Now, s_none);
        Assert.Equal(TakeLatest(attempt), decided is not null);
        if (decided is null) return;
        _decided.Add(decided);
        if (!isReported) return;
        long number = decided.Case!.Number;
        _revisions[number] = _revisions.GetValueOrDefault(number) + 1;
        Assert.Equal(_revisions[number], decided.Revision);
        _reports[(number, decided.Content)] = _reports.GetValueOrDefault((number, decided.Content)) + 1;
        if (intake.Signing is not null)
        {
            // The same once more, because a person asked.
            _asked[number] = _asked.GetValueOrDefault(number) + 1;
            Assert.Equal(intake.Signing.Revision + 1, decided.Revision);
            Assert.True(_signed.Add((number, decided.Revision!.Value)));
        }
        if (decision.Deliver is not null) _wanted.Add((number, decided.Revision!.Value));
    }

    private async Task ReturnAsync(int choice, int other)
    {
        if (_begun.Count == 0) return;
        Attempt attempt = _begun[choice % _begun.Count];
        await _work.ReturnAsync(attempt, new Reason("LMV5", "away"), other % 2 == 0, Now.AddSeconds(other), Now, s_none);
        TakeLatest(attempt);
    }

    private async Task SettleAsync(int choice)
    {
        if (_decided.Count == 0) return;
        Intake intake = _decided[choice % _decided.Count];
        _decided.Remove(intake);
        HashSet<long> awaited = [.. await _work.AwaitedByOthersAsync(intake.Number, s_none)];
        Dictionary<long, FilePlace> places = [];
        foreach (IntakeFile file in intake.Files.Where(file => file.Target is not null && intake.Signing is null && !awaited.Contains(file.Number)))
        {
            FilePlace target = file.Target!.Value;
            if (_disk.Remove(file.Place)) Assert.True(_disk.Add(target));
            // Another one has moved it elsewhere: this is rolled forward later, from what the ledger says then.
            if (!_disk.Contains(target)) return;
            places.Add(file.Number, target);
        }
        await _work.SettleAsync(intake.Number, places, Now, s_none);
    }

    private Task Crash()
    {
        _begun.Clear();
        _decided.Clear();
        return Task.CompletedTask;
    }

    private async Task RetryAsync(int letter)
    {
        CaseView? view = await _desk.FindAsync(FormattableString.Invariant($"C{letter}"), s_none);
        (int Intakes, int Deliveries)? asked = await _desk.RetryAsync(FormattableString.Invariant($"C{letter}"), "ann", Now, s_none);
        Assert.Equal(view is null, asked is null);
        if (view is null) return;
        IntakeView last = view.Intakes.First(intake => intake.Signing is null);
        bool isAtRest = last.State == IntakeState.Settled && view.Intakes.Where(intake => intake.Signing is not null).All(intake => intake.State == IntakeState.Settled);
        Assert.Equal(isAtRest ? 1 : 0, asked!.Value.Intakes);
        if (asked.Value.Intakes > 0) _asked[view.Case.Number] = _asked.GetValueOrDefault(view.Case.Number) + 1;
        // Nobody goes on with what was decided before.
        _decided.RemoveAll(intake => intake.Number == last.Number);
    }

    private async Task SignAsync(int letter, int other)
    {
        string name = FormattableString.Invariant($"C{letter}");
        CaseView? view = await _desk.FindAsync(name, s_none);
        int? revision = other == 0 ? null : (view?.Case.Revision ?? 0) + 1 - other;
        SignAnswer answer = await _signOut.SignAsync(name, revision, "Ann Example", Now, s_none);
        if (view is null) Assert.Equal(SignAnswer.NoSuchCase, answer);
        else if (view.Case.Revision == 0) Assert.Equal(SignAnswer.NoReport, answer);
        else if (_signed.Contains((view.Case.Number, view.Case.Revision)) && other <= 2) Assert.Equal(SignAnswer.SignedAlready, answer);
        else if (other > 1) Assert.Equal(SignAnswer.AnotherRevision, answer);
        else if (view.Intakes.Any(intake => intake.State != IntakeState.Settled)) Assert.Equal(SignAnswer.UnderWay, answer);
        // A file that it shares with another case may be on its way.
        else Assert.True(answer is SignAnswer.Accepted or SignAnswer.UnderWay);
    }

    private async Task RequeueAsync()
    {
        await _desk.RequeueFailedAsync("ann", Now, s_none);
        _decided.Clear();
    }

    private async Task SendAsync(int other)
    {
        if ((await _outbox.DueAsync(Now, 1, s_none)) is not [var lane]) return;
        OutboxEntry entry = (await _outbox.BeginAsync(lane, Now, s_none))!;
        Assert.Contains((entry.Case.Number, entry.Revision), _wanted);
        Reason reason = new("LMV2", "no");
        if (other == 0) await _outbox.PostponeAsync(entry, reason, Now.AddSeconds(3), s_none);
        else await _outbox.EndAsync(entry, other == 1 ? DeliveryState.Refused : DeliveryState.Delivered, other == 1 ? reason : null, Now, s_none);
    }

    /// <summary>Whether the try is the one that counts; it is used up by that.</summary>
    private bool TakeLatest(Attempt attempt) =>
        _latest.TryGetValue(attempt.Intake.Number, out int latest) && latest == attempt.Number && _latest.Remove(attempt.Intake.Number);
}
