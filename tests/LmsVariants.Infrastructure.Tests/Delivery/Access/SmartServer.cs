using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace LmsVariants.Infrastructure.Tests.Delivery.Access;

/// <summary>A FHIR server that wants tokens, and the giver of its tokens, which checks what a client states as the guide asks for.</summary>
internal sealed class SmartServer : IAsyncDisposable
{
    public const string ClientId = "lms-client";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _tokens = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _jtis = new(StringComparer.Ordinal);
    private readonly Func<string, byte[], byte[], bool> _verify;
    private HttpsServer? _server;
    private int _busy;

    private SmartServer(Func<string, byte[], byte[], bool> verify) => _verify = verify;

    public string Address => _server!.Address;

    public string TokenAddress => Address.Replace("/fhir", "/token", StringComparison.Ordinal);

    /// <summary>What discovery says in place of the true address.</summary>
    public string? Discovered { get; set; }

    /// <summary>How long its tokens are good for.</summary>
    public TimeSpan GoodFor { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How long it takes over a token.</summary>
    public TimeSpan Slow { get; set; }

    /// <summary>The next so many tokens are answered 503.</summary>
    public int Busy { set => _busy = value; }

    /// <summary>Why the last statement was refused, for the message of a test.</summary>
    public string? Complaint { get; private set; }

    public ConcurrentQueue<string> Scopes { get; } = new();

    public ConcurrentQueue<string> Given { get; } = new();

    public int Posts { get; private set; }

    public int Unauthorized { get; private set; }

    /// <summary>Everything that must never be seen anywhere: statements and tokens.</summary>
    public ConcurrentQueue<string> Secrets { get; } = new();

    /// <param name="verify">Whether the public key that is registered under an id made a signature: id and algorithm, content, signature.</param>
    public static async Task<SmartServer> StartAsync(Func<string, byte[], byte[], bool> verify)
    {
        SmartServer server = new(verify);
        server._server = await HttpsServer.StartAsync(server.HandleAsync);
        return server;
    }

    /// <summary>Takes every token back.</summary>
    public void Revoke() => _tokens.Clear();

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        (int status, JsonObject body) = context.Request.Path.Value switch
        {
            "/fhir/.well-known/smart-configuration" => (200, new JsonObject { ["token_endpoint"] = Discovered ?? TokenAddress }),
            "/token" => await TokenAsync(context.Request),
            _ => Fhir(context.Request),
        };
        if (status == 503) context.Response.Headers.RetryAfter = "1";
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body.ToJsonString());
    }

    private async Task<(int Status, JsonObject Body)> TokenAsync(HttpRequest request)
    {
        await Task.Delay(Slow);
        if (Interlocked.Decrement(ref _busy) >= 0) return (503, []);
        IFormCollection form = await request.ReadFormAsync();
        string assertion = form["client_assertion"].ToString();
        Secrets.Enqueue(assertion);
        Complaint = Against(form, assertion);
        // What a careless server says: it quotes what it was given.
        if (Complaint is not null) return (400, new JsonObject { ["error"] = "invalid_client", ["error_description"] = $"{Complaint}: {assertion}" });
        string token = $"t0ken-{RandomNumberGenerator.GetHexString(16)}";
        Secrets.Enqueue(token);
        Scopes.Enqueue(form["scope"].ToString());
        Given.Enqueue(token);
        _tokens[token] = TimeProvider.System.GetUtcNow() + GoodFor;
        return (200, new JsonObject { ["access_token"] = token, ["token_type"] = "bearer", ["expires_in"] = GoodFor.TotalSeconds, ["scope"] = form["scope"].ToString() });
    }

    private string? Against(IFormCollection form, string assertion)
    {
        if (form["grant_type"] != "client_credentials") return "grant_type";
        if (form["client_assertion_type"] != "urn:ietf:params:oauth:client-assertion-type:jwt-bearer") return "client_assertion_type";
        string[] parts = assertion.Split('.');
        if (parts.Length != 3) return "three parts";
        JsonNode header = Decoded(parts[0]);
        JsonNode claims = Decoded(parts[1]);
        if (!_verify($"{header["kid"]} {header["alg"]}", Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]))) return "signature";
        if ((string?)claims["iss"] != ClientId || (string?)claims["sub"] != ClientId) return "iss, sub";
        if ((string?)claims["aud"] != TokenAddress) return "aud";
        double left = (long)claims["exp"]! - (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() / 1000.0);
        if (left is <= 0 or > 300) return "exp";
        return (string?)claims["jti"] is { Length: > 15 } jti && _jtis.TryAdd(jti, true) ? null : "jti";
    }

    private (int Status, JsonObject Body) Fhir(HttpRequest request)
    {
        string token = request.Headers.Authorization.ToString().Replace("Bearer ", string.Empty, StringComparison.Ordinal);
        if (!_tokens.TryGetValue(token, out DateTimeOffset end) || end < TimeProvider.System.GetUtcNow())
        {
            Unauthorized++;
            return (401, []);
        }
        if (request.Method == "GET") return (404, []);
        Posts++;
        return (200, JsonNode.Parse(Answers.Taken)!.AsObject());
    }

    private static JsonNode Decoded(string part) => JsonNode.Parse(Base64Url.DecodeFromChars(part))!;
}

/// <summary>A small bundle and what a server answers to it.</summary>
internal static class Answers
{
    public static JsonObject Bundle { get; } = BundleText.Of(BundleText.Put("Patient", 1), BundleText.Put("DiagnosticReport", 2, 1));

    public static string Taken { get; } = string.Create(
        CultureInfo.InvariantCulture,
        $$$"""{"resourceType":"Bundle","type":"transaction-response","entry":[{"response":{"status":"201","location":"Patient/{{{BundleText.Id(1)}}}"}},{"response":{"status":"200","location":"DiagnosticReport/{{{BundleText.Id(2)}}}"}}]}""");
}
