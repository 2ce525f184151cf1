using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>A signed statement of who we are, good for one request for a token (RFC 7523, section 3; SMART App Launch 2.2.0, client-confidential-asymmetric).</summary>
internal static class ClientAssertion
{
    // At most five minutes by the guide; a minute less leaves room for a clock that is behind ours.
    private static readonly TimeSpan GoodFor = TimeSpan.FromMinutes(4);

    public static string Of(SmartClient client, TokenEndpoint audience, DateTimeOffset now)
    {
        JsonObject header = new() { ["alg"] = client.Key.Algorithm, ["kid"] = client.Key.Id, ["typ"] = "JWT" };
        JsonObject claims = new()
        {
            ["iss"] = client.Id,
            ["sub"] = client.Id,
            ["aud"] = audience.Address.OriginalString,
            ["exp"] = (now + GoodFor).ToUnixTimeSeconds(),
            ["jti"] = RandomNumberGenerator.GetHexString(32, lowercase: true),
        };
        string signed = $"{Encoded(header)}.{Encoded(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(client.Key.Sign(Encoding.ASCII.GetBytes(signed)))}";
    }

    private static string Encoded(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));
}
