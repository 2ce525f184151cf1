using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Tries;

namespace LmsVariants.Infrastructure.Tests.Delivery.Access;

/// <summary>SMART Backend Services against a giver of tokens that checks every statement.</summary>
public sealed class SmartClientTests : IDisposable
{
    private const string KeyId = "key-1";

    private readonly RSA _rsa = RSA.Create(2048);
    private readonly ECDsa _ec = ECDsa.Create(ECCurve.NamedCurves.nistP384);
    private readonly List<string> _told = [];

    public void Dispose()
    {
        _rsa.Dispose();
        _ec.Dispose();
    }

    [Theory]
    [InlineData("rsa pem", "RS384")]
    [InlineData("rsa pkcs1", "RS384")]
    [InlineData("rsa jwk", "RS384")]
    [InlineData("rsa encrypted", "RS384")]
    [InlineData("ec pem", "ES384")]
    [InlineData("ec sec1", "ES384")]
    [InlineData("ec jwk", "ES384")]
    [InlineData("ec set", "ES384")]
    public async Task A_signed_statement_is_exchanged_for_a_token_that_every_request_bears(string form, string algorithm)
    {
        await using SmartServer server = await StartAsync();
        using SigningKey key = SigningKey.Read(Text(form), form.EndsWith("jwk", StringComparison.Ordinal) ? null : KeyId, form.EndsWith("encrypted", StringComparison.Ordinal) ? "pass" : null);
        Assert.Equal((algorithm, KeyId, "***"), (key.Algorithm, key.Id, key.ToString()));
        using FhirEndpoint endpoint = Endpoint(server, Client(server, key));
        for (int i = 0; i < 3; i++) Assert.Equal((null, typeof(Delivered)), (server.Complaint, (await SendAsync(endpoint)).GetType()));
        Assert.Equal((1, 3, 0), (server.Given.Count, server.Posts, server.Unauthorized));
        Assert.Equal("system/*.crus", Assert.Single(server.Scopes));
    }

    [Fact]
    public async Task The_server_says_where_tokens_are_unless_a_setting_does()
    {
        await using SmartServer server = await StartAsync();
        using SigningKey key = SigningKey.Read(Text("rsa pem"), KeyId, password: null);
        using FhirEndpoint found = Endpoint(server, new SmartClient(SmartServer.ClientId, key) { Scope = "system/Observation.c" });
        Assert.IsType<Delivered>(await SendAsync(found));
        Assert.Equal("system/Observation.c", Assert.Single(server.Scopes));
        server.Discovered = "http://login.example.org/token";
        server.Revoke();
        using FhirEndpoint plain = Endpoint(server, new SmartClient(SmartServer.ClientId, key));
        NotAdmitted closed = Assert.IsType<NotAdmitted>(await SendAsync(plain));
        Assert.Contains("https alone", closed.Met, StringComparison.Ordinal);
        using FhirEndpoint set = Endpoint(server, Client(server, key));
        Assert.IsType<Delivered>(await SendAsync(set));
    }

    [Fact]
    public async Task A_token_that_is_over_is_replaced_before_it_is_refused()
    {
        await using SmartServer server = await StartAsync();
        server.GoodFor = TimeSpan.FromSeconds(1);
        using SigningKey key = SigningKey.Read(Text("ec pem"), KeyId, password: null);
        using FhirEndpoint endpoint = Endpoint(server, Client(server, key));
        Assert.IsType<Delivered>(await SendAsync(endpoint));
        await Task.Delay(1100);
        Assert.IsType<Delivered>(await SendAsync(endpoint));
        Assert.Equal((2, 0), (server.Given.Count, server.Unauthorized));
    }

    [Fact]
    public async Task A_token_that_was_taken_back_is_replaced_once()
    {
        await using SmartServer server = await StartAsync();
        using SigningKey key = SigningKey.Read(Text("ec pem"), KeyId, password: null);
        using FhirEndpoint endpoint = Endpoint(server, Client(server, key));
        Assert.IsType<Delivered>(await SendAsync(endpoint));
        server.Revoke();
        Assert.IsType<Delivered>(await SendAsync(endpoint));
        Assert.Equal((2, 1), (server.Given.Count, server.Unauthorized));
        // A server that refuses the new one as well is not asked for ever.
        server.GoodFor = TimeSpan.FromSeconds(-1);
        server.Revoke();
        Assert.Equal(new NotAdmitted(401), await SendAsync(endpoint));
        Assert.Equal((3, 3), (server.Given.Count, server.Unauthorized));
    }

