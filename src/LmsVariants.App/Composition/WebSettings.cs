using System.Collections.Immutable;
using System.Globalization;
using System.Net.Security;

using LmsVariants.Formats.Problems;
using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Pipeline.Deliver.Ledger;
using LmsVariants.Web;
using LmsVariants.Web.Access;

using Microsoft.Extensions.Configuration;

namespace LmsVariants.App.Composition;

/// <summary>A person who signs in by a token.</summary>
/// <param name="Key">The setting of the token.</param>
/// <param name="Name">The person's name.</param>
/// <param name="Token">The token, or its file.</param>
internal sealed record TokenSetting(string Key, string Name, Password Token);

/// <summary>The provider that says who somebody is.</summary>
/// <param name="Options">All but the secret.</param>
/// <param name="Secret">The secret, or its file.</param>
internal sealed record ProviderSetting(ProviderOptions Options, Password Secret);

/// <summary>Where the laboratory's page is served and who may see it. Secrets are read from their files only where the page is asked for.</summary>
internal sealed record WebSettings
{
    private static readonly string[] s_ofToken = ["Name", "Token", "TokenFile"];

    public Uri Url { get; init; } = new(LaboratoryOptions.DefaultAddress);

    public bool BehindProxy { get; init; }

    /// <summary>Gets the further names by which the page is called.</summary>
    public ImmutableArray<string> Hosts { get; init; } = [];

    public ImmutableArray<TokenSetting> Tokens { get; init; } = [];

    public ProviderSetting? Provider { get; init; }

    public string? CertificateFile { get; init; }

    public string? KeyFile { get; init; }

    public Password? KeyPassword { get; init; }

    /// <summary>Gets the folders of earlier knowledge bases.</summary>
    public ImmutableArray<string> EarlierKnowledge { get; init; } = [];

    /// <summary>Reads them.</summary>
    /// <exception cref="SettingException">One of them is wrong.</exception>
    public static WebSettings Read(SettingValues values) => new()
    {
        Url = Uri.TryCreate(values.Text("Web:Url") ?? LaboratoryOptions.DefaultAddress, UriKind.Absolute, out Uri? url)
            ? url
            : throw new SettingException($"Web:Url: expected an address such as {LaboratoryOptions.DefaultAddress}, found {Quoted.Field(values.Text("Web:Url")!)}"),
        BehindProxy = values.Flag("Web:BehindProxy", otherwise: false),
        Hosts = [.. List(values, "Web:Hosts").Select(HostOf)],
        Tokens = [.. values.Section("Web:Tokens").Select(section => TokenOf(values, section))],
        Provider = ProviderOf(values),
        CertificateFile = values.Text("Web:Tls:CertificateFile"),
        KeyFile = values.Text("Web:Tls:KeyFile"),
        KeyPassword = Password.Read(values, "Web:Tls:Password"),
        EarlierKnowledge = [.. List(values, "Web:EarlierKnowledge").Select(Path.GetFullPath)],
    };

    /// <summary>What the page is served with.</summary>
    /// <param name="language">The language of reports: the page has it too where a browser asks for none that there is.</param>
    /// <param name="now">The time.</param>
    /// <exception cref="SettingException">A file cannot be read or holds something else, or the address and what goes with it do not fit.</exception>
    public LaboratoryOptions Open(string language, DateTimeOffset now)
    {
        SslStreamCertificateContext? certificate = CertificateFile is null ? null : NamedFile.Read("Web:Tls:CertificateFile", CertificateFile, file => ServerTls.ReadCertificate(file, KeyFile, KeyPassword?.Reveal(), now));
        LaboratoryOptions options = new()
        {
            Address = Url,
            BehindProxy = BehindProxy,
            Hosts = Hosts,
            Certificate = certificate,
            Tokens = AccessTokens(),
            Provider = Provider is null ? null : Provider.Options with { ClientSecret = Provider.Secret.Reveal() },
            Language = LaboratoryOptions.Languages.Contains(language, StringComparer.Ordinal) ? language : LaboratoryOptions.Languages[0],
        };
        if (options.Fault() is string fault) throw new SettingException(fault);
        return options.Refusal() is string refusal ? throw new SettingException(refusal) { Code = AppCodes.PageIsOpen } : options;
    }

