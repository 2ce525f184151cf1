using System.Diagnostics.CodeAnalysis;

namespace LmsVariants.Infrastructure.Delivery.Access;

/// <summary>What may be spoken to: another machine by https alone, unless plain http is allowed.</summary>
internal static class SafeAddress
{
    public static bool TryParse(string text, bool allowPlainHttp, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out string? expected)
    {
        expected = null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out address) || (address.Scheme != Uri.UriSchemeHttps && address.Scheme != Uri.UriSchemeHttp))
        {
            expected = "an address such as https://fhir.example.org/r4";
        }
        else if (address.UserInfo.Length > 0) expected = "an address without a name and password in it";
        else if (address.Scheme == Uri.UriSchemeHttp && !address.IsLoopback && !allowPlainHttp)
        {
            expected = "https, as reports and token would be readable on the way (Fhir:AllowPlainHttp allows http)";
        }
        return expected is null;
    }
}
