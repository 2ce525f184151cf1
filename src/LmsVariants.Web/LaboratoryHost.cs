using System.Data.Common;
using System.Diagnostics;
using System.Net;

using LmsVariants.Web.Access;
using LmsVariants.Web.Endpoints;
using LmsVariants.Web.Pages;
using LmsVariants.Web.Ports;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LmsVariants.Web;

/// <summary>The laboratory's page as a host of its own beside the worker: nothing that is asked of it reaches the health pages, nor the other way round.</summary>
public sealed class LaboratoryHost : IAsyncDisposable
{
    private const int LongestForm = 64 << 10;

    private static readonly TimeSpan s_session = TimeSpan.FromHours(12);
    private static readonly TimeSpan s_searchPatience = TimeSpan.FromSeconds(5);

    private readonly WebApplication _app;

    private LaboratoryHost(WebApplication app) => _app = app;

    /// <summary>Gets where the page is served.</summary>
    public Uri Address => new(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Serves the page until it is disposed of.</summary>
    /// <param name="options">Where, and to whom.</param>
    /// <param name="parts">What it shows.</param>
    /// <param name="logging">Where its few lines go.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="InvalidOperationException">The options are not to be served (<see cref="LaboratoryOptions.Refusal"/>, <see cref="LaboratoryOptions.Fault"/>).</exception>
    /// <exception cref="IOException">The address cannot be used.</exception>
    public static async Task<LaboratoryHost> StartAsync(LaboratoryOptions options, LaboratoryParts parts, Action<ILoggingBuilder> logging, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(parts);
        ArgumentNullException.ThrowIfNull(logging);
        if ((options.Fault() ?? options.Refusal()) is string wrong) throw new InvalidOperationException(wrong);
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "lmsvariants" });
        logging(builder.Logging);
        // What the framework says may quote what was asked for; what goes wrong shows in our own lines.
        builder.Logging.AddFilter("Microsoft", LogLevel.None);
        Listen(builder, options);
        AddServices(builder.Services, options, parts);
        WebApplication app = builder.Build();
        Use(app, options);
        LaboratoryHost host = new(app);
        try
        {
            await app.StartAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            await host.DisposeAsync().ConfigureAwait(false);
            throw;
        }
        PageLog.ServedAt(app.Services.GetRequiredService<ILogger<LaboratoryHost>>(), host.Address.GetLeftPart(UriPartial.Authority));
        return host;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void Listen(WebApplicationBuilder builder, LaboratoryOptions options)
    {
        builder.WebHost.UseKestrelCore();
        if (options.Certificate is not null) builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestForm;
            if (IPAddress.TryParse(options.Address.IdnHost, out IPAddress? number)) kestrel.Listen(number, options.Address.Port, Secure);
            else kestrel.ListenLocalhost(options.Address.Port, Secure);
        });

        void Secure(ListenOptions listen)
        {
            if (options.Certificate is { } certificate) listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = certificate.TargetCertificate, ServerCertificateChain = [.. certificate.IntermediateCertificates] });
        }
    }

    private static void AddServices(IServiceCollection services, LaboratoryOptions options, LaboratoryParts parts)
    {
        services.AddSingleton(options).AddSingleton(parts).AddSingleton(parts.Clock).AddScoped<PageContext>();
        services.AddSingleton(new TokenBook(options.Tokens)).AddSingleton<WrongTokens>().AddSingleton<Session>().AddSingleton<Doorkeeper>();
        services.AddSingleton<PageMaker>().AddSingleton<CaseEndpoints>().AddSingleton<SignInEndpoints>().AddSingleton(_ => new SearchTurns(s_searchPatience)).AddSingleton<SearchEndpoints>().AddSingleton<KnowledgeEndpoints>();
        services.AddSingleton<IHostLifetime, BesideAnother>();
        services.AddRoutingCore();
        services.AddRazorComponents();
        // The keys of cookies live as long as this process: nothing lies about that could be stolen, and who was signed in signs in again.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddAntiforgery(forms =>
        {
            Harden(forms.Cookie, "lmsvariants-form", options);
            // The page says itself who may frame it.
            forms.SuppressXFrameOptionsHeader = true;
        });
        var authentication = services.AddAuthentication(Session.Scheme).AddCookie(Session.Scheme, session =>
        {
            Harden(session.Cookie, "lmsvariants-session", options);
            session.ExpireTimeSpan = s_session;
            session.SlidingExpiration = false;
        });
        if (options.Provider is { } provider) authentication.AddProvider(provider);
    }

    private static void Harden(CookieBuilder cookie, string name, LaboratoryOptions options)
    {
        cookie.Name = CookieName.Of(name, options);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = options.IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.None;
        cookie.IsEssential = true;
    }

    private static void Use(WebApplication app, LaboratoryOptions options)
    {
        Doorkeeper door = app.Services.GetRequiredService<Doorkeeper>();
        PageMaker pages = app.Services.GetRequiredService<PageMaker>();
        ILogger log = app.Services.GetRequiredService<ILogger<LaboratoryHost>>();
        app.Use(next => context => door.ReceiveAsync(context, next));
        app.Use(next => context => ShieldAsync(context, next, pages, log));
        app.UseAuthentication();
        app.Use(next => context => door.AdmitAsync(context, next));
        app.UseRouting();
        app.MapAssets();
        app.Services.GetRequiredService<CaseEndpoints>().Map(app);
        app.Services.GetRequiredService<SearchEndpoints>().Map(app);
        app.Services.GetRequiredService<KnowledgeEndpoints>().Map(app);
        app.Services.GetRequiredService<SignInEndpoints>().Map(app);
        if (options.Provider is not null) app.MapProvider();
        app.MapFallback(pages.NotFound);
    }

    // The outermost door of a request: what goes wrong is told in our words, for the framework's may quote what was asked for.
    private static async Task ShieldAsync(HttpContext context, RequestDelegate next, PageMaker pages, ILogger log)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody waits for it any more.
        }
        catch (Exception away) when (away is DbException or TimeoutException or IOException or UnauthorizedAccessException && !context.Response.HasStarted)
        {
            PageLog.Away(log, away.GetType().Name);
            await pages.Away(context).ExecuteAsync(context).ConfigureAwait(false);
        }
        catch (Exception fault) when (!context.Response.HasStarted)
        {
            PageLog.Fault(log, fault.GetType().Name, new StackTrace(fault).GetFrame(0)?.GetMethod()?.DeclaringType?.FullName ?? "unknown");
            await pages.Fault(context).ExecuteAsync(context).ConfigureAwait(false);
        }
    }
}
