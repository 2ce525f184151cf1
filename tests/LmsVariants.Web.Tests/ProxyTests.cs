using System.Net;

using LmsVariants.Web.Access;

namespace LmsVariants.Web.Tests;

/// <summary>Behind a proxy it is the client that waits after wrong tokens, never the proxy with everybody behind it.</summary>
public sealed class ProxyTests
{
    private static readonly (string, string) s_host = ("Host", "lab.example");

    [Theory]
    [InlineData("10.0.0.7", "10.0.0.7")]
    [InlineData("10.0.0.7:5678", "10.0.0.7")]
    [InlineData("2001:db8::7", "20010DB800000000")]
    [InlineData("[2001:db8::7]", "20010DB800000000")]
    [InlineData("[2001:db8::7]:5678", "20010DB800000000")]
    [InlineData("::ffff:10.0.0.7", "10.0.0.7")]
    [InlineData("made.up, 10.0.0.7", "10.0.0.7")]
    [InlineData("10.0.0.8,10.0.0.7:80", "10.0.0.7")]
    [InlineData("", null)]
    [InlineData("10.0.0.7,", null)]
    [InlineData("[2001:db8::7]:", null)]
    [InlineData("[[2001:db8::7]]", null)]
    [InlineData("unknown", null)]
    [InlineData("10.0.0.7, unknown", null)]
    [InlineData("1", null)]
    [InlineData("0x7f.1", null)]
    [InlineData("010.0.0.7", null)]
    [InlineData("10.0.0.7:", null)]
    [InlineData("10.0.0.7:99999", null)]
    [InlineData("[10.0.0.7]:80", null)]
    [InlineData("fe80::1%eth0", null)]
    public void A_proxy_says_who_asks(string forwarded, string? client)
    {
        Assert.Equal(client is not null, ProxyClient.TryRead(forwarded, out IPAddress? read));
        if (client is not null) Assert.Equal(client, WrongTokens.PlaceOf(read));
    }

    [Fact]
    public async Task A_request_of_nobody_is_refused()
    {
        await using Laboratory laboratory = await BehindProxyAsync();
        using Visitor visitor = laboratory.Visit();
        foreach ((Answered answer, HttpStatusCode expected) in new[]
        {
            (await visitor.GetAsync("/sign-in", s_host), HttpStatusCode.BadRequest),
            (await visitor.GetAsync("/sign-in", s_host, ("X-Forwarded-For", "unknown")), HttpStatusCode.BadRequest),
            (await visitor.GetAsync("/sign-in", s_host, ("X-Forwarded-For", "10.0.0.7, 0x7f.1")), HttpStatusCode.BadRequest),
            (await visitor.GetAsync("/sign-in", s_host, ("X-Forwarded-For", "10.0.0.7:5678")), HttpStatusCode.OK),
        })
        {
            Assert.Equal(expected, answer.Status);
            if (expected != HttpStatusCode.OK) Assert.Contains("X-Forwarded-For", answer.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Wrong_tokens_of_one_client_lock_out_no_other_where_the_proxy_writes_ports()
    {
        await using Laboratory laboratory = await BehindProxyAsync();
        using Visitor visitor = laboratory.Visit();
        for (int i = 0; i <= WrongTokens.Most; i++) await AskAsync($"10.0.0.7:{5000 + i}", "wrong-horse-battery-staple");
        Assert.Equal(HttpStatusCode.OK, await AskAsync("10.0.0.8:5000", Laboratory.Token));
        Assert.Equal(HttpStatusCode.TooManyRequests, await AskAsync("10.0.0.7:6000", Laboratory.Token));

        async Task<HttpStatusCode> AskAsync(string client, string token) =>
            (await visitor.GetAsync("/", s_host, ("X-Forwarded-For", client), ("Authorization", "Bearer " + token))).Status;
    }

    private static Task<Laboratory> BehindProxyAsync() =>
        Laboratory.OpenAsync(new LaboratoryOptions { Address = new Uri("http://127.0.0.1:0"), BehindProxy = true, Hosts = ["lab.example"], Tokens = [Laboratory.Anna] });
}
