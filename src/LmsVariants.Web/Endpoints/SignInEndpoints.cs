using System.Globalization;

using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web.Access;
using LmsVariants.Web.Pages;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LmsVariants.Web.Endpoints;

/// <summary>Who somebody is: by token, by provider, or by a name that is typed where only this machine can reach the page.</summary>
internal sealed class SignInEndpoints(LaboratoryOptions options, Session session, PageMaker pages)
{
    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost("/sign-out", (Delegate)SignOutAsync);
        if (!options.AsksWhoItIs)
        {
            routes.MapPost("/name", (Delegate)NameAsync);
            return;
        }
        routes.MapRead("/sign-in", (HttpContext context) => Form(context, LocalPath.Of(context.Request.Query["to"]), Said.Of(context, pages.TextsOf(context))));
        routes.MapRead("/signed-in", (HttpContext context) => pages.Page<SignedInPage>(context, LocalPath.Of(context.Request.Query["to"])));
        if (!options.Tokens.IsEmpty) routes.MapPost("/sign-in", (Delegate)SignInAsync);
    }

    private IResult Form(HttpContext context, string to, string? said, int status = StatusCodes.Status200OK) =>
        pages.Page<SignInPage>(context, new SignInModel(to, !options.Tokens.IsEmpty, options.Provider is not null), said, status);

    private async Task<IResult> SignInAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        string to = LocalPath.Of(form["to"]);
        if (!session.TryToken(context, form["token"].ToString().Trim(), out Person? person))
        {
            context.Response.Headers.RetryAfter = WrongTokens.Pause.TotalSeconds.ToString(CultureInfo.InvariantCulture);
            return Form(context, to, pages.TextsOf(context).SaidTooMany, StatusCodes.Status429TooManyRequests);
        }
        if (person is null) return Form(context, to, pages.TextsOf(context).SaidWrongToken, StatusCodes.Status401Unauthorized);
        await Session.BeginAsync(context, person).ConfigureAwait(false);
        return Said.Back(to);
    }

    private async Task<IResult> SignOutAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        if (options.AsksWhoItIs)
        {
            await Session.EndAsync(context).ConfigureAwait(false);
            return Said.Back("/sign-in");
        }
        session.Forget(context);
        return Said.Back(LocalPath.Of(form["to"]));
    }

    private async Task<IResult> NameAsync(HttpContext context)
    {
        IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted).ConfigureAwait(false);
        string to = LocalPath.Of(form["to"]);
        if (!SignerName.TryRead(form["name"], out string? name)) return Said.Back(to, Said.BadName);
        session.Remember(context, name);
        return Said.Back(to);
    }
}