    [Fact]
    public async Task Many_requests_ask_for_one_token()
    {
        await using SmartServer server = await StartAsync();
        server.Slow = TimeSpan.FromMilliseconds(200);
        using SigningKey key = SigningKey.Read(Text("ec pem"), KeyId, password: null);
        using FhirEndpoint endpoint = Endpoint(server, Client(server, key));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SendAsync(endpoint))), outcome => Assert.IsType<Delivered>(outcome));
        Assert.Single(server.Given);
    }

    [Fact]
    public async Task A_busy_giver_is_asked_again_after_the_pause_that_it_asks_for()
    {
        await using SmartServer server = await StartAsync();
        server.Busy = 1;
        using SigningKey key = SigningKey.Read(Text("ec pem"), KeyId, password: null);
        using FhirEndpoint endpoint = Endpoint(server, Client(server, key));
        Assert.IsType<Delivered>(await SendAsync(endpoint));
        Assert.Equal("token endpoint: status 503, asked to wait 1 s", Assert.Single(_told));
    }

    [Fact]
    public async Task A_key_that_is_not_registered_is_told_by_the_code_alone()
    {
        await using SmartServer server = await StartAsync();
        using RSA other = RSA.Create(2048);
        using SigningKey key = SigningKey.Read(other.ExportPkcs8PrivateKeyPem(), KeyId, password: null);
        using FhirEndpoint endpoint = Endpoint(server, Client(server, key));
        NotAdmitted closed = Assert.IsType<NotAdmitted>(await SendAsync(endpoint));
        Assert.Equal(("signature", 400, "token endpoint: invalid_client"), (server.Complaint, closed.Status, closed.Met));
        Assert.Contains("key", closed.Advice, StringComparison.Ordinal);
        Assert.Equal(0, server.Posts);
        Assert.All(server.Secrets, secret => Assert.DoesNotContain(secret, closed.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_giver_that_is_away_is_a_server_that_is_away()
    {
        await using SmartServer server = await StartAsync();
        Assert.True(TokenEndpoint.TryParse($"http://127.0.0.1:{ScriptedServer.FreePort()}/token", allowPlainHttp: false, out TokenEndpoint? nobody, out _));
        using SigningKey key = SigningKey.Read(Text("ec pem"), KeyId, password: null);
        using FhirEndpoint endpoint = Endpoint(server, new SmartClient(SmartServer.ClientId, key) { TokenEndpoint = nobody }, new EndpointOptions { MostTries = 2, FirstPause = TimeSpan.FromMilliseconds(10) });
        Assert.Equal(new Unreachable("network: ConnectionError"), await SendAsync(endpoint));
    }

    [Theory]
    [InlineData("", KeyId, null)]
    [InlineData("{}", KeyId, null)]
    [InlineData("{\"kty\":\"oct\",\"k\":\"c2VjcmV0\"}", KeyId, null)]
    [InlineData("-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----", KeyId, null)]
    [InlineData("rsa pem", null, null)]
    [InlineData("rsa public", KeyId, null)]
    [InlineData("rsa short", KeyId, null)]
    [InlineData("ec p256", KeyId, null)]
    [InlineData("ec public jwk", KeyId, null)]
    [InlineData("ec set", "key-9", null)]
    [InlineData("rsa encrypted", KeyId, null)]
    [InlineData("rsa encrypted", KeyId, "wrong")]
    public void What_is_no_key_to_sign_with_is_refused_and_not_quoted(string form, string? id, string? password)
    {
        string text = form.StartsWith("rsa", StringComparison.Ordinal) || form.StartsWith("ec", StringComparison.Ordinal) ? Text(form) : form;
        CredentialException refused = Assert.Throws<CredentialException>(() => SigningKey.Read(text, id, password));
        Assert.DoesNotContain("c2Vj", refused.ToString(), StringComparison.Ordinal);
        if (password is not null) Assert.DoesNotContain(password, refused.ToString(), StringComparison.Ordinal);
    }

    private Task<SmartServer> StartAsync() => SmartServer.StartAsync((which, content, signature) => which switch
    {
        KeyId + " RS384" => _rsa.VerifyData(content, signature, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        KeyId + " ES384" => _ec.VerifyData(content, signature, HashAlgorithmName.SHA384, DSASignatureFormat.IeeeP1363FixedFieldConcatenation),
        _ => false,
    });

    private string Text(string form)
    {
        using RSA weak = RSA.Create(1024);
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return form switch
        {
            "rsa pem" => _rsa.ExportPkcs8PrivateKeyPem(),
            "rsa pkcs1" => _rsa.ExportRSAPrivateKeyPem(),
            "rsa encrypted" => _rsa.ExportEncryptedPkcs8PrivateKeyPem("pass", new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1000)),
            "rsa public" => _rsa.ExportSubjectPublicKeyInfoPem(),
            "rsa short" => weak.ExportPkcs8PrivateKeyPem(),
            "rsa jwk" => Jwk(_rsa).ToJsonString(),
            "ec pem" => _ec.ExportPkcs8PrivateKeyPem(),
            "ec sec1" => _ec.ExportECPrivateKeyPem(),
            "ec p256" => other.ExportPkcs8PrivateKeyPem(),
            "ec jwk" => Jwk(_ec, isPrivate: true).ToJsonString(),
            "ec public jwk" => Jwk(_ec, isPrivate: false).ToJsonString(),
            "ec set" => new JsonObject { ["keys"] = new JsonArray(Jwk(_rsa, "key-0"), Jwk(_ec, isPrivate: true)) }.ToJsonString(),
            _ => throw new ArgumentOutOfRangeException(nameof(form)),
        };
    }

    private static JsonObject Jwk(RSA rsa, string id = KeyId)
    {
        RSAParameters key = rsa.ExportParameters(includePrivateParameters: true);
        return new JsonObject
        {
            ["kty"] = "RSA", ["kid"] = id, ["n"] = Encoded(key.Modulus!), ["e"] = Encoded(key.Exponent!), ["d"] = Encoded(key.D!), ["p"] = Encoded(key.P!),
            ["q"] = Encoded(key.Q!), ["dp"] = Encoded(key.DP!), ["dq"] = Encoded(key.DQ!), ["qi"] = Encoded(key.InverseQ!),
        };
    }

    private static JsonObject Jwk(ECDsa ec, bool isPrivate)
    {
        ECParameters key = ec.ExportParameters(includePrivateParameters: true);
        JsonObject jwk = new() { ["kty"] = "EC", ["crv"] = "P-384", ["kid"] = KeyId, ["x"] = Encoded(key.Q.X!), ["y"] = Encoded(key.Q.Y!) };
        if (isPrivate) jwk["d"] = Encoded(key.D!);
        return jwk;
    }

    private static string Encoded(byte[] bytes) => Base64Url.EncodeToString(bytes);

    private static SmartClient Client(SmartServer server, SigningKey key)
    {
        Assert.True(TokenEndpoint.TryParse(server.TokenAddress, allowPlainHttp: false, out TokenEndpoint? endpoint, out _));
        return new SmartClient(SmartServer.ClientId, key) { TokenEndpoint = endpoint };
    }

    private FhirEndpoint Endpoint(SmartServer server, SmartClient client, EndpointOptions? options = null)
    {
        Assert.True(ServerAddress.TryParse(server.Address, allowPlainHttp: false, out ServerAddress? address, out _));
        return new FhirEndpoint(address, client, options ?? new EndpointOptions { GiveUpAfter = TimeSpan.FromSeconds(10) }, TimeProvider.System, retry => _told.Add(retry.Reason));
    }

    private static Task<DeliveryOutcome> SendAsync(FhirEndpoint endpoint) =>
        new BundleDelivery(endpoint, new DeliveryLimits()).SendAsync(BundleText.Read(Answers.Bundle), Sending.IfChanged, new NoMark(), CancellationToken.None);
}

/// <summary>Remembers nothing.</summary>
internal sealed class NoMark : ISendingMark
{
    public ValueTask SetAsync(CancellationToken cancellationToken) => ValueTask.CompletedTask;
}
