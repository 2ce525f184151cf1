using LmsVariants.Web.Endpoints;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LmsVariants.Web.Access;

/// <summary>The way to a provider and back.</summary>
internal static class ProviderSignIn
{
    /// <summary>Where it begins.</summary>
    public const string Path = "/sign-in/provider";

    private const string Scheme = "provider";
    private const string Back = "/sign-in/provider/back";

    public static void AddProvider(this AuthenticationBuilder authentication, ProviderOptions provider)
    {
        authentication.AddOAuth<ProviderHandlerOptions, ProviderHandler>(Scheme, options =>
        {
            options.Provider = provider;
            options.ClientId = provider.ClientId;
            options.ClientSecret = provider.ClientSecret;
            options.CallbackPath = Back;
            options.UsePkce = true;
            options.SignInScheme = Session.Scheme;
            // What these are the provider says, once it is asked.
            options.AuthorizationEndpoint = options.TokenEndpoint = provider.Authority.AbsoluteUri;
            options.BackchannelTimeout = TimeSpan.FromSeconds(15);
            foreach (string scope in provider.Scope.Split(' ', StringSplitOptions.RemoveEmptyEntries)) options.Scope.Add(scope);
            // The way back begins at the provider's page: a strict cookie would not be shown.
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.Events.OnRemoteFailure = failure =>
            {
                failure.HandleResponse();
                bool isKnown = failure.Failure is NotAdmittedException || failure.Failure?.InnerException is NotAdmittedException;
                return Said.Back("/sign-in", isKnown ? Said.NotAdmitted : Said.ProviderFailed).ExecuteAsync(failure.HttpContext);
            };
        });
    }

    public static void MapProvider(this IEndpointRouteBuilder routes) => routes.MapGet(Path, async (HttpContext context) =>
    {
        string to = "/signed-in?to=" + Uri.EscapeDataString(LocalPath.Of(context.Request.Query["to"]));
        try
        {
            await context.ChallengeAsync(Scheme, new AuthenticationProperties { RedirectUri = to }).ConfigureAwait(false);
        }
        catch (Exception away) when (ProviderHandler.IsOfProvider(away))
        {
            await Said.Back("/sign-in", Said.ProviderFailed).ExecuteAsync(context).ConfigureAwait(false);
        }
    });
}
