using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>A try that failed and is made again.</summary>
/// <param name="Reason">What it met.</param>
/// <param name="Pause">How long is waited before the next.</param>
public sealed record Retrying(string Reason, TimeSpan Pause);

/// <summary>
/// A FHIR server over HTTP. A request that meets a failing network, a busy server or none is tried again until it must be given up;
/// a pause that the server asks for is kept. One that the server fails over (500) is tried three times. Every request may therefore arrive more than once and must do no harm then.
/// </summary>
public sealed class FhirEndpoint : IDisposable
{
    private const string MediaType = "application/fhir+json";

    // Who fails three times over the same bytes fails over them, and others need not wait for it.
    private const int MostFaults = 3;

    private static readonly ResiliencePropertyKey<long> Began = new("began");
    private static readonly ResiliencePropertyKey<int> Faults = new("faults");
    private static readonly ResiliencePropertyKey<string> LastReason = new("last-reason");

    private readonly HttpClient _http;
    private readonly ServerAddress _server;
    private readonly BearerToken? _token;
    private readonly EndpointOptions _options;
    private readonly TimeProvider _clock;
    private readonly ResiliencePipeline<EndpointAnswer> _tries;

    /// <summary>Makes the endpoint; nothing is sent yet.</summary>
    /// <param name="server">Where it is.</param>
    /// <param name="token">What lets us in; null for a server that asks for nothing.</param>
    /// <param name="options">How long it is waited for.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="onRetry">Told of every try that is made again; null where nobody listens.</param>
    public FhirEndpoint(ServerAddress server, BearerToken? token, EndpointOptions options, TimeProvider clock, Action<Retrying>? onRetry = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_server, _token, _options, _clock) = (server, token, options, clock);
        // A redirect would turn the POST into a GET and carry the patient's data to a place that nobody named.
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            // A server that moves to another machine is found again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        // How long a try may take is told by the tries themselves.
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _tries = new ResiliencePipelineBuilder<EndpointAnswer> { TimeProvider = clock }
            .AddTimeout(options.GiveUpAfter)
            .AddRetry(new RetryStrategyOptions<EndpointAnswer>
            {
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                Delay = options.FirstPause,
                MaxDelay = options.LongestPause,
                ShouldHandle = arguments => ValueTask.FromResult(IsWorthAnother(arguments)),
                // No pause, or one that is over already, is left to our own measure.
                DelayGenerator = arguments => ValueTask.FromResult(arguments.Outcome.Result?.RetryAfter is TimeSpan asked && asked > TimeSpan.Zero ? asked : (TimeSpan?)null),
                OnRetry = arguments =>
                {
                    string reason = ReasonOf(arguments.Outcome);
                    arguments.Context.Properties.Set(LastReason, reason);
                    onRetry?.Invoke(new Retrying(reason, arguments.RetryDelay));
                    return ValueTask.CompletedTask;
                },
            })
            .AddTimeout(options.AttemptTimeout)
            .Build();
    }

    /// <summary>Sends a transaction.</summary>
    /// <exception cref="ServerAwayException">It did not get through in time.</exception>
    internal Task<EndpointAnswer> PostAsync(ReadOnlyMemory<byte> bundle, CancellationToken cancellationToken) =>
        SendAsync(
            () =>
            {
                HttpRequestMessage request = new(HttpMethod.Post, _server.Root) { Content = new ReadOnlyMemoryContent(bundle) };
                request.Content.Headers.ContentType = new MediaTypeHeaderValue(MediaType);
                request.Headers.Add("Prefer", "return=minimal");
                return request;
            },
            cancellationToken);

    /// <summary>Reads a resource.</summary>
    /// <param name="address">Such as <c>DiagnosticReport/17</c>.</param>
    /// <param name="cancellationToken">Ends the tries.</param>
    /// <exception cref="ServerAwayException">It did not get through in time.</exception>
    internal Task<EndpointAnswer> ReadAsync(string address, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, _server.Of(address)), cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private async Task<EndpointAnswer> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(cancellationToken);
        context.Properties.Set(Began, _clock.GetTimestamp());
        try
        {
            EndpointAnswer answer = await _tries.ExecuteAsync(async (at, request) => Counted(await TryAsync(request, at.CancellationToken).ConfigureAwait(false), at), context, make).ConfigureAwait(false);
            bool isSettled = !answer.IsTemporary || (answer.IsFault && answer.Outcome is not null);
            return isSettled ? answer : throw new ServerAwayException(ReasonOf(Outcome.FromResult(answer)));
        }
        catch (TimeoutRejectedException late)
        {
            throw new ServerAwayException(context.Properties.GetValue(LastReason, "no answer"), late);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<EndpointAnswer> TryAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = make();
        request.Headers.Authorization = _token?.Header;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new EndpointAnswer(response.StatusCode, body, PauseOf(response));
    }

    private static EndpointAnswer Counted(EndpointAnswer answer, ResilienceContext context)
    {
        if (answer.IsFault) context.Properties.Set(Faults, context.Properties.GetValue(Faults, 0) + 1);
        return answer;
    }

    // A date is that of the server's clock, so its own idea of now counts before ours.
    private TimeSpan? PauseOf(HttpResponseMessage response) => response.Headers.RetryAfter switch
    {
        { Delta: TimeSpan pause } => pause,
        { Date: DateTimeOffset until } => until - (response.Headers.Date ?? _clock.GetUtcNow()),
        _ => null,
    };

    // Who is asked to come back when we shall have given up need not wait for it.
    private bool IsWorthAnother(RetryPredicateArguments<EndpointAnswer> arguments) => arguments.Outcome switch
    {
        { Result: EndpointAnswer answer } => answer.IsTemporary
            && !(answer.IsFault && arguments.Context.Properties.GetValue(Faults, 0) >= MostFaults)
            && !(answer.RetryAfter > TimeLeft(arguments.Context)),
        { Exception: HttpRequestException or IOException or TimeoutRejectedException } => true,
        _ => false,
    };

    private TimeSpan TimeLeft(ResilienceContext context) => _options.GiveUpAfter - _clock.GetElapsedTime(context.Properties.GetValue(Began, 0L));

    // The kind alone: the text of an exception may name machines, that of an answer patients.
    private static string ReasonOf(Outcome<EndpointAnswer> outcome) => outcome switch
    {
        { Result: EndpointAnswer { RetryAfter: TimeSpan pause } answer } => string.Create(CultureInfo.InvariantCulture, $"status {(int)answer.Status}, asked to wait {Math.Max(0, pause.TotalSeconds):0} s"),
        { Result: EndpointAnswer answer } => $"status {(int)answer.Status}",
        { Exception: HttpRequestException { HttpRequestError: not HttpRequestError.Unknown } failed } => $"network: {failed.HttpRequestError}",
        { Exception: TimeoutRejectedException } => "no answer in time",
        _ => "network: connection lost",
    };
}
