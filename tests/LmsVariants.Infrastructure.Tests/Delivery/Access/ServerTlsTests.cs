using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Tries;

using Microsoft.AspNetCore.Http;

namespace LmsVariants.Infrastructure.Tests.Delivery.Access;

/// <summary>Certificates of both sides against a real server by https.</summary>
public sealed class ServerTlsTests : IDisposable
{
    private static readonly PbeParameters Encryption = new(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lmsv-");
    private readonly TestAuthority _authority = new();
    private readonly TestAuthority _stranger = new();

    public void Dispose()
    {
        _authority.Dispose();
        _stranger.Dispose();
        _folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("pem", null)]
    [InlineData("pem in one", null)]
    [InlineData("pem encrypted", "pass")]
    [InlineData("pfx", "pass")]
    [InlineData("pfx", null)]
    public async Task A_server_that_wants_a_certificate_gets_ours(string form, string? password)
    {
        using X509Certificate2 ours = _authority.Sign("client of the tests");
        using X509Certificate2 theirs = _authority.Sign("server of the tests");
        string? seen = null;
        await using HttpsServer server = await HttpsServer.StartAsync(context => TakeAsync(context, client => seen = client), theirs, _authority.Signed);
        (string file, string? keyFile) = Write(ours, form, password);
        ServerTls tls = new() { Certificate = ServerTls.ReadCertificate(file, keyFile, password, TimeProvider.System.GetUtcNow()), Authorities = Trust(_authority) };
        Assert.IsType<Delivered>(await SendAsync(server, tls));
        Assert.Equal(ours.Thumbprint, seen);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("of a stranger")]
    public async Task Who_shows_none_or_one_of_a_stranger_is_not_let_in(string which)
    {
        using X509Certificate2 ours = _stranger.Sign("client of the tests");
        using X509Certificate2 theirs = _authority.Sign("server of the tests");
        int posts = 0;
        await using HttpsServer server = await HttpsServer.StartAsync(context => TakeAsync(context, _ => posts++), theirs, _authority.Signed);
        (string file, string? keyFile) = Write(ours, "pem", password: null);
        SslStreamCertificateContext? shown = which == "none" ? null : ServerTls.ReadCertificate(file, keyFile, password: null, TimeProvider.System.GetUtcNow());
        Unreachable away = Assert.IsType<Unreachable>(await SendAsync(server, new ServerTls { Certificate = shown, Authorities = Trust(_authority) }));
        Assert.StartsWith("network: ", away.Reason, StringComparison.Ordinal);
        Assert.Equal(0, posts);
    }

    [Theory]
    [InlineData("system")]
    [InlineData("stranger")]
    public async Task A_server_of_an_authority_that_is_not_ours_gets_nothing(string trust)
    {
        using X509Certificate2 theirs = _authority.Sign("server of the tests");
        int posts = 0;
        await using HttpsServer server = await HttpsServer.StartAsync(context => TakeAsync(context, _ => posts++), theirs);
        Unreachable away = Assert.IsType<Unreachable>(await SendAsync(server, new ServerTls { Authorities = trust == "system" ? null : Trust(_stranger) }));
        Assert.Contains("certificate", away.Reason, StringComparison.Ordinal);
        Assert.Equal(0, posts);
    }

    [Theory]
    [InlineData("no key", null)]
    [InlineData("pem encrypted", null)]
    [InlineData("pem encrypted", "wrong-w0rd")]
    [InlineData("pfx", "wrong-w0rd")]
    [InlineData("over", null)]
    [InlineData("rubbish", null)]
    public void A_certificate_that_cannot_be_shown_is_refused_and_no_password_quoted(string form, string? password)
    {
        using X509Certificate2 ours = _authority.Sign("client of the tests", form == "over" ? -1 : 1);
        (string file, string? keyFile) = Write(ours, form, "pass");
        CredentialException refused = Assert.Throws<CredentialException>(() => ServerTls.ReadCertificate(file, keyFile, password, TimeProvider.System.GetUtcNow()));
        if (password is not null) Assert.DoesNotContain(password, refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_certificates_is_no_authority()
    {
        string file = Path.Combine(_folder.FullName, "ca.pem");
        File.WriteAllText(file, "nothing");
        Assert.Throws<CredentialException>(() => ServerTls.ReadAuthorities(file));
        File.WriteAllText(file, _authority.Pem + "\n" + _stranger.Pem);
        Assert.Equal(2, ServerTls.ReadAuthorities(file).Count);
    }

    private (string File, string? KeyFile) Write(X509Certificate2 certificate, string form, string? password)
    {
        string file = Path.Combine(_folder.FullName, "client");
        string keyFile = Path.Combine(_folder.FullName, "client.key");
        using ECDsa key = certificate.GetECDsaPrivateKey()!;
        string pem = certificate.ExportCertificatePem() + "\n" + _authority.Pem;
        switch (form)
        {
            case "pem" or "over":
                File.WriteAllText(file, pem);
                File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
                return (file, keyFile);
            case "pem in one":
                File.WriteAllText(file, pem + "\n" + key.ExportECPrivateKeyPem());
                return (file, null);
            case "pem encrypted":
                File.WriteAllText(file, pem);
                File.WriteAllText(keyFile, key.ExportEncryptedPkcs8PrivateKeyPem(password, Encryption));
                return (file, keyFile);
            case "pfx":
                File.WriteAllBytes(file, certificate.Export(X509ContentType.Pfx, password));
                return (file, null);
            case "no key":
                File.WriteAllText(file, pem);
                return (file, null);
            default:
                File.WriteAllText(file, "rubbish");
                return (file, null);
        }
    }

    private X509Certificate2Collection Trust(TestAuthority authority)
    {
        string file = Path.Combine(_folder.FullName, "ca.pem");
        File.WriteAllText(file, authority.Pem);
        return ServerTls.ReadAuthorities(file);
    }

    private static Task TakeAsync(HttpContext context, Action<string?> seen)
    {
        seen(context.Connection.ClientCertificate?.Thumbprint);
        return context.Response.WriteAsync(Answers.Taken);
    }

    private static async Task<DeliveryOutcome> SendAsync(HttpsServer server, ServerTls tls)
    {
        Assert.StartsWith("https://", server.Address, StringComparison.Ordinal);
        Assert.True(ServerAddress.TryParse(server.Address, allowPlainHttp: false, out ServerAddress? address, out _));
        using FhirEndpoint endpoint = new(address, admission: null, new EndpointOptions { MostTries = 2, FirstPause = TimeSpan.FromMilliseconds(10) }, TimeProvider.System, tls: tls);
        return await new BundleDelivery(endpoint, new DeliveryLimits()).SendAsync(BundleText.Read(Answers.Bundle), Sending.IfChanged, new NoMark(), CancellationToken.None);
    }
}
