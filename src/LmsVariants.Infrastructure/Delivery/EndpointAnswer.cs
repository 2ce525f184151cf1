using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LmsVariants.Infrastructure.Delivery;

/// <summary>What a server answered to one request.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body as it came.</param>
/// <param name="RetryAfter">How long the server asks to wait; null where it does not.</param>
internal sealed record EndpointAnswer(HttpStatusCode Status, byte[] Body, TimeSpan? RetryAfter)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Gets whether the same request may be taken later.</summary>
    public bool IsTemporary => Status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests || ((int)Status >= 500 && Status != HttpStatusCode.NotImplemented);

    /// <summary>Gets whether the server failed over the request: perhaps by chance, perhaps over this very one each time.</summary>
    public bool IsFault => Status == HttpStatusCode.InternalServerError;

    /// <summary>Gets what the server says of it in FHIR; null where it says nothing.</summary>
    public OperationOutcome? Outcome => OperationOutcome.Of(Json());

    /// <summary>Gets whether a setting must be mended before anything is taken.</summary>
    public bool IsNotAdmitted => Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden || (int)Status is >= 300 and < 400;

    /// <summary>Gets the answer in words without its text, which may name patients.</summary>
    public string Told => RetryAfter is TimeSpan pause
        ? string.Create(CultureInfo.InvariantCulture, $"status {(int)Status}, asked to wait {Math.Max(0, pause.TotalSeconds):0} s")
        : $"status {(int)Status}";

    /// <summary>Takes an answer in.</summary>
    public static async Task<EndpointAnswer> OfAsync(HttpResponseMessage response, TimeProvider clock, CancellationToken cancellationToken)
    {
        byte[] body = await response.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        return new EndpointAnswer(response.StatusCode, body, PauseOf(response, clock));
    }

    /// <summary>The body as JSON; null where it is none.</summary>
    public JsonNode? Json()
    {
        try
        {
            return StrictJson.Parse(Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // A date is that of the server's clock, so its own idea of now counts before ours.
    private static TimeSpan? PauseOf(HttpResponseMessage response, TimeProvider clock) => response.Headers.RetryAfter switch
    {
        { Delta: TimeSpan pause } => pause,
        { Date: DateTimeOffset until } => until - (response.Headers.Date ?? clock.GetUtcNow()),
        _ => null,
    };
}
