using System.Threading.RateLimiting;

using Polly;

namespace LmsVariants.Infrastructure.Delivery.Tries;

/// <summary>Lets no more requests through in a second than the server is to be troubled with; the others wait in their order.</summary>
internal sealed class Pacing(int perSecond) : ResilienceStrategy, IDisposable
{
    private readonly SlidingWindowRateLimiter _limiter = new(new SlidingWindowRateLimiterOptions
    {
        PermitLimit = perSecond,
        Window = TimeSpan.FromSeconds(1),
        SegmentsPerWindow = 10,
        QueueLimit = int.MaxValue,
    });

    public void Dispose() => _limiter.Dispose();

    protected override async ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback, ResilienceContext context, TState state)
    {
        try
        {
            using RateLimitLease lease = await _limiter.AcquireAsync(1, context.CancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException ended)
        {
            return Outcome.FromException<TResult>(ended);
        }
        return await callback(context, state).ConfigureAwait(false);
    }
}
