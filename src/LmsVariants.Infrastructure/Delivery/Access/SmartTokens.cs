using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>Tokens of SMART Backend Services. One is asked for at a time, and kept until shortly before it ends or until the server refuses it.</summary>
internal sealed partial class SmartTokens(SmartClient client, ServerAddress server, HttpClient http, TimeProvider clock) : IAccessTokens
{
    private const string Discovery = "smart configuration";
    private const string Giver = "token endpoint";
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    // A token that does not say how long it is good for is not relied on for long.
    private static readonly TimeSpan Unstated = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _oneAtATime = new(1, 1);
    private Kept? _kept;

    public async ValueTask<BearerToken> CurrentAsync(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref _kept) is Kept ready && IsGood(ready)) return ready.Token;
        await _oneAtATime.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            if (_kept is Kept other && IsGood(other)) return other.Token;
            Kept asked = await AskAsync(cancellationToken).ConfigureAwait(false);
            Volatile.Write(ref _kept, asked);
            return asked.Token;
        }
        finally
        {
            _oneAtATime.Release();
        }
    }

    // Another request may have met the same refusal first: then its new token stays.
    public bool Drop(BearerToken refused)
    {
        if (Volatile.Read(ref _kept) is Kept kept && ReferenceEquals(kept.Token, refused)) Interlocked.CompareExchange(ref _kept, null, kept);
        return true;
    }

    public void Dispose() => _oneAtATime.Dispose();

    private bool IsGood(Kept kept) => clock.GetElapsedTime(kept.Asked) < kept.GoodFor;

    private async Task<Kept> AskAsync(CancellationToken cancellationToken)
    {
        TokenEndpoint endpoint = client.TokenEndpoint ?? await DiscoverAsync(cancellationToken).ConfigureAwait(false);
        long now = clock.GetTimestamp();
        using HttpRequestMessage request = new(HttpMethod.Post, endpoint.Address)
        {
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "client_credentials"),
                new("scope", client.Scope),
                new("client_assertion_type", AssertionType),
                new("client_assertion", ClientAssertion.Of(client, endpoint, clock.GetUtcNow())),
            ]),
        };
        EndpointAnswer answer = await SendAsync(request, Giver, cancellationToken).ConfigureAwait(false);
        JsonNode? body = answer.Json();
        if (!answer.IsSuccess) throw new NotAdmittedException((int)answer.Status, $"{Giver}: {ErrorOf(body) ?? $"status {(int)answer.Status}"}");
        bool isBearer = string.Equals(Text(body, "token_type"), "Bearer", StringComparison.OrdinalIgnoreCase);
        return isBearer && BearerToken.TryParse(Text(body, "access_token") ?? string.Empty, out BearerToken? token)
            ? new Kept(token, now, GoodFor(body))
            : throw new NotAdmittedException((int)answer.Status, $"{Giver}: no bearer token in its answer");
    }

    // Asked anew for each token: it is one small request in minutes, and a server may move its tokens elsewhere.
    private async Task<TokenEndpoint> DiscoverAsync(CancellationToken cancellationToken)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, server.Of(".well-known/smart-configuration"));
        EndpointAnswer answer = await SendAsync(request, Discovery, cancellationToken).ConfigureAwait(false);
        if (!answer.IsSuccess) throw new NotAdmittedException((int)answer.Status, $"{Discovery}: status {(int)answer.Status}");
        if (Text(answer.Json(), "token_endpoint") is not string text) throw new NotAdmittedException((int)answer.Status, $"{Discovery}: no token endpoint in it");
        return TokenEndpoint.TryParse(text, client.AllowPlainHttp, out TokenEndpoint? endpoint, out _)
            ? endpoint
            : throw new NotAdmittedException((int)answer.Status, $"{Discovery}: a token endpoint that may not be spoken to (https alone, unless Fhir:AllowPlainHttp)");
    }

    private async Task<EndpointAnswer> SendAsync(HttpRequestMessage request, string who, CancellationToken cancellationToken)
    {
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using HttpResponseMessage response = await http.SendAsync(request, HttpCompletionOption.ResponseContentRead, cancellationToken).ConfigureAwait(false);
        EndpointAnswer answer = await EndpointAnswer.OfAsync(response, clock, cancellationToken).ConfigureAwait(false);
        return answer.IsTemporary ? throw new TokenAwayException($"{who}: {answer.Told}", answer.RetryAfter) : answer;
    }

    private static TimeSpan GoodFor(JsonNode? body)
    {
        // A number by the standard; some write it as text.
        string? text = body?["expires_in"] is JsonValue value ? value.ToString() : null;
        if (!double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds)) return Unstated;
        TimeSpan stated = TimeSpan.FromSeconds(Math.Min(seconds, Longest.TotalSeconds));
        TimeSpan tenth = stated / 10;
        return stated - (tenth < Margin ? tenth : Margin);
    }

    // The code alone (RFC 6749, section 5.2): a description may quote what we sent.
    private static string? ErrorOf(JsonNode? body) => Text(body, "error") is string code && Code().IsMatch(code) ? code : null;

    private static string? Text(JsonNode? body, string name) => body is JsonObject members && members[name] is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    [GeneratedRegex(@"\A[a-z_]{1,40}\z", RegexOptions.None, 1000)]
    private static partial Regex Code();

    private sealed record Kept(BearerToken Token, long Asked, TimeSpan GoodFor);
}
