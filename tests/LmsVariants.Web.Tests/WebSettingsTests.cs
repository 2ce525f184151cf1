using LmsVariants.App.Composition;
using LmsVariants.Pipeline.Deliver.Ledger;

using Microsoft.Extensions.Configuration;

namespace LmsVariants.Web.Tests;

/// <summary>The settings of the page as they are read.</summary>
public sealed class WebSettingsTests
{
    private const string Anna = "Web:Tokens:anna:Token=correct-horse-battery-staple";

    [Fact]
    public void Without_a_setting_the_page_is_for_this_machine()
    {
        LaboratoryOptions options = Open();
        Assert.Equal((LaboratoryOptions.DefaultAddress + "/", true, false), (options.Address.AbsoluteUri, options.IsOfThisMachine, options.AsksWhoItIs));
    }

    [Fact]
    public void A_person_has_a_name_and_a_token_or_its_file()
    {
        string file = Path.GetTempFileName();
        File.WriteAllText(file, "another-horse-battery-staple\n");
        LaboratoryOptions options = Open("Web:Tokens:anna:Name=Dr. Anna Muster", Anna, "Web:Tokens:Jana:TokenFile=" + file);
        File.Delete(file);
        Assert.Equal((string[])["Dr. Anna Muster", "Jana"], options.Tokens.Select(token => token.Person.Name).Order(StringComparer.Ordinal).ToArray());
        Access.TokenBook book = new(options.Tokens);
        Assert.Equal((new Person("Dr. Anna Muster", "token anna"), new Person("Jana", "token Jana"), null), (book.PersonOf("correct-horse-battery-staple"), book.PersonOf("another-horse-battery-staple"), book.PersonOf("correct-horse-battery-stapl")));
    }

    [Theory]
    [InlineData("Web:Url: expected an address", "Web:Url=everywhere")]
    [InlineData("Web:Url: expected an address", "Web:Url=http://lab.example:5081")]
    [InlineData("Web:BehindProxy: expected true or false", "Web:BehindProxy=perhaps")]
    [InlineData("Web:Tokens:anna:Tokn: expected Name or Token or TokenFile", "Web:Tokens:anna:Tokn=correct-horse-battery-staple")]
    [InlineData("Web:Tokens:anna:TokenFile: expected a file with the token of 'anna'", "Web:Tokens:anna:Name=anna")]
    [InlineData("Web:Tokens:anna:Name: expected a name of 2 to 100 characters", "Web:Tokens:anna:Name=7", Anna)]
    [InlineData("Web:Tokens:anna:Token: expected a token of at least 20", "Web:Tokens:anna:Token=guess")]
    [InlineData("Web:Tokens: expected a token of its own for each person", Anna, "Web:Tokens:jana:Token=correct-horse-battery-staple")]
    [InlineData("Web:Oidc:Authority: expected an address by https", "Web:Oidc:Authority=http://login.example", "Web:Oidc:ClientId=page", "Web:Oidc:ClientSecret=secret")]
    [InlineData("Web:Oidc:Authority: expected the address of the provider", "Web:Oidc:ClientId=page")]
    [InlineData("Web:Oidc:ClientId: expected what the provider calls", "Web:Oidc:Authority=https://login.example", "Web:Oidc:ClientSecret=secret")]
    [InlineData("Web:Oidc:ClientSecretFile: expected a file", "Web:Oidc:Authority=https://login.example", "Web:Oidc:ClientId=page")]
    [InlineData("Web:Tls:CertificateFile: expected a file that can be read", "Web:Url=https://127.0.0.1:5081", "Web:Tls:CertificateFile=none.pem")]
    [InlineData("Web:Url: expected who may see the page", "Web:Url=http://10.0.0.7:5081")]
    public void What_is_wrong_is_told_by_its_name_and_without_its_secret(string told, params string[] settings)
    {
        SettingException wrong = Assert.Throws<SettingException>(() => Open(settings));
        Assert.StartsWith(told, wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("horse", wrong.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("guess", wrong.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_settings_in_force_no_secret_is_told()
    {
        SettingValues values = ValuesOf(Anna, "Web:Oidc:Authority=https://login.example", "Web:Oidc:ClientId=page", "Web:Oidc:ClientSecret=horse", "Web:Hosts:0=lab");
        WebSettings.Read(values);
        Assert.Equal(
            [("Web:Hosts:0", "lab"), ("Web:Oidc:Authority", "https://login.example"), ("Web:Oidc:ClientId", "page"), ("Web:Oidc:ClientSecret", "***"), ("Web:Tokens:anna:Token", "***")],
            values.InForce().Select(setting => (setting.Name, setting.Value)));
    }

    private static LaboratoryOptions Open(params string[] settings) => WebSettings.Read(ValuesOf(settings)).Open("de", TimeProvider.System.GetUtcNow());

    private static SettingValues ValuesOf(params string[] settings) => new(new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => setting.Split('=', 2)).ToDictionary(pair => pair[0], pair => (string?)pair[1], StringComparer.Ordinal))
        .Build());
}
