using System.Net.Security;

using LmsVariants.Infrastructure.Tests.Delivery.Access;

namespace LmsVariants.Web.Tests;

/// <summary>Over https a cookie is of this page alone: no neighbour of its name, and no page without https, can set it.</summary>
public sealed class CookieTests
{
    [Fact]
    public async Task Over_https_cookies_are_bound_to_the_host()
    {
        using TestAuthority authority = new();
        await using Laboratory laboratory = await Laboratory.OpenAsync(new LaboratoryOptions
        {
            Address = new Uri("https://127.0.0.1:0"),
            Tokens = [Laboratory.Anna],
            Certificate = SslStreamCertificateContext.Create(authority.Sign("the page"), [], offline: true),
        });
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => authority.Signed(new(shown!)) } }) { BaseAddress = laboratory.Host.Address };
        using HttpResponseMessage form = await client.GetAsync("/sign-in");
        AreBound(form, "__Host-lmsvariants-form=");
        string ours = (await form.Content.ReadAsStringAsync()).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using HttpResponseMessage signedIn = await client.PostAsync("/sign-in", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", ours), KeyValuePair.Create("token", Laboratory.Token)]));
        AreBound(signedIn, "__Host-lmsvariants-session=");
    }

    [Fact]
    public async Task Behind_a_proxy_too()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync(new LaboratoryOptions { Address = new Uri("http://127.0.0.1:0"), BehindProxy = true, Hosts = ["lab.example"], Tokens = [Laboratory.Anna] });
        AreBound((await laboratory.Visit().GetAsync("/sign-in", ("Host", "lab.example"), ("X-Forwarded-For", "10.0.0.7"))).Message, "__Host-lmsvariants-form=");
    }

    [Fact]
    public async Task The_name_that_is_typed_is_remembered_the_same_way()
    {
        using TestAuthority authority = new();
        await using Laboratory laboratory = await Laboratory.OpenAsync(new LaboratoryOptions
        {
            Address = new Uri("https://127.0.0.1:0"),
            Certificate = SslStreamCertificateContext.Create(authority.Sign("the page"), [], offline: true),
        });
        await laboratory.TakeAsync("S-1");
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => authority.Signed(new(shown!)) } }) { BaseAddress = laboratory.Host.Address };
        string ours = (await client.GetStringAsync("/cases/1")).Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using HttpResponseMessage named = await client.PostAsync("/name", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", ours), KeyValuePair.Create("name", "Jana Beispiel")]));
        AreBound(named, "__Host-lmsvariants-name=");
        string known = await client.GetStringAsync("/");
        Assert.Contains("Jana Beispiel", known, StringComparison.Ordinal);
        ours = known.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        using HttpResponseMessage forgotten = await client.PostAsync("/sign-out", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", ours)]));
        AreBound(forgotten, "__Host-lmsvariants-name=;");
    }

    private static void AreBound(HttpResponseMessage answer, string start)
    {
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), cookie => cookie.StartsWith(start, StringComparison.Ordinal));
        Assert.Contains("path=/;", cookie + ";", StringComparison.Ordinal);
        Assert.Contains("secure", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain("domain", cookie, StringComparison.OrdinalIgnoreCase);
    }
}
