using System.Diagnostics;
using System.Net;
using System.Net.Security;

using LmsVariants.Infrastructure.Tests.Delivery.Access;
using LmsVariants.Web.Access;

namespace LmsVariants.Web.Tests;

/// <summary>Where the page may be served, and to whom.</summary>
public sealed class AddressTests
{
    private static readonly ProviderOptions s_provider = new(new Uri("https://login.example"), "page", "secret");

    [Theory]
    [InlineData("http://127.0.0.1:5081", false, false, null)]
    [InlineData("http://localhost:5081", false, false, null)]
    [InlineData("http://[::1]:5081", false, false, null)]
    [InlineData("http://127.0.0.1:5081", true, false, "Web:BehindProxy says that others reach it")]
    [InlineData("http://127.0.0.1:5081", true, true, null)]
    [InlineData("http://10.0.0.7:5081", false, false, "found nobody named")]
    [InlineData("http://10.0.0.7:5081", false, true, "found plain http")]
    [InlineData("http://0.0.0.0:5081", false, false, "found nobody named")]
    [InlineData("http://0.0.0.0:5081", true, true, null)]
    [InlineData("https://10.0.0.7:5081", false, false, "found nobody named")]
    [InlineData("https://10.0.0.7:5081", false, true, null)]
    public void An_address_that_others_reach_demands_who_they_are_and_that_nobody_listens(string address, bool behindProxy, bool hasTokens, string? refusal)
    {
        LaboratoryOptions options = new() { Address = new Uri(address), BehindProxy = behindProxy, Tokens = hasTokens ? [Laboratory.Anna] : [] };
        if (refusal is null) Assert.Null(options.Refusal());
        else Assert.Contains(refusal, options.Refusal(), StringComparison.Ordinal);
        // A provider does as well as tokens.
        Assert.Equal((options with { Tokens = [Laboratory.Anna] }).Refusal(), (options with { Tokens = [], Provider = s_provider }).Refusal());
    }

    [Theory]
    [InlineData("http://lab.example:5081", "Web:Url")]
    [InlineData("http://127.0.0.1:5081/page", "Web:Url")]
    [InlineData("ftp://127.0.0.1/", "Web:Url")]
    [InlineData("https://127.0.0.1:5081", "Web:Tls:CertificateFile")]
    [InlineData("http://0.0.0.0:5081", "Web:Hosts")]
    [InlineData("http://10.0.0.7:5081", null)]
    [InlineData("http://127.0.0.1:5081", null)]
    public void What_does_not_fit_together_is_told_by_its_setting(string address, string? setting)
    {
        string? fault = new LaboratoryOptions { Address = new Uri(address) }.Fault();
        if (setting is null) Assert.Null(fault);
        else Assert.StartsWith(setting + ":", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LMV2007", "LMSV_Web__Url=http://0.0.0.0:0", "LMSV_Web__Hosts__0=lab")]
    [InlineData("LMV2007", "LMSV_Web__BehindProxy=true", "LMSV_Web__Hosts__0=lab")]
    [InlineData("LMV2003", "LMSV_Web__Tokens__anna__Token=short")]
    public void The_program_does_not_begin_where_the_page_would_be_open_to_others(string code, params string[] settings)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("lmsv-");
        ProcessStartInfo start = new("dotnet", [Path.Combine(AppContext.BaseDirectory, "lmsvariants.dll"), "watch", "--web", "--root", folder.FullName]) { RedirectStandardError = true };
        start.Environment["LMSV_Health__Url"] = "off";
        foreach (string[] setting in settings.Select(setting => setting.Split('=', 2))) start.Environment[setting[0]] = setting[1];
        using Process program = Process.Start(start)!;
        string told = program.StandardError.ReadToEnd();
        Assert.True(program.WaitForExit(TimeSpan.FromMinutes(1)));
        Assert.Equal(2, program.ExitCode);
        Assert.StartsWith($"lmsvariants: error {code}: Web:", told, StringComparison.Ordinal);
        Assert.DoesNotContain("short", told, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task An_https_address_shows_its_certificate()
    {
        using TestAuthority authority = new();
        await using Laboratory laboratory = await Laboratory.OpenAsync(new LaboratoryOptions
        {
            Address = new Uri("https://127.0.0.1:0"),
            Tokens = [Laboratory.Anna],
            Certificate = SslStreamCertificateContext.Create(authority.Sign("the page"), [], offline: true),
        });
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, SslOptions = { RemoteCertificateValidationCallback = (_, shown, _, _) => authority.Signed(new(shown!)) } });
        using HttpResponseMessage answer = await client.GetAsync(new Uri(laboratory.Host.Address, "/sign-in"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("secure", string.Concat(answer.Headers.GetValues("Set-Cookie")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_to_be_served_is_not() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => Laboratory.OpenAsync(new LaboratoryOptions { Address = new Uri("http://0.0.0.0:0"), Hosts = ["lab"] }));
}
