using System.Text.Json;

namespace LmsVariants.Web.Access;

/// <summary>What a provider says of itself (OpenID Connect Discovery 1.0, section 4).</summary>
/// <param name="Authorization">Where a person signs in.</param>
/// <param name="Token">Where the code that the person brings back is exchanged.</param>
/// <param name="UserInfo">Where it is told who the person is.</param>
internal sealed record ProviderDocument(Uri Authorization, Uri Token, Uri UserInfo)
{
    /// <summary>Where a provider keeps it.</summary>
    public static Uri AddressOf(Uri authority) => new(authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration");

    /// <summary>Reads it.</summary>
    /// <exception cref="JsonException">It is something else, of another provider, or names an address that keeps nothing secret.</exception>
    public static ProviderDocument Read(string text, Uri authority)
    {
        using JsonDocument document = JsonDocument.Parse(text);
        JsonElement root = document.RootElement.ValueKind == JsonValueKind.Object ? document.RootElement : throw new JsonException("no object");
        // A document that speaks for another issuer would send our secret there.
        if (TextOf(root, "issuer")?.TrimEnd('/') != authority.AbsoluteUri.TrimEnd('/')) throw new JsonException("issuer");
        return new ProviderDocument(AddressIn(root, "authorization_endpoint"), AddressIn(root, "token_endpoint"), AddressIn(root, "userinfo_endpoint"));
    }

    /// <summary>A text of an object; null where there is none.</summary>
    public static string? TextOf(JsonElement root, string name) => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static Uri AddressIn(JsonElement root, string name) =>
        Uri.TryCreate(TextOf(root, name), UriKind.Absolute, out Uri? address) && ProviderOptions.IsSafe(address) ? address : throw new JsonException(name);
}
