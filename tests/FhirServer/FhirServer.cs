using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace LmsVariants.Testing;

/// <summary>A real FHIR R4 server in a process of its own, which wants a token and can be told to misbehave.</summary>
internal sealed class FhirServer : IDisposable
{
    public const string Token = "token-of-the-tests";

    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly HttpClient _http;
    private readonly string _root;

    private FhirServer(Process process, int port)
    {
        _process = process;
        _root = $"http://127.0.0.1:{port}";
        Address = AddressAt(port);
        _http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", Token) } };
    }

    public string Address { get; }

    /// <summary>Gets the requests since the last reset: method, URL, and the status that was answered.</summary>
    public JsonArray Log => (JsonArray)Control()["log"]!;

    public string[] PostStatuses => [.. Log.Where(entry => (string)entry!["method"]! == "POST").Select(entry => entry!["status"]!.ToString())];

    public static string AddressAt(int port) => $"http://127.0.0.1:{port}/fhir";

    /// <summary>Starts a server; skips (or fails) where what it needs is missing.</summary>
    public static FhirServer Start(int port)
    {
        string script = Component.Shared("fhir", "fhir-server.mjs");
        ProcessStartInfo start = new(Component.Program("node"))
        {
            RedirectStandardOutput = true,
            ArgumentList = { script, "--port", $"{port}", "--token", Token },
            Environment = { ["FHIR_NODE_MODULES"] = ServerModules.Folder() },
        };
        Process process = Process.Start(start)!;
        Task<string?> ready = process.StandardOutput.ReadLineAsync();
        Assert.True(ready.Wait(StartsWithin) && ready.Result is not null, "the FHIR server did not start");
        return new FhirServer(process, port);
    }

    public static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    /// <summary>Empties the server and lets it behave.</summary>
    public void Reset() => Tell("""{"reset":true,"failNext":0,"status":503,"retryAfter":null,"dropAfterCommit":0,"delayMs":0}""");

    public void Tell(string control)
    {
        using StringContent body = new(control, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = _http.PostAsync(new Uri($"{_root}/__ctl"), body).GetAwaiter().GetResult();
        answer.EnsureSuccessStatusCode();
    }

    /// <summary>How many resources of each type it holds.</summary>
    public SortedDictionary<string, int> Counts() =>
        new(((JsonObject)Control()["counts"]!).ToDictionary(type => type.Key, type => (int)type.Value!, StringComparer.Ordinal), StringComparer.Ordinal);

    public JsonNode Read(string url) => JsonNode.Parse(_http.GetStringAsync(new Uri($"{Address}/{url}")).GetAwaiter().GetResult())!;

    /// <summary>The resources that a search finds.</summary>
    public JsonNode[] Search(string query) => [.. (Read($"{query}&_count=1000")["entry"] as JsonArray ?? []).Select(entry => entry!["resource"]!)];

    public int VersionsOf(string address) => ((JsonArray)Read($"{address}/_history")["entry"]!).Count;

    public void Dispose()
    {
        _http.Dispose();
        _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    private JsonNode Control() => JsonNode.Parse(_http.GetStringAsync(new Uri($"{_root}/__ctl")).GetAwaiter().GetResult())!;
}
