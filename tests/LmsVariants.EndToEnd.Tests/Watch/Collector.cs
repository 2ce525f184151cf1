using System.Collections.Concurrent;
using System.Net;
using System.Text;

using LmsVariants.Infrastructure.Tests.Delivery;

namespace LmsVariants.EndToEnd.Tests.Watch;

/// <summary>A collector of OTLP over HTTP that keeps what it is sent. Names stand in the protobuf as they are, so that they can be looked for.</summary>
internal sealed class Collector : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, string Text)> _arrived = new();

    public Collector()
    {
        Address = FormattableString.Invariant($"http://127.0.0.1:{ScriptedServer.FreePort()}");
        _listener.Prefixes.Add(Address + "/");
        _listener.Start();
        _ = ServeAsync();
    }

    public string Address { get; }

    public string TextOf(string path) => string.Concat(_arrived.Where(request => request.Path == path).Select(request => request.Text));

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await _listener.GetContextAsync();
                using MemoryStream body = new();
                await context.Request.InputStream.CopyToAsync(body);
                _arrived.Enqueue((context.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray())));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException)
        {
            // The test is done.
        }
    }
}
