using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Tries;

namespace LmsVariants.App.Composition;

/// <summary>The FHIR server of the settings, with every file that they name read.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Admission">What lets us in; null for a server that asks for nothing.</param>
/// <param name="Tls">Certificates of both sides.</param>
/// <param name="Options">How long it is waited for.</param>
internal sealed record FhirServer(ServerAddress Address, Admission? Admission, ServerTls Tls, EndpointOptions Options)
{
    /// <summary>Finds out all that is needed to speak to it.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="now">The time.</param>
    /// <param name="server">The switch <c>--server</c>; null for the setting.</param>
    /// <param name="tokenFile">The switch <c>--token-file</c>; null for the settings. It goes before every other way in.</param>
    /// <exception cref="SettingException">A setting or switch is wrong, or what it names cannot be used.</exception>
    public static FhirServer Of(DeliverySettings settings, DateTimeOffset now, string? server = null, string? tokenFile = null) =>
        new(AddressOf(settings, server), AdmissionOf(settings, tokenFile), TlsOf(settings.Tls, now), settings.Endpoint);

    /// <summary>The way to it; nothing is sent yet.</summary>
    public FhirEndpoint Open(TimeProvider clock, Action<Retrying>? onRetry) => new(Address, Admission, Options, clock, onRetry, Tls);

    private static ServerAddress AddressOf(DeliverySettings settings, string? server)
    {
        string name = server is null ? "Fhir:Server" : "--server";
        if ((server ?? settings.Server) is not string text) throw new SettingException("Fhir:Server: expected the address of a FHIR server here or with --server");
        return ServerAddress.TryParse(text, settings.AllowPlainHttp, out ServerAddress? address, out string? expected) ? address : throw new SettingException($"{name}: expected {expected}");
    }

    private static Admission? AdmissionOf(DeliverySettings settings, string? tokenFile)
    {
        if (tokenFile is not null) return TokenOf("--token-file", tokenFile);
        if (settings.Token is not null) return settings.Token;
        if (settings.TokenFile is string file) return TokenOf("Fhir:TokenFile", file);
        return settings.Smart is SmartSettings smart ? ClientOf(smart, settings.AllowPlainHttp) : null;
    }

    private static BearerToken TokenOf(string key, string file) =>
        BearerToken.TryParse(NamedFile.Read(key, file, File.ReadAllText), out BearerToken? token) ? token : throw new SettingException($"{key}: expected a file with one bearer token and nothing else");

    private static SmartClient ClientOf(SmartSettings smart, bool allowPlainHttp)
    {
        TokenEndpoint? endpoint = null;
        if (smart.TokenEndpoint is string text && !TokenEndpoint.TryParse(text, allowPlainHttp, out endpoint, out string? expected)) throw new SettingException($"Fhir:Smart:TokenEndpoint: expected {expected}");
        string? password = smart.KeyPassword?.Reveal();
        SigningKey key = NamedFile.Read("Fhir:Smart:KeyFile", smart.KeyFile, file => SigningKey.Read(File.ReadAllText(file), smart.KeyId, password));
        return new SmartClient(smart.ClientId, key) { Scope = smart.Scope, TokenEndpoint = endpoint, AllowPlainHttp = allowPlainHttp };
    }

    private static ServerTls TlsOf(TlsSettings tls, DateTimeOffset now)
    {
        string? password = tls.Password?.Reveal();
        return new ServerTls
        {
            Certificate = tls.CertificateFile is null ? null : NamedFile.Read("Fhir:Tls:CertificateFile", tls.CertificateFile, file => ServerTls.ReadCertificate(file, tls.KeyFile, password, now)),
            Authorities = tls.AuthorityFile is null ? null : NamedFile.Read("Fhir:Tls:AuthorityFile", tls.AuthorityFile, ServerTls.ReadAuthorities),
        };
    }
}