    private ImmutableArray<AccessToken> AccessTokens()
    {
        (TokenSetting Setting, string Token)[] all = [.. Tokens.Select(one => (one, one.Token.Reveal().Trim()))];
        // Whose it is would be a matter of chance.
        if (all.Select(one => one.Token).Distinct(StringComparer.Ordinal).Count() < all.Length) throw new SettingException("Web:Tokens: expected a token of its own for each person, found one of two");
        if (all.Select(one => NameAsRead(one.Setting.Name)).Distinct(StringComparer.OrdinalIgnoreCase).Count() < all.Length) throw new SettingException("Web:Tokens: expected a name of its own for each person, found one of two");
        return
        [
            .. all.Select(one => AccessToken.Of(new Person(one.Setting.Name, "token " + one.Setting.Key.Split(':')[^2]), one.Token)
                ?? throw new SettingException($"{one.Setting.Key}: expected a token of at least {AccessToken.Shortest} letters, digits and signs without blanks")),
        ];
    }

    // A reader of a report does not see how many blanks there are.
    private static string NameAsRead(string name) => string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string HostOf(string name, int at) => LaboratoryOptions.IsHostName(name)
        ? name
        : throw new SettingException(string.Create(CultureInfo.InvariantCulture, $"Web:Hosts:{at}: expected a name of a host as browsers send it, such as lab.example, without scheme and port, found {Quoted.Field(name)}"));

    private static ImmutableArray<string> List(SettingValues values, string key) => [.. values.Section(key).Select(section => section.Value?.Trim()).OfType<string>().Where(text => text.Length > 0)];

    private static TokenSetting TokenOf(SettingValues values, IConfigurationSection section)
    {
        foreach (IConfigurationSection field in section.GetChildren())
        {
            if (!s_ofToken.Contains(field.Key, StringComparer.OrdinalIgnoreCase)) throw new SettingException($"{Quoted.OneLine(field.Path)}: expected {string.Join(" or ", s_ofToken)}, found a name that is none");
        }
        string key = $"Web:Tokens:{section.Key}:Token";
        string name = values.Text($"Web:Tokens:{section.Key}:Name") ?? section.Key;
        if (!SignerName.TryRead(name, out string? person)) throw new SettingException($"Web:Tokens:{section.Key}:Name: expected {SignerName.Expected}, found {Quoted.Field(name)}");
        return new TokenSetting(key, person, Password.Read(values, key) ?? throw new SettingException($"{key}File: expected a file with the token of {Quoted.Field(person)}, or the token in the environment"));
    }

    private static ProviderSetting? ProviderOf(SettingValues values)
    {
        Password? secret = Password.Read(values, "Web:Oidc:ClientSecret");
        ProviderOptions defaults = new(new Uri(LaboratoryOptions.DefaultAddress), string.Empty, string.Empty);
        string? client = values.Text("Web:Oidc:ClientId");
        string name = values.Text("Web:Oidc:NameClaim") ?? defaults.NameClaim;
        string? claim = values.Text("Web:Oidc:RequiredClaim");
        string? value = values.Text("Web:Oidc:RequiredValue");
        string scope = values.Text("Web:Oidc:Scope") ?? defaults.Scope;
        if (values.Text("Web:Oidc:Authority") is not string authority)
        {
            string? alone = client is not null ? "ClientId is a client of" : claim is not null ? "RequiredClaim asks for" : value is not null ? "RequiredValue asks for" : null;
            return alone is null ? null : throw new SettingException($"Web:Oidc:Authority: expected the address of the provider that Web:Oidc:{alone}");
        }
        // A value of no claim would demand nothing: everybody whom the provider knows would be let in.
        if (value is not null && claim is null) throw new SettingException("Web:Oidc:RequiredClaim: expected the claim that must have the value of Web:Oidc:RequiredValue");
        if (!Uri.TryCreate(authority, UriKind.Absolute, out Uri? address) || !ProviderOptions.IsSafe(address)) throw new SettingException($"Web:Oidc:Authority: expected an address by https, found {Quoted.Field(authority)}");
        return new ProviderSetting(
            new ProviderOptions(address, client ?? throw new SettingException("Web:Oidc:ClientId: expected what the provider calls this page"), string.Empty) { NameClaim = name, RequiredClaim = claim, RequiredValue = value, Scope = scope },
            secret ?? throw new SettingException("Web:Oidc:ClientSecretFile: expected a file with the secret that the provider gave, or the secret in the environment"));
    }
}
