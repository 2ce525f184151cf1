using Microsoft.Extensions.Hosting;

using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace LmsVariants.Infrastructure.Telemetry;

/// <summary>Sends metrics and traces to a collector by OTLP over HTTP.</summary>
/// <param name="collector">Its base address, such as <c>http://127.0.0.1:4318</c>.</param>
/// <param name="version">The version of this program.</param>
/// <param name="worker">What this worker is called.</param>
public sealed class TelemetryExport(Uri collector, string version, string worker) : IHostedService, IDisposable
{
    private MeterProvider? _meters;
    private TracerProvider? _tracers;

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        ResourceBuilder resource = ResourceBuilder.CreateDefault().AddService("lmsvariants", serviceVersion: version, serviceInstanceId: worker);
        _meters = Sdk.CreateMeterProviderBuilder().SetResourceBuilder(resource).AddMeter(WorkerTelemetry.Name).AddMeter("System.Runtime")
            .AddOtlpExporter((options, reader) => Address(options, "v1/metrics")).Build();
        _tracers = Sdk.CreateTracerProviderBuilder().SetResourceBuilder(resource).AddSource(WorkerTelemetry.Name)
            .AddOtlpExporter(options => Address(options, "v1/traces")).Build();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        _meters?.ForceFlush(2_000);
        _tracers?.ForceFlush(2_000);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _meters?.Dispose();
        _tracers?.Dispose();
    }

    private void Address(OtlpExporterOptions options, string path)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = new Uri($"{collector.AbsoluteUri.TrimEnd('/')}/{path}");
    }
}
