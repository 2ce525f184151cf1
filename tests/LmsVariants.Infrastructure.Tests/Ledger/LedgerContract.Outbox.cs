using LmsVariants.Pipeline.Deliver.Ledger;

namespace LmsVariants.Infrastructure.Tests.Ledger;

public abstract partial class LedgerContract
{
    private const string Bundle = "a.fhir.json";

    [SkippableFact]
    public async Task A_delivery_is_seen_once_its_report_is_in_its_place()
    {
        await TakeAsync(Of("A", Seen("a.tsv")));
        Intake decided = (await DecideAsync((await BeginAsync("case-1"))!, deliver: Bundle))!;
        Assert.Empty(await Outbox.DueAsync(After(9), 64, None));
        Assert.Null(await Outbox.BeginAsync(new Lane("delivery-1"), After(9), None));
        Assert.Equal(1, (await Desk.CountAsync(None)).DeliveriesWaiting);
        await SettleAsync(decided);
        Assert.Equal(["delivery-1"], (await Outbox.DueAsync(After(9), 64, None)).Select(lane => lane.Name));
        OutboxEntry entry = (await Outbox.BeginAsync(new Lane("delivery-1"), After(9), None))!;
        Assert.Equal(new OutboxEntry(entry.Number, decided.Case!, 1, Bundle, Sha("bundle"), false, 1), entry);
    }

    [SkippableFact]
    public async Task Nobody_asked_and_nothing_is_delivered()
    {
        await TakeAsync(Of("A", Seen("a.tsv")), Of("B", Seen("b.tsv", "b")));
        await FinishAsync("case-1");
        await FinishAsync("case-2", IntakeOutcome.Failed, Bundle);
        Assert.Empty(await Outbox.DueAsync(After(9), 64, None));
        Assert.Equal(0, (await Desk.CountAsync(None)).DeliveriesWaiting);
    }

    [SkippableFact]
    public async Task A_case_waits_for_its_oldest_delivery_and_a_refused_one_is_not_waited_for()
    {
        await ThreeRevisionsAsync();
        Lane lane = new("delivery-1");
        OutboxEntry first = (await Outbox.BeginAsync(lane, After(9), None))!;
        await Outbox.MarkBegunAsync(first, None);
        await Outbox.PostponeAsync(first, Away, After(20), None);
        Assert.Empty(await Outbox.DueAsync(After(19), 64, None));
        Assert.Null(await Outbox.BeginAsync(lane, After(19), None));
        Assert.Equal((Away, After(20)), (await Desk.UndeliveredAsync(1, None)).Select(view => (view.Reason!, view.NextTry!.Value)).Single());

        OutboxEntry again = (await Outbox.BeginAsync(lane, After(20), None))!;
        Assert.Equal((1, 2, true), (again.Revision, again.Attempts, again.HasBegun));
        await Outbox.EndAsync(again, DeliveryState.Refused, Wrong, After(21), None);
        OutboxEntry second = (await Outbox.BeginAsync(lane, After(22), None))!;
        Assert.Equal(2, second.Revision);
        await Outbox.EndAsync(second, DeliveryState.Delivered, null, After(23), None);
        Assert.Equal(3, (await Outbox.BeginAsync(lane, After(24), None))!.Revision);

        // The server has a later report than the one that it refused: nobody need look at that.
        Assert.Equal([(3, DeliveryState.Waiting)], (await Desk.UndeliveredAsync(9, None)).Select(view => (view.Revision, view.State)));
        LedgerCounts counts = await Desk.CountAsync(None);
        Assert.Equal((1, 1, 0), (counts.DeliveriesWaiting, counts.Delivered, counts.DeliveriesRefused));
        Assert.Equal(
            [("refused", "revision 1: LMV1003 a value cannot be read"), ("delivered", "revision 2")],
            (await Desk.FindAsync("A", None))!.History.Where(line => line.By == "outbox").Select(line => (line.Event, line.Detail)));
    }

    [SkippableFact]
    public async Task A_try_that_was_thought_dead_may_say_that_it_arrived_and_nothing_else()
    {
        await ThreeRevisionsAsync();
        Lane lane = new("delivery-1");
        OutboxEntry dead = (await Outbox.BeginAsync(lane, After(9), None))!;
        OutboxEntry alive = (await Outbox.BeginAsync(lane, After(9), None))!;
        Assert.Equal(dead.Number, alive.Number);
        await Outbox.EndAsync(dead, DeliveryState.Refused, Wrong, After(10), None);
        await Outbox.PostponeAsync(dead, Away, After(99), None);
        Assert.Equal((DeliveryState.Waiting, null), (await Desk.UndeliveredAsync(1, None)).Select(view => (view.State, view.NextTry)).Single());
        await Outbox.EndAsync(dead, DeliveryState.Delivered, null, After(11), None);
        await Outbox.EndAsync(alive, DeliveryState.Refused, Wrong, After(12), None);
        Assert.Equal(1, (await Desk.CountAsync(None)).Delivered);
        Assert.Equal(0, (await Desk.CountAsync(None)).DeliveriesRefused);
    }

    [SkippableFact]
    public async Task A_refused_delivery_is_sent_again_unless_a_later_one_has_arrived()
    {
        await ThreeRevisionsAsync();
        Lane lane = new("delivery-1");
        await Outbox.EndAsync((await Outbox.BeginAsync(lane, After(9), None))!, DeliveryState.Refused, Wrong, After(10), None);
        await Outbox.EndAsync((await Outbox.BeginAsync(lane, After(11), None))!, DeliveryState.Delivered, null, After(12), None);
        await Outbox.EndAsync((await Outbox.BeginAsync(lane, After(13), None))!, DeliveryState.Refused, Wrong, After(14), None);
        Assert.Equal([3], (await Desk.UndeliveredAsync(9, None)).Select(view => view.Revision));
        Assert.Equal((0, 1), await Desk.RequeueFailedAsync("ann", After(15), None));
        Assert.Equal(3, (await Outbox.BeginAsync(lane, After(16), None))!.Revision);
        Assert.Equal((1, 0), await Desk.RetryAsync("A", "ann", After(17), None));
    }

    [SkippableFact]
    public async Task A_delivery_that_waits_for_its_next_try_is_due_once_a_person_or_a_new_worker_asks()
    {
        await ThreeRevisionsAsync();
        Lane lane = new("delivery-1");
        foreach (Func<Task> ask in (Func<Task>[])[() => Desk.RetryAsync("A", "ann", After(12), None), () => Desk.RequeueFailedAsync("ann", After(12), None), () => Outbox.ReleaseAsync(Away.Code, None)])
        {
            await Outbox.PostponeAsync((await Outbox.BeginAsync(lane, After(11), None))!, Away, After(999), None);
            await Outbox.ReleaseAsync(Wrong.Code, None);
            Assert.Empty(await Outbox.DueAsync(After(12), 64, None));
            await ask();
            Assert.Single(await Outbox.DueAsync(After(12), 64, None));
        }
    }

    private async Task ThreeRevisionsAsync()
    {
        await TakeAsync(Of("A", Seen("1", "1")), Of("A", Seen("2", "2")), Of("A", Seen("3", "3")));
        for (int i = 0; i < 3; i++) await FinishAsync("case-1", deliver: Bundle);
    }
}
