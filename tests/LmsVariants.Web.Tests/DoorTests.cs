using System.Net;

using LmsVariants.Web.Access;

namespace LmsVariants.Web.Tests;

/// <summary>By which name the page is called, which way a request comes, and whether a form is ours.</summary>
public sealed class DoorTests
{
    private static readonly Uri s_anyPort = new("http://127.0.0.1:0");

    [Fact]
    public async Task A_name_of_somebody_else_that_leads_here_is_refused()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        foreach ((string host, int expected) in new[]
        {
            ("127.0.0.1", 200), ("localhost:5081", 200), ("LOCALHOST", 200), ("[::1]:5081", 200),
            ("attacker.example", 421), ("127.0.0.1.attacker.example", 421), ("localhost.", 421), ("10.0.0.7", 421),
        })
        {
            Assert.Equal((host, expected), (host, (await Raw.GetAsync(laboratory.Host.Address, "/style.css", host)).Status));
        }
    }

    [Fact]
    public async Task A_form_that_is_not_ours_does_nothing()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.FailAsync("case-1", new Pipeline.Deliver.Ledger.Reason("LMV1003", "a value cannot be read"));
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("Jana Beispiel");
        foreach (string action in new[] { "/cases/1/retry", "/cases/1/sign", "/intakes/1/retry", "/requeue", "/name", "/sign-out" })
        {
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(action)).Status);
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(action, ("__RequestVerificationToken", "made-up"))).Status);
        }
        // The field of another visitor, whose cookie is another.
        using Visitor other = laboratory.Visit();
        string theirs = (await other.GetAsync("/")).Text.Split("name=\"__RequestVerificationToken\" value=\"")[1].Split('"')[0];
        Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync("/requeue", ("__RequestVerificationToken", theirs))).Status);
        using HttpResponseMessage json = await visitor.Client.PostAsync("/requeue", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
        using HttpResponseMessage deleted = await visitor.Client.DeleteAsync("/cases/1");
        Assert.Equal(HttpStatusCode.BadRequest, deleted.StatusCode);
        Assert.Equal(0, (await laboratory.Desk.CountAsync(CancellationToken.None)).Waiting);
        Assert.Equal(HttpStatusCode.SeeOther, (await visitor.SubmitAsync("/", "/requeue")).Status);
    }

    [Fact]
    public async Task Who_asks_for_the_head_of_an_answer_gets_that_and_no_body()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.ReportAsync(1);
        using Visitor visitor = laboratory.Visit();
        foreach (string path in new[]
        {
            "/", "/live", "/cases/1", "/cases/1/live", "/cases/1/revisions/1/report.html", "/cases/1/revisions/1/fhir.json", "/cases/7", "/search?gene=TP53", "/knowledge", "/knowledge/genes/TP53",
            "/knowledge/lists", "/knowledge/hotspots", "/about", "/style.css", "/page.js", "/cases/1/retry", "/nothing",
        })
        {
            Answered whole = await visitor.GetAsync(path);
            using HttpRequestMessage request = new(HttpMethod.Head, path);
            using HttpResponseMessage head = await visitor.Client.SendAsync(request);
            Assert.Equal((path, whole.Status, whole.Header("Content-Type")), (path, head.StatusCode, head.Content.Headers.ContentType?.ToString() ?? string.Empty));
            Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        }
        Assert.Equal(0, (await laboratory.Desk.CountAsync(CancellationToken.None)).Waiting);
        await using Laboratory closed = await Laboratory.WithTokensAsync();
        using HttpRequestMessage asked = new(HttpMethod.Head, "/cases/1");
        using HttpResponseMessage sent = await closed.Visit().Client.SendAsync(asked);
        Assert.Equal((HttpStatusCode.SeeOther, "/sign-in?to=%2Fcases%2F1"), (sent.StatusCode, sent.Headers.Location?.OriginalString));
    }

    [Fact]
    public async Task Reading_changes_nothing()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        await laboratory.TakeAsync("S-1");
        await laboratory.FailAsync("case-1", new Pipeline.Deliver.Ledger.Reason("LMV1003", "a value cannot be read"));
        using Visitor visitor = laboratory.Visit();
        await visitor.CallAsync("Jana Beispiel");
        foreach (string action in new[] { "/cases/1/retry", "/cases/1/sign", "/intakes/1/retry", "/requeue", "/name?name=Other", "/sign-out" }) Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(action)).Status);
        Assert.Equal(0, (await laboratory.Desk.CountAsync(CancellationToken.None)).Waiting);
    }

    [Fact]
    public async Task A_proxy_that_was_not_told_of_opens_nothing()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        foreach ((string, string) header in new[] { ("X-Forwarded-For", "10.0.0.7"), ("Forwarded", "for=10.0.0.7"), ("X-Forwarded-Host", "lab.example"), ("Via", "1.1 lab") })
        {
            Assert.Equal(HttpStatusCode.Forbidden, (await laboratory.Visit().GetAsync("/", header)).Status);
        }
    }

    [Fact]
    public async Task Behind_a_proxy_cookies_are_for_https_alone_and_each_client_waits_for_itself()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync(new LaboratoryOptions { Address = s_anyPort, BehindProxy = true, Hosts = ["lab.example"], Tokens = [Laboratory.Anna] });
        using Visitor visitor = laboratory.Visit();
        (string, string) host = ("Host", "lab.example");
        Answered form = await visitor.GetAsync("/sign-in", host, ("X-Forwarded-For", "10.0.0.7"));
        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Contains("secure", form.Header("Set-Cookie"), StringComparison.Ordinal);
        for (int i = 0; i <= WrongTokens.Most; i++) await visitor.GetAsync("/", host, ("X-Forwarded-For", "made.up, 10.0.0.7"), ("Authorization", "Bearer wrong-horse-battery-staple"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await visitor.GetAsync("/", host, ("X-Forwarded-For", "10.0.0.7"), ("Authorization", $"Bearer {Laboratory.Token}"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/", host, ("X-Forwarded-For", "10.0.0.8"), ("Authorization", $"Bearer {Laboratory.Token}"))).Status);
    }

    [Fact]
    public async Task A_form_that_is_too_long_is_not_read()
    {
        await using Laboratory laboratory = await Laboratory.OpenAsync();
        using Visitor visitor = laboratory.Visit();
        Answered refused = await visitor.SubmitAsync("/", "/name", ("name", new string('x', 100_000)));
        Assert.Contains(refused.Status, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge]);
    }
}
