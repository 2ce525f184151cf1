using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>A token that the server takes as it is (RFC 6750, section 2.1).</summary>
public sealed partial class BearerToken : Admission
{
    private readonly string _secret;

    private BearerToken(string secret) => _secret = secret;

    internal AuthenticationHeaderValue Header => new("Bearer", _secret);

    /// <summary>Reads a token; blanks and line ends around it do not count.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out BearerToken? token)
    {
        string secret = text.Trim();
        token = Form().IsMatch(secret) ? new BearerToken(secret) : null;
        return token is not null;
    }

    [GeneratedRegex(@"\A[A-Za-z0-9._~+/-]+=*\z", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
