using System.Net.Sockets;

using LmsVariants.App.Composition;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Inbox;
using LmsVariants.Infrastructure.Jobs;
using LmsVariants.Infrastructure.Ledger;
using LmsVariants.Infrastructure.Printing;
using LmsVariants.Infrastructure.Telemetry;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Ingest;
using LmsVariants.Reports.Html;
using LmsVariants.Web;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LmsVariants.App.Commands;

/// <summary>The hosted worker. Whatever can be wrong about the installation is told before the first look at the inbox.</summary>
internal sealed class Watch(
    string? root,
    string? inbox,
    string? diagnosis,
    GenomeAssembly? assembly,
    PageLanguage? language,
    bool pdf,
    bool withPage,
    string knowledgeFolder,
    string referenceFile,
    bool asJson,
    bool quiet,
    Messages messages,
    TimeProvider clock)
{
    private const string Lock = "worker.lock";

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    public async Task<int> ExecuteAsync(CancellationToken cancellationToken)
    {
        KnowledgeAhead ahead = new(knowledgeFolder, referenceFile);
        Settings settings;
        WatchedFolders folders;
        FhirServer? server;
        ChromiumPrinter? printer;
        LaboratoryOptions? page;
        try
        {
            settings = Settings.Read(AppContext.BaseDirectory);
            printer = (settings.Report with { Pdf = pdf || settings.Report.Pdf }).Printer();
            folders = WatchPlace.Of(settings.Watch, root, inbox);
            if (settings.Delivery is { When: DeliverWhen.Always, Server: null }) throw new SettingException("Fhir:Server: expected the address of a FHIR server, as Delivery:When is Always, found none");
            server = settings.Delivery.Server is null ? null : FhirServer.Of(settings.Delivery, clock.GetUtcNow());
            page = withPage ? settings.Web.Open((language ?? settings.Language).Code, clock.GetUtcNow()) : null;
        }
        catch (SettingException wrong)
        {
            messages.Fault(wrong.Code, wrong.Message);
            return (int)ExitCode.WrongCommand;
        }
        if (ahead.Take(diagnosis, messages, out ExitCode wrongly) is not (CuratedKnowledge knowledge, TranscriptCatalogue transcripts)) return (int)wrongly;
        folders.Create();
        bool isAlone = settings.Watch.Engine.Postgres is null;
        if (isAlone && WatchPlace.IsOnShare(folders.State))
        {
            messages.Fault(AppCodes.BadSetting, "Watch:State: expected a folder of a local disk, found one of a network share; several workers need Ledger:Postgres");
            return (int)ExitCode.WrongCommand;
        }
        using FileStream? only = isAlone ? TakeLock(folders) : null;
        if (isAlone && only is null) return (int)ExitCode.WrongCommand;
        using ILoggerFactory early = LoggerFactory.Create(logging => logging.AddConsoleOf(asJson, quiet));
        ILogger log = early.CreateLogger<Watch>();
        await using LedgerDatabase? ledger = await LedgerOf.OpenAsync(settings.Watch, folders, s_patience, why => WorkerLog.LedgerAway(log, why), messages, clock, cancellationToken).ConfigureAwait(false);
        if (ledger is null) return (int)(cancellationToken.IsCancellationRequested ? ExitCode.Done : ExitCode.WorldFailed);
        IngestContext ingest = new(new ReadingContext(settings.Limits) { ColumnMaps = settings.ColumnMaps }, knowledge.Genes, transcripts, assembly, settings.SamplePattern);
        return await RunAsync(new WorkerParts(settings, folders, ledger, knowledge, transcripts, diagnosis, ingest, language ?? settings.Language, server, printer), page, cancellationToken).ConfigureAwait(false);
    }

    private async Task<int> RunAsync(WorkerParts parts, LaboratoryOptions? options, CancellationToken cancellationToken)
    {
        // Before the worker, so that a port that is taken ends the program and not a case in hand.
        await using LaboratoryHost? page = options is null ? null : await ServeAsync(parts, options, cancellationToken).ConfigureAwait(false);
        if (options is not null && page is null) return (int)ExitCode.WorldFailed;
        await using WebApplication host = Build(parts);
        ILogger log = host.Services.GetRequiredService<ILogger<Watch>>();
        WorkerName worker = host.Services.GetRequiredService<WorkerName>();
        WorkerStop stop = host.Services.GetRequiredService<WorkerStop>();
        host.Lifetime.ApplicationStopping.Register(() =>
        {
            WorkerLog.Stopping(log, worker.Text);
            stop.After(parts.Settings.Watch.Options.StopAfter);
        });
        try
        {
            await host.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception taken) when (taken is IOException or SocketException && parts.Settings.Watch.Health is not null)
        {
            messages.Fault(AppCodes.WorldFailed, $"Health:Url: the address cannot be used: {taken.Message}");
            return (int)ExitCode.WorldFailed;
        }
        WorkerLog.Started(log, worker.Text, parts.Settings.Watch.Engine.Postgres is null ? "SQLite" : "PostgreSQL", parts.Settings.Watch.Options.CasesAtOnce);
        foreach (string address in host.Services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses ?? []) WorkerLog.HealthAt(log, address);
        // A worker waits for most of its life: what reading the knowledge base left behind is given back before.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await host.WaitForShutdownAsync(cancellationToken).ConfigureAwait(false);
        // A service that crashed ends the host as if all were well.
        return host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Any(service => service.ExecuteTask is { IsFaulted: true }) ? (int)ExitCode.OurFault : (int)ExitCode.Done;
    }

    private async Task<LaboratoryHost?> ServeAsync(WorkerParts parts, LaboratoryOptions options, CancellationToken cancellationToken)
    {
        try
        {
            return await LaboratoryHost.StartAsync(options, LaboratoryPage.Of(parts, knowledgeFolder, clock), logging => logging.AddConsoleOf(asJson, quiet), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception taken) when (taken is IOException or SocketException)
        {
            messages.Fault(AppCodes.WorldFailed, $"Web:Url: the address cannot be used: {taken.Message}");
            return null;
        }
    }

    private WebApplication Build(WorkerParts parts)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "lmsvariants", ContentRootPath = parts.Folders.Root });
        builder.Services.AddWorker(parts, clock);
        builder.Logging.AddConsoleOf(asJson, quiet);
        if (parts.Settings.Watch.Health is string address)
        {
            builder.WebHost.UseKestrelCore().UseUrls(address);
            builder.Services.AddRoutingCore();
        }
        else
        {
            builder.Services.AddSingleton<IServer, NoServer>();
        }
        WebApplication host = builder.Build();
        if (parts.Settings.Watch.Health is not null) host.MapHealth();
        return host;
    }

    // Two programs over one SQLite ledger would each take the other's cases for those of a dead worker.
    private FileStream? TakeLock(WatchedFolders folders)
    {
        try
        {
            return new FileStream(Path.Combine(folders.State, Lock), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            messages.Fault(AppCodes.AlreadyWatched, $"{Quoted.Field(Path.GetFileName(folders.Root))}: another worker watches this folder, or {Lock} cannot be opened; several workers need Ledger:Postgres");
            return null;
        }
    }
}
