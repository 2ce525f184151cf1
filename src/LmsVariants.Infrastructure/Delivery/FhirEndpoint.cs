using System.Net;
using System.Net.Http.Headers;

using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Tries;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>
/// A FHIR server over HTTP. A request that meets a failing network, a busy server or none is tried again until it must be given up;
/// a pause that the server asks for is kept. One that the server fails over (500) is tried three times. Every request may therefore arrive more than once and must do no harm then.
/// </summary>
public sealed class FhirEndpoint : IDisposable
{
    private const string MediaType = "application/fhir+json";

    private readonly HttpClient _http;
    private readonly ServerAddress _server;
    private readonly IAccessTokens? _tokens;
    private readonly TimeProvider _clock;
    private readonly Persistence _tries;

    /// <summary>Makes the endpoint; nothing is sent yet.</summary>
    /// <param name="server">Where it is.</param>
    /// <param name="admission">What lets us in; null for a server that asks for nothing.</param>
    /// <param name="options">How long it is waited for.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="onRetry">Told of every try that is made again; null where nobody listens.</param>
    /// <param name="tls">Certificates of both sides; null where we show none and believe whom the system believes.</param>
    public FhirEndpoint(ServerAddress server, Admission? admission, EndpointOptions options, TimeProvider clock, Action<Retrying>? onRetry = null, ServerTls? tls = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        (_server, _clock) = (server, clock);
        // A redirect would turn the POST into a GET and carry the patient's data to a place that nobody named.
        SocketsHttpHandler handler = new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            // A server that moves to another machine is found again.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        };
        if (tls is not null) handler.SslOptions = tls.ToOptions();
        // How long a try may take is told by the tries themselves.
        _http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        _tokens = admission switch
        {
            BearerToken token => new FixedToken(token),
            SmartClient client => new SmartTokens(client, server, _http, clock),
            _ => null,
        };
        _tries = new Persistence(options, clock, onRetry);
    }

    /// <summary>Sends a transaction.</summary>
    /// <exception cref="ServerAwayException">It did not get through in time.</exception>
    /// <exception cref="NotAdmittedException">No token was to be had for it.</exception>
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
    /// <exception cref="NotAdmittedException">No token was to be had for it.</exception>
    internal Task<EndpointAnswer> ReadAsync(string address, CancellationToken cancellationToken) =>
        SendAsync(() => new HttpRequestMessage(HttpMethod.Get, _server.Of(address)), cancellationToken);

    /// <inheritdoc/>
    public void Dispose()
    {
        _tokens?.Dispose();
        _tries.Dispose();
        _http.Dispose();
    }

    private Task<EndpointAnswer> SendAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken) =>
        _tries.RunAsync(token => TryAsync(make, token), cancellationToken);

    private async Task<EndpointAnswer> TryAsync(Func<HttpRequestMessage> make, CancellationToken cancellationToken)
    {
        if (_tokens is null) return await OnceAsync(make, token: null, cancellationToken).ConfigureAwait(false);
        BearerToken token = await _tokens.CurrentAsync(cancellationToken).ConfigureAwait(false);
        EndpointAnswer answer = await OnceAsync(make, token, cancellationToken).ConfigureAwait(false);
        // A token may have been taken back before its time: another one is asked for, once.
        if (answer.Status != HttpStatusCode.Unauthorized || !_tokens.Drop(token)) return answer;
        token = await _tokens.CurrentAsync(cancellationToken).ConfigureAwait(false);
        return await OnceAsync(make, token, cancellationToken).ConfigureAwait(false);
    }

    private async Task<EndpointAnswer> OnceAsync(Func<HttpRequestMessage> make, BearerToken? token, CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = make();
        request.Headers.Authorization = token?.Header;
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue(MediaType));
        using HttpResponseMessage response = await _http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        return await EndpointAnswer.OfAsync(response, _clock, cancellationToken).ConfigureAwait(false);
    }
}
