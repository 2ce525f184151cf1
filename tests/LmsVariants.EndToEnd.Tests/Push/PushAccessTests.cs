using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

using LmsVariants.Infrastructure.Tests.Delivery;
using LmsVariants.Infrastructure.Tests.Delivery.Access;

namespace LmsVariants.EndToEnd.Tests.Push;

/// <summary>The ways in at a server, as the settings name them.</summary>
public sealed class PushAccessTests : IDisposable
{
    private const string Password = "pass-w0rd-of-the-tests";
    private const string Bundle = """{"resourceType":"Bundle","type":"transaction","entry":[{"fullUrl":"urn:uuid:1","resource":{"resourceType":"Patient","id":"1"},"request":{"method":"PUT","url":"Patient/1"}}]}""";

    private static readonly Answer Token = new(200, """{"access_token":"t0ken.of.the.server","token_type":"Bearer","expires_in":300}""");
    private static readonly Answer Taken = new(200, """{"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"201","location":"Patient/1"}}]}""");

    private readonly Workspace _workspace = new();
    private readonly TestAuthority _authority = new();

    [Fact]
    public void A_client_with_key_and_certificate_gets_a_token_and_sends()
    {
        using X509Certificate2 theirs = _authority.Sign("server of the tests");
        using X509Certificate2 ours = _authority.Sign("client of the tests");
        using ScriptedServer server = new(Token, Taken) { Certificate = theirs, TakesClient = _authority.Signed };
        Ended ended = Push(server, Settings(server, ours));
        Assert.Equal((0, "case: 1 created, 0 updated, 0 unchanged in 1 transaction\n", string.Empty), (ended.ExitCode, ended.Output, ended.Errors));
        Assert.Equal(["/token", "/fhir"], server.Requests.Select(request => request.Path));
        Assert.Contains("scope=system%2F%2A.crus", server.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal("Bearer t0ken.of.the.server", server.Requests[1].Headers["Authorization"]);
    }

    [Theory]
    [InlineData("LMSV_Fhir__Tls__AuthorityFile", "", 5, "LMV5002")]
    [InlineData("LMSV_Fhir__Tls__CertificateFile", "", 5, "LMV5002")]
    [InlineData("LMSV_Fhir__Tls__Password", "another-w0rd", 2, "LMV2003: Fhir:Tls:CertificateFile")]
    [InlineData("LMSV_Fhir__Tls__PasswordFile", "nowhere", 2, "LMV2003: Fhir:Tls:PasswordFile")]
    [InlineData("LMSV_Fhir__Smart__KeyId", "", 2, "LMV2003: Fhir:Smart:KeyFile: expected the id of the key")]
    [InlineData("LMSV_Fhir__Smart__KeyFile", "client.pfx", 2, "LMV2003: Fhir:Smart:KeyFile")]
    [InlineData("LMSV_Fhir__Smart__ClientId", "", 2, "LMV2003: Fhir:Smart:ClientId")]
    [InlineData("LMSV_Fhir__Smart__TokenEndpoint", "http://login.example.org/token", 2, "LMV2003: Fhir:Smart:TokenEndpoint: expected https")]
    [InlineData("LMSV_Fhir__Token", "a.t0ken.as.well", 2, "LMV2003: Fhir:Smart:ClientId: expected either")]
    public void What_does_not_fit_is_told_and_nothing_secret_printed(string name, string value, int exitCode, string told)
    {
        using X509Certificate2 theirs = _authority.Sign("server of the tests");
        using X509Certificate2 ours = _authority.Sign("client of the tests");
        using ScriptedServer server = new(Token, Taken) { Certificate = theirs, TakesClient = _authority.Signed };
        Dictionary<string, string> settings = Settings(server, ours);
        if (name.EndsWith("PasswordFile", StringComparison.Ordinal)) settings.Remove("LMSV_Fhir__Tls__Password");
        settings[name] = value;
        // What cannot be reached is tried again and again: that alone needs an end.
        string[] soon = exitCode == 5 ? ["--give-up-after", "1"] : [];
        Ended ended = Push(server, settings, soon);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Contains(told, ended.Errors, StringComparison.Ordinal);
        Assert.All((string[])[Password, "another-w0rd", "a.t0ken.as.well", "t0ken.of"], secret => Assert.DoesNotContain(secret, ended.Errors, StringComparison.Ordinal));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void A_refusal_of_the_token_endpoint_ends_with_2_and_its_code()
    {
        using ScriptedServer server = new(new Answer(401, """{"error":"invalid_client","error_description":"t0ken.of.the.server is unknown"}"""));
        Ended ended = Push(server, Settings(server, certificate: null));
        Assert.Equal(2, ended.ExitCode);
        Assert.Contains("LMV2306: case.fhir.json: the server does not let this program in (token endpoint: invalid_client): ", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("t0ken.of", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "Bearer a.secret.of.the.developer")]
    [InlineData("Production", null)]
    public void Secrets_of_a_developer_count_in_development_alone(string environment, string? expected)
    {
        using ScriptedServer server = new(Taken);
        string folder = OperatingSystem.IsWindows() ? Path.Combine("Microsoft", "UserSecrets", "lmsvariants") : Path.Combine(".microsoft", "usersecrets", "lmsvariants");
        _workspace.Write(Path.Combine("home", folder, "secrets.json"), """{"Fhir":{"Token":"a.secret.of.the.developer"}}""");
        Ended ended = Push(server, new Dictionary<string, string>(StringComparer.Ordinal) { [OperatingSystem.IsWindows() ? "APPDATA" : "HOME"] = _workspace.Of("home"), ["DOTNET_ENVIRONMENT"] = environment });
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        Assert.Equal(expected, Assert.Single(server.Requests).Headers.GetValueOrDefault("Authorization"));
    }

    public void Dispose()
    {
        _authority.Dispose();
        _workspace.Dispose();
    }

    private Dictionary<string, string> Settings(ScriptedServer server, X509Certificate2? certificate)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        Dictionary<string, string> settings = new(StringComparer.Ordinal)
        {
            ["LMSV_Fhir__Smart__ClientId"] = "lms-client",
            ["LMSV_Fhir__Smart__KeyFile"] = _workspace.Write("smart.pem", key.ExportPkcs8PrivateKeyPem()),
            ["LMSV_Fhir__Smart__KeyId"] = "key-1",
            ["LMSV_Fhir__Smart__TokenEndpoint"] = server.Address.Replace("/fhir", "/token", StringComparison.Ordinal),
        };
        if (certificate is null) return settings;
        File.WriteAllBytes(_workspace.Of("client.pfx"), certificate.Export(X509ContentType.Pfx, Password));
        settings["LMSV_Fhir__Tls__CertificateFile"] = _workspace.Of("client.pfx");
        settings["LMSV_Fhir__Tls__Password"] = Password;
        settings["LMSV_Fhir__Tls__AuthorityFile"] = _workspace.Write("ca.pem", _authority.Pem);
        return settings;
    }

    private Ended Push(ScriptedServer server, Dictionary<string, string> settings, params string[] more)
    {
        _workspace.Write("case.fhir.json", Bundle);
        return _workspace.Run(settings, ["push", ".", "--server", server.Address, .. more]);
    }
}
