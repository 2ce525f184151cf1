using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LmsVariants.Web.Endpoints;

/// <summary>What is only read: by GET, and by HEAD of who wants to know whether it is there. The server leaves out the body of that.</summary>
internal static class ReadRoutes
{
    private static readonly string[] s_methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers a request to read.</summary>
    public static void MapRead(this IEndpointRouteBuilder routes, string pattern, Delegate answer) => routes.MapMethods(pattern, s_methods, answer);
}
