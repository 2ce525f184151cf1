using System.Globalization;
using System.Net;

using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace LmsVariants.Web.Access;

/// <summary>Stands before every page: by which name it was called, by whom, and whether a form is ours.</summary>
internal sealed class Doorkeeper(LaboratoryOptions options, Session session, IAntiforgery forms)
{
    private static readonly string[] s_open = ["/sign-in", "/signed-in", "/style.css", "/page.js", "/icon.svg"];

    private static readonly string[] s_ofProxies = ["Forwarded", ProxyClient.Header, "X-Forwarded-Host", "X-Real-IP", "Via"];

    private readonly HashSet<string> _names = NamesOf(options);

    /// <summary>Lets a request through that calls the page by its name and comes the way that was set up, or answers it.</summary>
    public async Task ReceiveAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers["Referrer-Policy"] = "no-referrer";
        context.Response.Headers[ContentPolicy.OwnWindow] = "same-origin";
        context.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
        context.Response.Headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.ContentSecurityPolicy = ContentPolicy.OfPages;
        if (!_names.Contains(context.Request.Host.Host))
        {
            // A name of somebody else's that leads to this machine: a page there would read ours as its own.
            await RefuseAsync(context, StatusCodes.Status421MisdirectedRequest, "This name is not one of the page's (setting Web:Hosts).").ConfigureAwait(false);
            return;
        }
        if (options.BehindProxy)
        {
            context.Request.Scheme = Uri.UriSchemeHttps;
            // With the proxy's own address, who shows wrong tokens would lock out everybody.
            if (!ProxyClient.TryRead(context.Request.Headers[ProxyClient.Header].ToString(), out IPAddress? client))
            {
                await RefuseAsync(context, StatusCodes.Status400BadRequest, $"The proxy does not say for whom it asks: it must append the client's address to {ProxyClient.Header}.").ConfigureAwait(false);
                return;
            }
            context.Connection.RemoteIpAddress = client;
        }
        else if (s_ofProxies.Any(context.Request.Headers.ContainsKey))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, "A proxy passed this request on: set Web:BehindProxy, and who may see the page.").ConfigureAwait(false);
            return;
        }
        await next(context).ConfigureAwait(false);
    }

    /// <summary>Lets a request through of somebody who may see the page, and of a form that is ours, or answers it.</summary>
    public async Task AdmitAsync(HttpContext context, RequestDelegate page)
    {
        if (!session.ReadHeader(context))
        {
            context.Response.Headers.RetryAfter = WrongTokens.Pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            await RefuseAsync(context, StatusCodes.Status429TooManyRequests, "Too many wrong tokens.").ConfigureAwait(false);
            return;
        }
        if (!session.IsAdmitted(context) && !IsOpen(context.Request.Path))
        {
            await AskAsync(context).ConfigureAwait(false);
            return;
        }
        if (!IsRead(context) && !await IsOurFormAsync(context).ConfigureAwait(false))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, "The form is none of this page's, or older than its session: open the page again.").ConfigureAwait(false);
            return;
        }
        await page(context).ConfigureAwait(false);
    }

    private static HashSet<string> NamesOf(LaboratoryOptions options)
    {
        HashSet<string> names = new(options.Hosts, StringComparer.OrdinalIgnoreCase);
        if (!IPAddress.TryParse(options.Address.IdnHost, out IPAddress? number) || !(number.Equals(IPAddress.Any) || number.Equals(IPAddress.IPv6Any))) names.Add(options.Address.Host);
        if (LaboratoryOptions.IsLoopback(options.Address)) names.UnionWith(["localhost", "127.0.0.1", "[::1]"]);
        return names;
    }

    private static bool IsRead(HttpContext context) => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method);

    private bool IsOpen(PathString path) => s_open.Contains(path.Value, StringComparer.Ordinal) || (options.Provider is not null && path.StartsWithSegments(ProviderSignIn.Path, StringComparison.Ordinal));

    private async Task<bool> IsOurFormAsync(HttpContext context)
    {
        // Nothing that the page asks for is longer, and a form is read whole.
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.HasFormContentType) return false;
        try
        {
            return await forms.IsRequestValidAsync(context).ConfigureAwait(false);
        }
        catch (Exception broken) when (broken is AntiforgeryValidationException or InvalidDataException or BadHttpRequestException)
        {
            return false;
        }
    }

    private static Task AskAsync(HttpContext context)
    {
        bool isBrowser = context.Request.Headers.Authorization.Count == 0 && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
        // A part that keeps itself up to date is no page to go to: its script asks for it.
        if (IsRead(context) && isBrowser && !context.Request.Path.Value!.EndsWith("/live", StringComparison.Ordinal))
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = "/sign-in?to=" + Uri.EscapeDataString(context.Request.Path + context.Request.QueryString);
            return Task.CompletedTask;
        }
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return RefuseAsync(context, StatusCodes.Status401Unauthorized, "Sign in, or show a token.");
    }

    private static Task RefuseAsync(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why + "\n");
    }
}
