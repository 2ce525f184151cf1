using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;

using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web.Access;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace LmsVariants.Web.Tests;

/// <summary>Sign-in by a provider of OpenID Connect, against a small one of our own.</summary>
public sealed class ProviderTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly Provider _provider = new();

    public Task InitializeAsync() => _provider.StartAsync();

    Task IAsyncLifetime.DisposeAsync() => DisposeAsync().AsTask();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    [Fact]
    public async Task Whom_the_provider_knows_is_let_in_by_name()
    {
        await using Laboratory laboratory = await OpenAsync();
        using Visitor visitor = laboratory.Visit();
        Assert.Contains("Sign in with the account of your institution", (await visitor.GetAsync("/sign-in?to=%2Fabout")).Text, StringComparison.Ordinal);
        Answered back = await GoAsync(visitor, "/about");
        Assert.Equal((HttpStatusCode.Redirect, "/signed-in?to=%2Fabout"), (back.Status, back.Location));
        // A strict cookie is shown only from a page of ours.
        Assert.Contains("""content="0; url=/about" """.TrimEnd(), (await visitor.GetAsync(back.Location)).Text, StringComparison.Ordinal);
        Assert.Contains("Signed in as Dr. Anna Muster", (await visitor.GetAsync("/about")).Text, StringComparison.Ordinal);
        Assert.True(_provider.SawProof, "no proof of the code's owner (PKCE)");
        Assert.DoesNotContain(laboratory.Log, line => line.Contains("Anna", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_two_persons_with_one_name_the_history_says_which()
    {
        await using Laboratory laboratory = await OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.FailAsync("case-1", new Reason("LMV1003", "a value cannot be read"));
        foreach (string subject in new[] { "17", "18" })
        {
            _provider.Subject = subject;
            using Visitor visitor = laboratory.Visit();
            await GoAsync(visitor, "/");
            Assert.Equal("/cases/1?said=retried", (await visitor.SubmitAsync("/cases/1", "/cases/1/retry")).Location);
            await laboratory.FailAsync("case-1", new Reason("LMV1003", "a value cannot be read"));
        }
        Assert.Equal(
            [("Dr. Anna Muster", $"intake 1, account 17 at {_provider.Address}"), ("Dr. Anna Muster", $"intake 1, account 18 at {_provider.Address}")],
            (await laboratory.Desk.FindAsync("#1", CancellationToken.None))!.History.Where(line => line.Event == "retried").Select(line => (line.By, line.Detail)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("1\n2")]
    [InlineData("\u00e4")]
    public async Task An_account_that_is_none_lets_nobody_in(string subject)
    {
        await using Laboratory laboratory = await OpenAsync();
        _provider.Subject = subject;
        using Visitor visitor = laboratory.Visit();
        Assert.Equal("/sign-in?said=provider-failed", (await GoAsync(visitor, "/")).Location);
    }

    [Fact]
    public async Task An_answer_to_nobodys_question_lets_nobody_in()
    {
        await using Laboratory laboratory = await OpenAsync();
        using Visitor visitor = laboratory.Visit();
        Answered made = await visitor.GetAsync("/sign-in/provider/back?code=made-up&state=made-up");
        Assert.Equal("/sign-in?said=provider-failed", made.Location);
        // The answer to the question of one browser, brought by another.
        string answer = await AskAsync(visitor, "/");
        using Visitor other = laboratory.Visit();
        Assert.Equal("/sign-in?said=provider-failed", (await other.GetAsync(answer)).Location);
        Assert.Equal(HttpStatusCode.SeeOther, (await other.GetAsync("/")).Status);
    }

    [Theory]
    [InlineData("groups", "molecular-pathology", true)]
    [InlineData("groups", "kitchen", false)]
    [InlineData("department", null, false)]
    public async Task A_claim_that_is_demanded_decides(string claim, string? value, bool isAdmitted)
    {
        await using Laboratory laboratory = await OpenAsync(options => options with { RequiredClaim = claim, RequiredValue = value });
        using Visitor visitor = laboratory.Visit();
        Answered back = await GoAsync(visitor, "/");
        Assert.Equal(isAdmitted ? "/signed-in?to=%2F" : "/sign-in?said=not-admitted", back.Location);
        Assert.Equal(isAdmitted ? HttpStatusCode.OK : HttpStatusCode.SeeOther, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Whoever_begins_to_sign_in_again_and_again_asks_the_provider_once_in_a_minute()
    {
        await using Laboratory laboratory = await OpenAsync();
        using Visitor visitor = laboratory.Visit();
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => visitor.GetAsync("/sign-in/provider?to=%2F")));
        Assert.Equal("/signed-in?to=%2F", (await GoAsync(visitor, "/")).Location);
        Assert.Equal(1, _provider.Discovered);
        laboratory.Clock.Advance(TimeSpan.FromMinutes(2));
        await visitor.GetAsync("/sign-in/provider?to=%2F");
        Assert.Equal(2, _provider.Discovered);
    }

    [Fact]
    public async Task A_provider_that_is_away_or_another_is_told_of_and_lets_nobody_in()
    {
        await using Laboratory laboratory = await OpenAsync();
        using Visitor visitor = laboratory.Visit();
        _provider.Issuer = "https://another.example";
        Answered another = await visitor.GetAsync("/sign-in/provider?to=%2F");
        Assert.Equal("/sign-in?said=provider-failed", another.Location);
        Assert.Contains("The sign-in did not succeed.", (await visitor.GetAsync(another.Location)).Text, StringComparison.Ordinal);
        await _provider.DisposeAsync();
        Assert.Equal("/sign-in?said=provider-failed", (await visitor.GetAsync("/sign-in/provider?to=%2F")).Location);
    }

    [Theory]
    [InlineData("http://login.example/token")]
    [InlineData("ftp://login.example/token")]
    public void An_address_that_keeps_no_secret_is_not_used(string token)
    {
        string document = $$"""{"issuer":"https://login.example","authorization_endpoint":"https://login.example/a","token_endpoint":"{{token}}","userinfo_endpoint":"https://login.example/u"}""";
        Assert.Throws<System.Text.Json.JsonException>(() => ProviderDocument.Read(document, new Uri("https://login.example/")));
    }

    private Task<Laboratory> OpenAsync(Func<ProviderOptions, ProviderOptions>? change = null) => Laboratory.OpenAsync(new LaboratoryOptions
    {
        Address = new Uri("http://127.0.0.1:0"),
        Provider = (change ?? (options => options))(new ProviderOptions(_provider.Address, "page", Provider.Secret)),
    });

    private async Task<Answered> GoAsync(Visitor visitor, string to) => await visitor.GetAsync(await AskAsync(visitor, to));

    // To the provider, where the person says yes, and the address on the way back.
    private async Task<string> AskAsync(Visitor visitor, string to)
    {
        Answered sent = await visitor.GetAsync("/sign-in/provider?to=" + Uri.EscapeDataString(to));
        Assert.StartsWith(new Uri(_provider.Address, "/authorize?").AbsoluteUri, sent.Location, StringComparison.Ordinal);
        using HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false });
        using HttpResponseMessage answer = await browser.GetAsync(new Uri(sent.Location));
        return answer.Headers.Location!.PathAndQuery;
    }

    private sealed class Provider : IAsyncDisposable
    {
        public const string Secret = "a-secret-of-the-page";

        private readonly WebApplication _app;
        private string _challenge = string.Empty;
        private int _discovered;

        public Provider()
        {
            WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
            builder.Logging.ClearProviders();
            builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
            _app = builder.Build();
            _app.MapGet("/.well-known/openid-configuration", () =>
            {
                Interlocked.Increment(ref _discovered);
                return Results.Content(new JsonObject
                {
                    ["issuer"] = Issuer ?? Address.AbsoluteUri,
                    ["authorization_endpoint"] = new Uri(Address, "/authorize").AbsoluteUri,
                    ["token_endpoint"] = new Uri(Address, "/token").AbsoluteUri,
                    ["userinfo_endpoint"] = new Uri(Address, "/userinfo").AbsoluteUri,
                }.ToJsonString(), "application/json");
            });
            _app.MapGet("/authorize", (HttpRequest request) =>
            {
                bool isOurs = request.Query["client_id"] == "page" && request.Query["response_type"] == "code" && request.Query["code_challenge_method"] == "S256" && request.Query["scope"] == "openid profile";
                if (!isOurs) return Results.BadRequest();
                _challenge = request.Query["code_challenge"]!;
                return Results.Redirect($"{request.Query["redirect_uri"]}?code=the-code&state={HttpUtility.UrlEncode(request.Query["state"])}");
            });
            _app.MapPost("/token", async (HttpRequest request) =>
            {
                IFormCollection form = await request.ReadFormAsync();
                string proof = Convert.ToBase64String(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
                SawProof = proof == _challenge;
                return form["code"] == "the-code" && form["client_secret"] == Secret && SawProof ? Results.Content("""{"access_token":"the-token","token_type":"Bearer"}""", "application/json") : Results.BadRequest();
            });
            _app.MapGet("/userinfo", (HttpRequest request) => request.Headers.Authorization == "Bearer the-token"
                ? Results.Content(new JsonObject { ["sub"] = Subject, ["name"] = "Dr. Anna Muster", ["groups"] = new JsonArray("staff", "molecular-pathology") }.ToJsonString(), "application/json")
                : Results.Unauthorized());
        }

        public string Subject { get; set; } = "17";

        public string? Issuer { get; set; }

        public int Discovered => _discovered;

        public bool SawProof { get; private set; }

        public Uri Address => new(_app.Urls.First());

        public Task StartAsync() => _app.StartAsync();

        public ValueTask DisposeAsync() => _app.DisposeAsync();
    }
}
