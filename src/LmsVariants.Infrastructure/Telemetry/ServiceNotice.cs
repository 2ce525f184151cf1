using System.Net.Sockets;
using System.Text;

using Microsoft.Extensions.Hosting;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Tells systemd when the worker is ready and when it stops (sd_notify(3), <c>Type=notify</c>). Where nobody asked for it nothing is told.</summary>
/// <param name="socket">The value of <c>NOTIFY_SOCKET</c>; null where there is none.</param>
/// <param name="lifetime">When it is ready and when it stops.</param>
public sealed class ServiceNotice(string? socket, IHostApplicationLifetime lifetime) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(socket)) return Task.CompletedTask;
        lifetime.ApplicationStarted.Register(() => Tell("READY=1"));
        lifetime.ApplicationStopping.Register(() => Tell("STOPPING=1"));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Tell(string state)
    {
        try
        {
            using Socket notice = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
            // A name that begins with @ lies in no folder.
            notice.Connect(new UnixDomainSocketEndPoint(socket![0] == '@' ? string.Concat("\0", socket.AsSpan(1)) : socket));
            notice.Send(Encoding.UTF8.GetBytes(state));
        }
        catch (SocketException)
        {
            // A notice that nobody hears changes nothing about the work.
        }
    }
}
