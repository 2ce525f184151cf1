using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Deliver;

public sealed class OncePerReportTests
{
    private static readonly CaseReport Report = Asked.Report("TP53:c.743G>A");

    [Fact]
    public async Task Who_asks_while_it_is_being_made_gets_the_same()
    {
        Counted counted = new(failures: 0);
        OncePerReport once = new(counted);
        Task<byte[]> first = once.WriteAsync(Report, CancellationToken.None).AsTask();
        Task<byte[]> second = once.WriteAsync(Report, CancellationToken.None).AsTask();
        counted.Finish();
        Assert.Same(await first, await second);
        Assert.Equal(1, counted.Times);
    }

    [Fact]
    public async Task Another_report_is_made_anew()
    {
        Counted counted = new(failures: 0);
        counted.Finish();
        OncePerReport once = new(counted);
        await once.WriteAsync(Report, CancellationToken.None);
        await once.WriteAsync(Report with { ReportTime = Report.ReportTime.AddDays(1) }, CancellationToken.None);
        Assert.Equal(2, counted.Times);
    }

    [Fact]
    public async Task What_failed_is_tried_again()
    {
        Counted counted = new(failures: 1);
        counted.Finish();
        OncePerReport once = new(counted);
        await Assert.ThrowsAsync<IOException>(async () => await once.WriteAsync(Report, CancellationToken.None));
        Assert.Equal([2], await once.WriteAsync(Report, CancellationToken.None));
    }

    private sealed class Counted(int failures) : IReportWriter
    {
        private readonly TaskCompletionSource _finished = new();
        private int _times;

        public int Times => _times;

        public string Suffix => ".counted";

        public void Finish() => _finished.SetResult();

        public async ValueTask<byte[]> WriteAsync(CaseReport report, CancellationToken cancellationToken)
        {
            int time = Interlocked.Increment(ref _times);
            await _finished.Task;
            return time > failures ? [(byte)time] : throw new IOException("away");
        }
    }
}
