using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json;

using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace LmsVariants.Web.Access;

/// <summary>What the sign-in by a provider needs beside what the framework has.</summary>
internal sealed class ProviderHandlerOptions : OAuthOptions
{
    /// <summary>Gets or sets the provider.</summary>
    public ProviderOptions Provider { get; set; } = null!;

    /// <summary>Gets what the provider says of itself.</summary>
    public ProviderDocuments Documents { get; } = new();
}

/// <summary>
/// Sign-in by a provider: a code that is bound to this browser (state, correlation cookie) and to this request (PKCE) is exchanged for a token over a connection of ours, and by
/// that token the provider says who the person is. The answer comes from the provider itself, so that no signature of an id token has to be looked at.
/// </summary>
internal sealed class ProviderHandler(IOptionsMonitor<ProviderHandlerOptions> options, ILoggerFactory log, UrlEncoder encoder) : OAuthHandler<ProviderHandlerOptions>(options, log, encoder)
{
    private const int LongestAnswer = 1 << 20;

    // OpenID Connect Core 1.0, section 2: at most 255 characters of ASCII, and never given to another person.
    private const int LongestSubject = 255;

    private ProviderDocument? _document;

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await FindAsync().ConfigureAwait(false);
        await base.HandleChallengeAsync(properties).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        try
        {
            await FindAsync().ConfigureAwait(false);
            return await base.HandleRemoteAuthenticateAsync().ConfigureAwait(false);
        }
        catch (Exception failed) when (IsOfProvider(failed))
        {
            return HandleRequestResult.Fail("the provider did not answer as it should");
        }
    }

    /// <summary>Whether something went wrong at the provider, not here.</summary>
    public static bool IsOfProvider(Exception failure) => failure is HttpRequestException or JsonException or TaskCanceledException or InvalidDataException;

    /// <inheritdoc/>
    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse tokens)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, _document!.UserInfo);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", tokens.AccessToken);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        using JsonDocument answer = JsonDocument.Parse(await AnswerAsync(request, Context.RequestAborted).ConfigureAwait(false));
        JsonElement person = answer.RootElement.ValueKind == JsonValueKind.Object ? answer.RootElement : throw new JsonException("no object");
        ProviderOptions provider = Options.Provider;
        string subject = ProviderDocument.TextOf(person, "sub") is { Length: > 0 and <= LongestSubject } sub && sub.All(letter => letter is > ' ' and < '\u007f') ? sub : throw new JsonException("sub");
        if (provider.RequiredClaim is string claim && !Has(person, claim, provider.RequiredValue)) throw new NotAdmittedException();
        if (!SignerName.TryRead(ProviderDocument.TextOf(person, provider.NameClaim), out string? name)) throw new NotAdmittedException();
        // Nothing of the tokens is kept: who it is, is all that the page needs.
        Person known = new(name, $"account {subject} at {provider.Authority.AbsoluteUri}");
        return new AuthenticationTicket(Session.PrincipalOf(known), new AuthenticationProperties { RedirectUri = properties.RedirectUri }, Scheme.Name);
    }

    // A claim may be one text, or several.
    private static bool Has(JsonElement person, string claim, string? value) => person.TryGetProperty(claim, out JsonElement stated) && stated.ValueKind switch
    {
        JsonValueKind.String => value is null || stated.GetString() == value,
        JsonValueKind.Array => stated.EnumerateArray().Any(one => one.ValueKind == JsonValueKind.String && (value is null || one.GetString() == value)),
        JsonValueKind.True => value is null or "true",
        _ => false,
    };

    private async Task FindAsync()
    {
        _document = await Options.Documents.FindAsync(AskAsync, TimeProvider.GetUtcNow()).ConfigureAwait(false);
        Options.AuthorizationEndpoint = _document.Authorization.AbsoluteUri;
        Options.TokenEndpoint = _document.Token.AbsoluteUri;
    }

    // For everybody who waits for it, so it does not end with the request that came first.
    private async Task<ProviderDocument> AskAsync()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, ProviderDocument.AddressOf(Options.Provider.Authority));
        return ProviderDocument.Read(await AnswerAsync(request, CancellationToken.None).ConfigureAwait(false), Options.Provider.Authority);
    }

    private async Task<string> AnswerAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await Backchannel.SendAsync(request, cancellationToken).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        string text = await answer.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        return text.Length <= LongestAnswer ? text : throw new InvalidDataException("the answer is too long");
    }
}

/// <summary>The provider knows the person, and the person may not use the page.</summary>
internal sealed class NotAdmittedException : Exception
{
    /// <summary>Says so.</summary>
    public NotAdmittedException()
        : base("not admitted")
    {
    }
}
