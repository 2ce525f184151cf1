using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.Infrastructure.Tests.Inbox;

using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.Infrastructure.Tests.Telemetry;

public sealed class TroublesTests : IDisposable
{
    private readonly ManualClock _clock = new();
    private readonly List<string> _said = [];
    private readonly WorkerStop _stop = new();
    private readonly JobDoor _door;
    private readonly ILogger _log;

    public TroublesTests() => (_door, _log) = (new JobDoor(_stop, new Troubles(_clock)), new KeptLog<TroublesTests>(_said));

    [Fact]
    public async Task What_lasts_is_told_once_a_minute_and_once_when_it_is_over()
    {
        for (int second = 0; second < 90; second++)
        {
            await MeetAsync(() => throw new DirectoryNotFoundException("/srv/lab/inbox/MEIER"));
            _clock.Go(1);
        }
        await MeetAsync(() => Task.CompletedTask);
        await MeetAsync(() => Task.CompletedTask);
        const string told = "1003 A folder or file cannot be used: a folder or file is missing; it is tried again";
        Assert.Equal([told, told, "2011 The look goes on: what was in the way is over after 90 s"], _said);
    }

    [Fact]
    public async Task Another_trouble_is_told_at_once()
    {
        await MeetAsync(() => throw new DirectoryNotFoundException());
        await MeetAsync(() => throw new PathTooLongException());
        Assert.Equal(2, _said.Count);
    }

    [Fact]
    public async Task An_engine_that_has_ended_is_no_fault_once_the_stop_was_asked_for()
    {
        await MeetAsync(() => throw new SchedulerException("ended"));
        Assert.StartsWith("2010 ", Assert.Single(_said), StringComparison.Ordinal);
        _stop.After(TimeSpan.FromMinutes(1));
        await MeetAsync(() => throw new SchedulerException("ended"));
        Assert.Single(_said);
    }

    [Theory]
    [InlineData(0.1, 10)]
    [InlineData(1, 10)]
    [InlineData(60, 600)]
    public void A_look_is_asked_for_where_there_was_none_for_long(double poll, double longest) =>
        Assert.Equal(TimeSpan.FromSeconds(longest), InboxNudge.LongestWithout(TimeSpan.FromSeconds(poll)));

    public void Dispose() => _stop.Dispose();

    private async Task MeetAsync(Func<Task> work) => await _door.PassAsync("The look", work, _log);
}
