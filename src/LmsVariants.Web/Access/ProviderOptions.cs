namespace LmsVariants.Web.Access;

/// <summary>A provider of OpenID Connect that says who somebody is.</summary>
/// <param name="Authority">Its address, below which its discovery document lies.</param>
/// <param name="ClientId">What it calls this page.</param>
/// <param name="ClientSecret">The secret of this page there.</param>
public sealed record ProviderOptions(Uri Authority, string ClientId, string ClientSecret)
{
    /// <summary>Gets the claim that is the person's name.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>Gets the claim that somebody must have to be let in; null where everybody is whom the provider lets use this client.</summary>
    public string? RequiredClaim { get; init; }

    /// <summary>Gets the value that the claim must have.</summary>
    public string? RequiredValue { get; init; }

    /// <summary>Gets what the provider is asked for.</summary>
    public string Scope { get; init; } = "openid profile";

    /// <summary>Whether what is sent to an address stays secret: <c>https</c>, or this machine.</summary>
    public static bool IsSafe(Uri address) => address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && LaboratoryOptions.IsLoopback(address));

    /// <summary>Its name without the secret.</summary>
    public override string ToString() => ClientId;
}
