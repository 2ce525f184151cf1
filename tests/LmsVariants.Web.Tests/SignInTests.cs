using System.Net;

using LmsVariants.Web.Access;

namespace LmsVariants.Web.Tests;

public sealed class SignInTests
{
    [Fact]
    public async Task Nothing_is_shown_to_whom_nobody_knows()
    {
        await using Laboratory laboratory = await Laboratory.WithTokensAsync();
        await laboratory.TakeAsync("S-1");
        using Visitor visitor = laboratory.Visit();
        foreach (string path in new[] { "/", "/cases/1", "/cases/1/revisions/1/report.html", "/intakes/1", "/search?q=x", "/knowledge", "/about", "/nothing" })
        {
            Answered asked = await visitor.GetAsync(path);
            Assert.Equal((HttpStatusCode.SeeOther, "/sign-in?to=" + Uri.EscapeDataString(path)), (asked.Status, asked.Location));
            Assert.DoesNotContain("S-1", asked.Text, StringComparison.Ordinal);
        }
        foreach (string part in new[] { "/live", "/cases/1/live" }) Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync(part)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SubmitAsync("/sign-in", "/cases/1/retry")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.SubmitAsync("/sign-in", "/name", ("name", "Dr. Anna Muster"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/style.css")).Status);
    }

    [Fact]
    public async Task A_token_opens_a_session_that_ends_when_its_person_signs_out()
    {
        await using Laboratory laboratory = await Laboratory.WithTokensAsync();
        using Visitor visitor = laboratory.Visit();
        Answered wrong = await visitor.SubmitAsync("/sign-in?to=%2Fabout", "/sign-in", ("token", "wrong-horse-battery-staple"), ("to", "/about"));
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.Status);
        Assert.Contains("This token is nobody\u2019s.".Replace("\u2019", "&#x2019;", StringComparison.Ordinal), wrong.Text, StringComparison.Ordinal);
        Answered right = await visitor.SubmitAsync("/sign-in?to=%2Fabout", "/sign-in", ("token", Laboratory.Token), ("to", "/about"));
        Assert.Equal((HttpStatusCode.SeeOther, "/about"), (right.Status, right.Location));
        string cookie = right.Header("Set-Cookie");
        Assert.Contains("lmsvariants-session=", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.DoesNotContain(Laboratory.Token, cookie, StringComparison.Ordinal);
        Assert.Contains("Signed in as Dr. Anna Muster", (await visitor.GetAsync("/")).Text, StringComparison.Ordinal);
        Answered ended = await visitor.SubmitAsync("/", "/sign-out", ("to", "/"));
        Assert.Equal("/sign-in", ended.Location);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.GetAsync("/")).Status);
        Assert.DoesNotContain(laboratory.Log, line => line.Contains("Anna", StringComparison.Ordinal) || line.Contains("horse", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_session_does_not_last_for_ever()
    {
        await using Laboratory laboratory = await Laboratory.WithTokensAsync();
        using Visitor visitor = laboratory.Visit();
        await visitor.SubmitAsync("/sign-in", "/sign-in", ("token", Laboratory.Token));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).Status);
        laboratory.Clock.Advance(TimeSpan.FromHours(13));
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task A_program_shows_its_token_with_each_request()
    {
        await using Laboratory laboratory = await Laboratory.WithTokensAsync();
        using Visitor visitor = laboratory.Visit();
        Answered seen = await visitor.GetAsync("/", ("Authorization", $"Bearer {Laboratory.Token}"));
        Assert.Contains("Signed in as Dr. Anna Muster", seen.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/", ("Authorization", "Bearer wrong-horse-battery-staple"))).Status);
        // It opened no session.
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.GetAsync("/")).Status);
    }

    [Fact]
    public async Task Who_shows_wrong_tokens_waits()
    {
        await using Laboratory laboratory = await Laboratory.WithTokensAsync();
        using Visitor visitor = laboratory.Visit();
        for (int i = 0; i < WrongTokens.Most; i++) Assert.Equal(HttpStatusCode.Unauthorized, (await visitor.GetAsync("/", ("Authorization", $"Bearer wrong-horse-battery-staple-{i}"))).Status);
        Answered held = await visitor.GetAsync("/", ("Authorization", $"Bearer {Laboratory.Token}"));
        Assert.Equal((HttpStatusCode.TooManyRequests, "60"), (held.Status, held.Header("Retry-After")));
        Answered form = await visitor.SubmitAsync("/sign-in", "/sign-in", ("token", Laboratory.Token));
        Assert.Equal(HttpStatusCode.TooManyRequests, form.Status);
        Assert.Contains("Too many wrong tokens.", form.Text, StringComparison.Ordinal);
        laboratory.Clock.Advance(WrongTokens.Pause);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/", ("Authorization", $"Bearer {Laboratory.Token}"))).Status);
    }

    [Fact]
    public async Task After_signing_in_nobody_is_sent_elsewhere()
    {
        await using Laboratory laboratory = await Laboratory.WithTokensAsync();
        using Visitor visitor = laboratory.Visit();
        foreach (string to in new[] { "https://elsewhere.example/", "//elsewhere.example/", "/\\elsewhere.example/", "javascript:alert(1)", string.Empty })
        {
            Assert.Equal("/", (await visitor.SubmitAsync("/sign-in?to=" + Uri.EscapeDataString(to), "/sign-in", ("token", Laboratory.Token), ("to", to))).Location);
            Assert.DoesNotContain("elsewhere", (await visitor.GetAsync("/signed-in?to=" + Uri.EscapeDataString(to))).Text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("short", false)]
    [InlineData("with a blank in its middle", false)]
    [InlineData("12345678901234567890", true)]
    public void A_token_that_can_be_guessed_or_not_be_sent_is_none(string token, bool isOne) => Assert.Equal(isOne, AccessToken.Of("Anna", token) is not null);

    [Fact]
    public void A_token_prints_nothing() => Assert.Equal("***", Laboratory.Anna.ToString());
}
