using System.Security.Cryptography;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace LmsVariants.Web.Endpoints;

/// <summary>The page's own style, script and sign, which are part of the program.</summary>
internal static class Assets
{
    public static void MapAssets(this IEndpointRouteBuilder routes)
    {
        Map(routes, "style.css", "text/css; charset=utf-8");
        Map(routes, "page.js", "text/javascript; charset=utf-8");
        Map(routes, "icon.svg", "image/svg+xml");
    }

    private static void Map(IEndpointRouteBuilder routes, string name, string type)
    {
        byte[] content = Read(name);
        EntityTagHeaderValue tag = new($"\"{Convert.ToHexStringLower(SHA256.HashData(content))[..16]}\"");
        routes.MapRead("/" + name, (HttpContext context) =>
        {
            // Asked for again each time, and sent only where it is another one.
            context.Response.Headers.CacheControl = "no-cache";
            return Results.Bytes(content, type, entityTag: tag);
        });
    }

    private static byte[] Read(string name)
    {
        using Stream stream = typeof(Assets).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"{name} is not part of the program");
        using MemoryStream content = new();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
