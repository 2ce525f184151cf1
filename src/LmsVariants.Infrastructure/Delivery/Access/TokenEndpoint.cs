using System.Diagnostics.CodeAnalysis;

namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>Where access tokens are asked for (RFC 6749, section 3.2), by the same rule as the server itself.</summary>
public sealed record TokenEndpoint
{
    private TokenEndpoint(Uri address) => Address = address;

    /// <summary>Gets the address, as the client's assertion names it.</summary>
    public Uri Address { get; }

    /// <summary>Reads an address.</summary>
    /// <param name="text">Such as <c>https://login.example.org/token</c>.</param>
    /// <param name="allowPlainHttp">Whether <c>http</c> to another machine will do.</param>
    /// <param name="endpoint">The address.</param>
    /// <param name="expected">What was expected where it is none.</param>
    public static bool TryParse(string text, bool allowPlainHttp, [NotNullWhen(true)] out TokenEndpoint? endpoint, [NotNullWhen(false)] out string? expected)
    {
        endpoint = null;
        if (!SafeAddress.TryParse(text, allowPlainHttp, out Uri? address, out expected)) return false;
        if (address.Fragment.Length > 0) expected = "an address without '#'";
        else endpoint = new TokenEndpoint(address);
        return endpoint is not null;
    }
}
