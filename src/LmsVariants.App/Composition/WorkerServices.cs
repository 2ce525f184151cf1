using System.Globalization;

using LmsVariants.Genomics.Transcripts;
using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Relay;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Infrastructure.Printing;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Html;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using Quartz;

namespace LmsVariants.App.Composition;

/// <summary>What a worker is put together from.</summary>
/// <param name="Settings">The settings.</param>
/// <param name="Folders">The folders.</param>
/// <param name="Ledger">The ledger, ready for use.</param>
/// <param name="Knowledge">The knowledge base.</param>
/// <param name="Transcripts">The reference.</param>
/// <param name="Diagnosis">The code of the switch; null where none was given.</param>
/// <param name="Ingest">How files are read.</param>
/// <param name="Language">The language of the page.</param>
/// <param name="Server">Where reports are delivered; null for nowhere.</param>
/// <param name="Printer">What prints the page to a PDF; null where none is asked for.</param>
internal sealed record WorkerParts(
    Settings Settings, WatchedFolders Folders, LedgerDatabase Ledger, CuratedKnowledge Knowledge, TranscriptCatalogue Transcripts, string? Diagnosis, IngestContext Ingest, PageLanguage Language, FhirServer? Server, ChromiumPrinter? Printer);

/// <summary>Puts a worker together.</summary>
internal static class WorkerServices
{
    // Machines that keep their time by the network differ by less; one that does not is told of its clock by a refusal.
    private static readonly TimeSpan s_clocks = TimeSpan.FromMinutes(5);

    public static IServiceCollection AddWorker(this IServiceCollection services, WorkerParts parts, TimeProvider clock)
    {
        WatchSettings watch = parts.Settings.Watch;
        // In a container every process has the same number: the time of its start tells one from the one before.
        WorkerName worker = new(string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}-{clock.GetUtcNow().ToUnixTimeSeconds():x}"));
        services.AddSingleton(clock).AddSingleton(parts.Folders).AddSingleton(watch.Options).AddSingleton(parts.Ingest).AddSingleton(worker).AddSingleton<WorkerStop>().AddSingleton<WorkerLife>().AddSingleton<Troubles>().AddSingleton<JobDoor>();
        services.AddSingleton(new CaseTools(
            parts.Ingest,
            Reporting.Of(parts.Knowledge, parts.Transcripts, parts.Settings.Fhir, parts.Language, s_clocks, parts.Printer),
            new RunRequest(parts.Diagnosis, default, Commands.Run.SoftwareVersion, parts.Settings.Interpretation),
            new MadeWith(Commands.Run.SoftwareVersion, parts.Knowledge.Version.Version, parts.Transcripts.Version.Sha256)));
        services.AddSingleton(parts.Ledger)
            .AddSingleton<IIntakeLedger, IntakeLedger>().AddSingleton<IWorkLedger, WorkLedger>().AddSingleton<IOutbox, LedgerOutbox>().AddSingleton<ILedgerDesk, LedgerDesk>().AddSingleton<ISignOut, LedgerSignOut>();
        services.AddSingleton<InboxScan>().AddSingleton<RunFolderScan>().AddSingleton<CaseWork>();
        services.AddSingleton(provider => new Dispatch(provider.GetRequiredService<IWorkLedger>(), parts.Server is null ? null : provider.GetRequiredService<IOutbox>(), clock));
        services.AddMetrics().AddSingleton<WorkerTelemetry>().AddSingleton<DeliveryTelemetry>();
        services.AddDelivery(parts);
        services.AddEngine(watch.Options, watch.Engine);
        services.AddHostedService<InboxNudge>().AddHostedService<LedgerPulse>();
        services.AddHostedService(provider => new ServiceNotice(Environment.GetEnvironmentVariable("NOTIFY_SOCKET"), provider.GetRequiredService<IHostApplicationLifetime>()));
        if (watch.Telemetry is Uri collector) services.AddHostedService(_ => new TelemetryExport(collector, Commands.Run.SoftwareVersion, worker.Text));
        services.AddHealthChecks()
            .AddQuartz(engine =>
            {
                engine.Name = "engine";
                engine.Tags.Add("ready");
            })
            .AddCheck<LifeHealth>("process", tags: ["live"])
            .AddCheck<LedgerHealth>("ledger", tags: ["ready"])
            .AddCheck<FolderHealth>("folders", tags: ["ready"]);
        // Cases in hand get their time, and what is left of them a little more to be given back.
        services.Configure<HostOptions>(host => host.ShutdownTimeout = watch.Options.StopAfter + TimeSpan.FromSeconds(15));
        return services;
    }

    private static void AddDelivery(this IServiceCollection services, WorkerParts parts)
    {
        if (parts.Server is not FhirServer server) return;
        services.AddHostedService<SettingsMended>();
        // The outbox is patient, so one try need not be.
        FhirServer soon = server with { Options = server.Options.ForOutbox };
        services.AddSingleton(provider =>
        {
            ILogger<OutboxRelay> log = provider.GetRequiredService<ILogger<OutboxRelay>>();
            return soon.Open(provider.GetRequiredService<TimeProvider>(), retry => log.Retrying(retry.Reason, retry.Pause));
        });
        services.AddSingleton(provider => new BundleDelivery(provider.GetRequiredService<FhirEndpoint>(), parts.Settings.Delivery.Limits));
        services.AddSingleton(provider => new OutboxRelay(
            provider.GetRequiredService<IOutbox>(), provider.GetRequiredService<BundleDelivery>(), parts.Folders.Reports, provider.GetRequiredService<TimeProvider>(), Random.Shared.NextDouble,
            provider.GetRequiredService<DeliveryTelemetry>(), provider.GetRequiredService<ILogger<OutboxRelay>>()));
    }
}
