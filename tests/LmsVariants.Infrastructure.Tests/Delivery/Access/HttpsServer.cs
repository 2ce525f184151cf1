using System.Net;
using System.Security.Cryptography.X509Certificates;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using Microsoft.Extensions.Logging;

namespace LmsVariants.Infrastructure.Tests.Delivery.Access;

/// <summary>A real server on this machine, by https where it has a certificate.</summary>
internal sealed class HttpsServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private HttpsServer(WebApplication app) => _app = app;

    public string Address => $"{_app.Urls.Single()}/fhir";

    /// <param name="handle">What it does.</param>
    /// <param name="certificate">What it shows; null for plain http.</param>
    /// <param name="takesClient">Which certificates of clients it takes; null where it asks for none.</param>
    public static async Task<HttpsServer> StartAsync(RequestDelegate handle, X509Certificate2? certificate = null, Func<X509Certificate2, bool>? takesClient = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, listen =>
        {
            if (certificate is null) return;
            listen.UseHttps(new HttpsConnectionAdapterOptions
            {
                ServerCertificate = certificate,
                ClientCertificateMode = takesClient is null ? ClientCertificateMode.NoCertificate : ClientCertificateMode.RequireCertificate,
                ClientCertificateValidation = (client, _, _) => takesClient?.Invoke(client) ?? true,
            });
        }));
        WebApplication app = builder.Build();
        app.Run(handle);
        await app.StartAsync();
        return new HttpsServer(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
