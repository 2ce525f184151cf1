using LmsVariants.App.Composition;

using Microsoft.Extensions.Configuration;

namespace LmsVariants.Web.Tests;

/// <summary>Settings that would let in whom nobody meant, or nobody at all.</summary>
public sealed class SettingsTogetherTests
{
    private const string Anna = "Web:Tokens:anna:Token=correct-horse-battery-staple";
    private const string Jana = "Web:Tokens:jana:Token=another-horse-battery-staple";

    private static readonly string[] s_provider = ["Web:Oidc:Authority=https://login.example", "Web:Oidc:ClientId=page", "Web:Oidc:ClientSecret=secret"];

    [Fact]
    public void A_value_that_is_demanded_is_one_of_a_claim()
    {
        Assert.StartsWith("Web:Oidc:RequiredClaim: expected the claim", Wrong([.. s_provider, "Web:Oidc:RequiredValue=molecular-pathology"]), StringComparison.Ordinal);
        Assert.Equal("groups", Open([.. s_provider, "Web:Oidc:RequiredClaim=groups", "Web:Oidc:RequiredValue=molecular-pathology"]).Provider!.RequiredClaim);
    }

    [Theory]
    [InlineData("Web:Oidc:RequiredValue=molecular-pathology")]
    [InlineData("Web:Oidc:RequiredClaim=groups")]
    public void A_claim_that_is_demanded_is_one_of_a_provider(string setting) =>
        Assert.StartsWith("Web:Oidc:Authority: expected the address of the provider", Wrong(setting), StringComparison.Ordinal);

    [Theory]
    [InlineData("Dr. Anna Muster", "Dr. Anna Muster")]
    [InlineData("Dr. Anna Muster", " dr. anna  muster ")]
    public void Two_persons_with_one_name_are_not_told_apart(string one, string other) =>
        Assert.StartsWith("Web:Tokens: expected a name of its own for each person", Wrong(Anna, "Web:Tokens:anna:Name=" + one, Jana, "Web:Tokens:jana:Name=" + other), StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:0")]
    [InlineData("https://localhost:0")]
    public void A_free_port_is_one_of_a_number_of_the_network(string address) =>
        Assert.StartsWith("Web:Url: expected a port", new LaboratoryOptions { Address = new Uri(address) }.Fault(), StringComparison.Ordinal);

    [Theory]
    [InlineData("lab.example:8443", false)]
    [InlineData("https://lab", false)]
    [InlineData("lab.example/page", false)]
    [InlineData("*", false)]
    [InlineData("*.lab.example", false)]
    [InlineData("lab example", false)]
    [InlineData("::1", false)]
    [InlineData("lab\u00f6r.example", false)]
    [InlineData("lab", true)]
    [InlineData("Lab.Example", true)]
    [InlineData("xn--labr-5qa.example", true)]
    [InlineData("10.0.0.7", true)]
    [InlineData("[2001:db8::7]", true)]
    public void A_name_by_which_no_browser_calls_is_refused(string host, bool isOne)
    {
        string[] settings = [Anna, "Web:BehindProxy=true", "Web:Hosts:0=good.example", "Web:Hosts:1=" + host];
        if (isOne) Assert.Contains(host, Open(settings).Hosts);
        else Assert.StartsWith("Web:Hosts:1: expected a name of a host", Wrong(settings), StringComparison.Ordinal);
    }

    private static string Wrong(params string[] settings) => Assert.Throws<SettingException>(() => Open(settings)).Message;

    private static LaboratoryOptions Open(params string[] settings) => WebSettings.Read(new SettingValues(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1], StringComparer.Ordinal))
        .Build())).Open("de", TimeProvider.System.GetUtcNow());
}
