using System.Collections.Immutable;
using System.Net;
using System.Net.Security;

using LmsVariants.Web.Access;

namespace LmsVariants.Web;

/// <summary>Where the laboratory's page is served, and who may see it.</summary>
public sealed record LaboratoryOptions
{
    /// <summary>The address that the page has unless a setting says otherwise.</summary>
    public const string DefaultAddress = "http://127.0.0.1:5081";

    /// <summary>Gets the languages of the page, the first where none of them is asked for.</summary>
    public static ImmutableArray<string> Languages => Texts.Languages;

    /// <summary>Gets the address: <c>http</c> or <c>https</c>, a number of the network or <c>localhost</c>, a port.</summary>
    public Uri Address { get; init; } = new(DefaultAddress);

    /// <summary>Gets further names by which the page is called; a request for another one is refused.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    /// <summary>Gets whether a proxy before us ends TLS. Then everybody whom it lets through can reach the page.</summary>
    public bool BehindProxy { get; init; }

    /// <summary>Gets the certificate of an <c>https</c> address, with those that signed it.</summary>
    public SslStreamCertificateContext? Certificate { get; init; }

    /// <summary>Gets the persons who sign in by a token.</summary>
    public ImmutableArray<AccessToken> Tokens { get; init; } = [];

    /// <summary>Gets the provider that says who somebody is; null for none.</summary>
    public ProviderOptions? Provider { get; init; }

    /// <summary>Gets the language of the page where the browser asks for none that there is.</summary>
    public string Language { get; init; } = "en";

    /// <summary>Gets whether nobody but who works at this machine can reach the page.</summary>
    public bool IsOfThisMachine => !BehindProxy && IsLoopback(Address);

    /// <summary>Gets whether browsers reach the page by https alone.</summary>
    public bool IsSecure => BehindProxy || Address.Scheme == Uri.UriSchemeHttps;

    /// <summary>Gets whether a person has to sign in.</summary>
    public bool AsksWhoItIs => !Tokens.IsEmpty || Provider is not null;

    /// <summary>Why the page may not be served so, in words for who has set it up; null where it may.</summary>
    public string? Refusal()
    {
        if (!IsOfThisMachine && !AsksWhoItIs)
        {
            return $"Web:Url: expected who may see the page (Web:Tokens or Web:Oidc:Authority), as {(BehindProxy ? "Web:BehindProxy says that others reach it through a proxy" : $"{Address.Authority} is an address that other machines reach")}, found nobody named";
        }
        if (!IsOfThisMachine && !BehindProxy && Address.Scheme != Uri.UriSchemeHttps)
        {
            return $"Web:Url: expected https with Web:Tls:CertificateFile, or Web:BehindProxy where a proxy ends TLS before us, as {Address.Authority} is an address that other machines reach, found plain http";
        }
        return null;
    }

    /// <summary>What is wrong of the address with its names, in words for who has set it up; null where nothing is.</summary>
    public string? Fault()
    {
        if (Address.Scheme is not ("http" or "https") || Address.AbsolutePath != "/" || Address.Query.Length > 0 || Address.UserInfo.Length > 0 || !IsNumberOrLocal(Address))
        {
            return "Web:Url: expected an address such as http://127.0.0.1:5081, with a number of the network or localhost";
        }
        if (Address.IdnHost == "localhost" && Address.Port == 0) return "Web:Url: expected a port behind localhost, which stands for two addresses: a free one is chosen for 127.0.0.1 alone";
        if (Address.Scheme == Uri.UriSchemeHttps != Certificate is not null) return "Web:Tls:CertificateFile: expected a certificate where Web:Url is https, and none where it is http";
        bool isNamed = IPAddress.TryParse(Address.IdnHost, out IPAddress? number) && !number.Equals(IPAddress.Any) && !number.Equals(IPAddress.IPv6Any) && !BehindProxy;
        return Hosts.IsEmpty && !isNamed && !IsOfThisMachine ? "Web:Hosts: expected the names by which browsers call the page, found none" : null;
    }

    /// <summary>Whether a browser can call a page by this name: what it sends is in ASCII, and stands without scheme and port.</summary>
    public static bool IsHostName(string name) => name.All(char.IsAscii) && Uri.CheckHostName(name) switch
    {
        UriHostNameType.Dns or UriHostNameType.IPv4 => true,
        UriHostNameType.IPv6 => name[0] == '[',
        _ => false,
    };

    internal static bool IsLoopback(Uri address) => address.IdnHost == "localhost" || (IPAddress.TryParse(address.IdnHost, out IPAddress? number) && IPAddress.IsLoopback(number));

    // Any other name would be bound to every address of the machine.
    private static bool IsNumberOrLocal(Uri address) => address.IdnHost == "localhost" || IPAddress.TryParse(address.IdnHost, out _);
}
