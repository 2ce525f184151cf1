using System.Globalization;

using LmsVariants.Infrastructure.Delivery.Access;

using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace LmsVariants.Infrastructure.Delivery.Tries;

/// <summary>A try that failed and is made again.</summary>
/// <param name="Reason">What it met.</param>
/// <param name="Pause">How long is waited before the next.</param>
public sealed record Retrying(string Reason, TimeSpan Pause);

/// <summary>
/// How a request is brought through to a server: from outside in a circuit breaker over requests that were given up, the time for all tries, the tries with
/// their pauses, the pace, and the time for one try.
/// </summary>
/// <remarks>
/// The breaker lies outside the tries, so that who sends one request after the other (<c>push</c>) tries the first one for as long as it was told, while a worker
/// with many does not wait for each of them.
/// </remarks>
internal sealed class Persistence : IDisposable
{
    // Who fails three times over the same bytes fails over them, and others need not wait for it.
    private const int MostFaults = 3;

    // A request is given up after several tries. Few such among many that went well tell that the server is away.
    private const double BreakRatio = 0.02;

    private static readonly TimeSpan BreakWindow = TimeSpan.FromMinutes(2);

    private static readonly ResiliencePropertyKey<long> Began = new("began");
    private static readonly ResiliencePropertyKey<int> Faults = new("faults");
    private static readonly ResiliencePropertyKey<string> LastReason = new("last-reason");

    private readonly EndpointOptions _options;
    private readonly TimeProvider _clock;
    private readonly Pacing _pacing;
    private readonly ResiliencePipeline<EndpointAnswer> _pipeline;

    public Persistence(EndpointOptions options, TimeProvider clock, Action<Retrying>? onRetry)
    {
        (_options, _clock) = (options, clock);
        _pacing = new Pacing(options.RequestsPerSecond);
        _pipeline = new ResiliencePipelineBuilder<EndpointAnswer> { TimeProvider = clock }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions<EndpointAnswer>
            {
                FailureRatio = BreakRatio,
                MinimumThroughput = options.BreakAfter,
                SamplingDuration = BreakWindow,
                BreakDuration = options.BreakFor,
                ShouldHandle = arguments => ValueTask.FromResult(IsAway(arguments.Outcome)),
            })
            .AddTimeout(options.GiveUpAfter)
            .AddRetry(new RetryStrategyOptions<EndpointAnswer>
            {
                MaxRetryAttempts = options.MostTries == int.MaxValue ? int.MaxValue : options.MostTries - 1,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.FirstPause,
                MaxDelay = options.LongestPause,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnother(arguments)),
                // No pause, or one that is over already, is left to our own measure.
                DelayGenerator = arguments => ValueTask.FromResult(AskedBy(arguments.Outcome) is TimeSpan asked && asked > TimeSpan.Zero ? asked : (TimeSpan?)null),
                OnRetry = arguments =>
                {
                    string reason = ReasonOf(arguments.Outcome);
                    arguments.Context.Properties.Set(LastReason, reason);
                    onRetry?.Invoke(new Retrying(reason, arguments.RetryDelay));
                    return ValueTask.CompletedTask;
                },
            })
            .AddStrategy(_ => _pacing, new Pace())
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }

    /// <summary>Makes a request until it is settled.</summary>
    /// <exception cref="ServerAwayException">It did not get through in time.</exception>
    /// <exception cref="NotAdmittedException">No token was to be had for it.</exception>
    public async Task<EndpointAnswer> RunAsync(Func<CancellationToken, Task<EndpointAnswer>> once, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Began, _clock.GetTimestamp());
        try
        {
            EndpointAnswer answer = await _pipeline.ExecuteAsync(async (at, request) => Counted(await request(at.CancellationToken).ConfigureAwait(false), at), context, once).ConfigureAwait(false);
            bool isSettled = !answer.IsTemporary || (answer.IsFault && answer.Outcome is not null);
            return isSettled ? answer : throw new ServerAwayException(answer.Told) { Pause = answer.RetryAfter };
        }
        catch (BrokenCircuitException open)
        {
            // While the one request that may show whether the server is back is under way, nobody knows how long.
            TimeSpan pause = open.RetryAfter is TimeSpan rest && rest > TimeSpan.Zero ? rest : _options.BreakFor;
            throw new ServerAwayException(string.Create(CultureInfo.InvariantCulture, $"it was away just now; not asked again for {Math.Ceiling(pause.TotalSeconds):0} s"), open) { Pause = pause };
        }
        catch (TimeoutRejectedException late)
        {
            throw new ServerAwayException(context.Properties.GetValue(LastReason, "no answer"), late);
        }
        catch (Exception lost) when (lost is HttpRequestException or IOException and not ServerAwayException)
        {
            Outcome<EndpointAnswer> outcome = Outcome.FromException<EndpointAnswer>(lost);
            throw new ServerAwayException(ReasonOf(outcome), lost) { Pause = AskedBy(outcome) };
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public void Dispose() => _pacing.Dispose();

    private static EndpointAnswer Counted(EndpointAnswer answer, ResilienceContext context)
    {
        if (answer.IsFault) context.Properties.Set(Faults, context.Properties.GetValue(Faults, 0) + 1);
        return answer;
    }

    // Who fails over a request was reached.
    private static bool IsAway(Outcome<EndpointAnswer> outcome) => outcome switch
    {
        { Result: EndpointAnswer answer } => answer.IsTemporary && !answer.IsFault,
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        _ => false,
    };

    // Who is asked to come back when we shall have given up need not wait for it.
    private bool IsWorthAnother(RetryPredicateArguments<EndpointAnswer> arguments) => arguments.Outcome switch
    {
        { Result: EndpointAnswer answer } => answer.IsTemporary
            && !(answer.IsFault && arguments.Context.Properties.GetValue(Faults, 0) >= MostFaults)
            && !(answer.RetryAfter > TimeLeft(arguments.Context)),
        { Exception: TokenAwayException busy } => !(busy.RetryAfter > TimeLeft(arguments.Context)),
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        _ => false,
    };

    private TimeSpan TimeLeft(ResilienceContext context) => _options.GiveUpAfter - _clock.GetElapsedTime(context.Properties.GetValue(Began, 0L));

    private static TimeSpan? AskedBy(Outcome<EndpointAnswer> outcome) => outcome.Exception is TokenAwayException busy ? busy.RetryAfter : outcome.Result?.RetryAfter;

    // The kind alone: the text of an exception may name machines, that of an answer patients.
    private static string ReasonOf(Outcome<EndpointAnswer> outcome) => outcome switch
    {
        { Result: EndpointAnswer answer } => answer.Told,
        { Exception: TokenAwayException busy } => busy.Message,
        { Exception: HttpRequestException { HttpRequestError: HttpRequestError.SecureConnectionError } } => "network: SecureConnectionError, one side does not take the other's certificate",
        { Exception: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } failed } => $"network: {failed.HttpRequestError}",
        { Exception: TimeoutRejectedException } => "no answer in time",
        _ => "network: connection lost",
    };

    private sealed class Pace : ResilienceStrategyOptions;
}
