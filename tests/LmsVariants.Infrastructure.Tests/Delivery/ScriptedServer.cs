using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace LmsVariants.Infrastructure.Tests.Delivery;

/// <summary>A request as it arrived.</summary>
internal sealed record Arrived(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body, DateTimeOffset At);

/// <summary>One answer; null resets the connection without one.</summary>
internal sealed record Answer(int Status, string Body = "", string? RetryAfter = null, string? Location = null)
{
    /// <summary>Gets how long the server thinks before it answers.</summary>
    public TimeSpan After { get; init; }

    /// <summary>Gets the server's idea of now.</summary>
    public string? Date { get; init; }

    public string ToHttp() =>
        $"HTTP/1.1 {Status} So\r\nContent-Type: application/fhir+json\r\nContent-Length: {Encoding.UTF8.GetByteCount(Body)}\r\nConnection: close\r\n"
        + Header("Retry-After", RetryAfter) + Header("Location", Location) + Header("Date", Date) + "\r\n" + Body;

    private static string Header(string name, string? value) => value is null ? string.Empty : $"{name}: {value}\r\n";
}

/// <summary>A server on this machine that gives its answers in turn, and the last one again and again. Bare sockets, so that it can hang up.</summary>
internal sealed class ScriptedServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentQueue<Answer?> _answers;
    private readonly ConcurrentQueue<Arrived> _arrived = new();
    private Answer? _last;

    public ScriptedServer(params Answer?[] answers)
    {
        _answers = new ConcurrentQueue<Answer?>(answers);
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address => $"{(Certificate is null ? "http" : "https")}://{_listener.LocalEndpoint}/fhir";

    /// <summary>Gets what it shows; null for plain http.</summary>
    public X509Certificate2? Certificate { get; init; }

    /// <summary>Gets which certificates of clients it takes; null where it asks for none.</summary>
    public Func<X509Certificate2, bool>? TakesClient { get; init; }

    public Arrived[] Requests => [.. _arrived];

    public static int FreePort()
    {
        using TcpListener probe = new(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true) _ = AnswerAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (Exception closed) when (closed is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(TcpClient client)
    {
        using TcpClient connection = client;
        try
        {
            await using Stream stream = await OpenAsync(connection);
            using StreamReader reader = new(stream, Encoding.UTF8);
            string[] first = (await reader.ReadLineAsync() ?? string.Empty).Split(' ');
            Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
            while (await reader.ReadLineAsync() is { Length: > 0 } line) headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
            char[] body = new char[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
            if (body.Length > 0) await reader.ReadBlockAsync(body);
            _arrived.Enqueue(new Arrived(first[0], first[1], headers, new string(body), TimeProvider.System.GetUtcNow()));
            if (_answers.TryDequeue(out Answer? next)) _last = next;
            if (_last is not Answer answer)
            {
                connection.Client.LingerState = new LingerOption(enable: true, seconds: 0);
                return;
            }
            await Task.Delay(answer.After);
            await stream.WriteAsync(Encoding.UTF8.GetBytes(answer.ToHttp()));
        }
        catch (Exception ended) when (ended is IOException or System.Security.Authentication.AuthenticationException)
        {
            // The client did not wait, or was not taken.
        }
    }

    private async Task<Stream> OpenAsync(TcpClient connection)
    {
        if (Certificate is null) return connection.GetStream();
        SslStream secure = new(connection.GetStream());
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions
        {
            ServerCertificate = Certificate,
            ClientCertificateRequired = TakesClient is not null,
            RemoteCertificateValidationCallback = (_, client, _, _) => TakesClient is null || (client is X509Certificate2 shown && TakesClient(shown)),
        });
        return secure;
    }
}
