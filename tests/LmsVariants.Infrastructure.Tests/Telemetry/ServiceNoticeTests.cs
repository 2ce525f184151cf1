using System.Net.Sockets;
using System.Text;

using LmsVariants.Infrastructure.Telemetry;

using Microsoft.Extensions.Hosting;

namespace LmsVariants.Infrastructure.Tests.Telemetry;

public sealed class ServiceNoticeTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("lmsv-").FullName;

    [SkippableTheory]
    [InlineData(false)]
    [InlineData(true)] // a name that lies in no folder, as systemd also gives
    public async Task Systemd_is_told_when_the_worker_is_ready_and_when_it_stops(bool isAbstract)
    {
        Skip.If(OperatingSystem.IsWindows() || (isAbstract && !OperatingSystem.IsLinux()), "no such sockets on this system");
        string name = isAbstract ? "@" + Path.GetFileName(_folder) : Path.Combine(_folder, "notify");
        using Socket service = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        service.Bind(new UnixDomainSocketEndPoint(isAbstract ? "\0" + name[1..] : name));
        using Lifetime lifetime = new();
        await new ServiceNotice(name, lifetime).StartAsync(CancellationToken.None);
        lifetime.Start();
        Assert.Equal("READY=1", await ReadAsync(service));
        lifetime.StopApplication();
        Assert.Equal("STOPPING=1", await ReadAsync(service));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/nowhere/notify")]
    public async Task A_notice_that_nobody_hears_changes_nothing(string? socket)
    {
        using Lifetime lifetime = new();
        await new ServiceNotice(socket, lifetime).StartAsync(CancellationToken.None);
        lifetime.Start();
        lifetime.StopApplication();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task<string> ReadAsync(Socket service)
    {
        using CancellationTokenSource late = new(TimeSpan.FromSeconds(10));
        byte[] text = new byte[64];
        return Encoding.UTF8.GetString(text, 0, await service.ReceiveAsync(text, late.Token));
    }

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _started = new();
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => _started.Token;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void Start() => _started.Cancel();

        public void StopApplication() => _stopping.Cancel();

        public void Dispose()
        {
            _started.Dispose();
            _stopping.Dispose();
        }
    }
}
