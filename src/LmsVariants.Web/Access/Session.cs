using System.Security.Claims;

using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace LmsVariants.Web.Access;

/// <summary>Who uses the page: a person who signed in, or, where only this machine can reach it, one who typed a name.</summary>
internal sealed class Session(LaboratoryOptions options, TokenBook tokens, WrongTokens wrong)
{
    /// <summary>The scheme of the cookie of a person who signed in.</summary>
    public const string Scheme = "session";

    private const string Bearer = "Bearer ";

    private readonly string _nameCookie = CookieName.Of("lmsvariants-name", options);

    /// <summary>The person's name; null where nobody is known.</summary>
    public Person? PersonOf(HttpContext context)
    {
        if (!options.AsksWhoItIs) return SignerName.TryRead(context.Request.Cookies[_nameCookie], out string? typed) ? new Person(typed, null) : null;
        return context.User.FindFirstValue(ClaimTypes.Name) is string name ? new Person(name, context.User.FindFirstValue(ClaimTypes.NameIdentifier)) : null;
    }

    /// <summary>Whether the request may see anything.</summary>
    public bool IsAdmitted(HttpContext context) => !options.AsksWhoItIs || PersonOf(context) is not null;

    /// <summary>Looks at the token in the header, where there is one.</summary>
    /// <returns>False where tokens from there are not looked at for now.</returns>
    public bool ReadHeader(HttpContext context)
    {
        if (!options.AsksWhoItIs || context.Request.Headers.Authorization.ToString() is not { Length: > 7 } header || !header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase)) return true;
        bool isTried = TryToken(context, header[Bearer.Length..].Trim(), out Person? person);
        context.User = person is null ? new ClaimsPrincipal() : PrincipalOf(person);
        return isTried;
    }

    /// <summary>Looks at a token.</summary>
    /// <returns>False where tokens from there are not looked at for now.</returns>
    public bool TryToken(HttpContext context, string token, out Person? person)
    {
        Person? found = null;
        bool isTried = wrong.TryFrom(WrongTokens.PlaceOf(context.Connection.RemoteIpAddress), () => (found = tokens.PersonOf(token)) is not null);
        person = found;
        return isTried;
    }

    /// <summary>Begins the session of a person.</summary>
    public static Task BeginAsync(HttpContext context, Person person) => context.SignInAsync(Scheme, PrincipalOf(person));

    /// <summary>Ends it.</summary>
    public static Task EndAsync(HttpContext context) => context.SignOutAsync(Scheme);

    /// <summary>Remembers the name of who works at this machine.</summary>
    public void Remember(HttpContext context, string name) =>
        context.Response.Cookies.Append(_nameCookie, name, NameOptions(TimeSpan.FromDays(365)));

    /// <summary>Forgets it.</summary>
    public void Forget(HttpContext context) => context.Response.Cookies.Delete(_nameCookie, NameOptions(null));

    /// <summary>The person as a session keeps it.</summary>
    public static ClaimsPrincipal PrincipalOf(Person person) => new(new ClaimsIdentity(
        person.Account is string account ? [new Claim(ClaimTypes.Name, person.Name), new Claim(ClaimTypes.NameIdentifier, account)] : [new Claim(ClaimTypes.Name, person.Name)], Scheme));

    private CookieOptions NameOptions(TimeSpan? age) => new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = options.IsSecure, Path = "/", MaxAge = age, IsEssential = true };
}
