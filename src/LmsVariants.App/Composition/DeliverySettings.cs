using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Infrastructure.Delivery.Access;
using LmsVariants.Infrastructure.Delivery.Tries;

namespace LmsVariants.App.Composition;

/// <summary>Where bundles are sent and how; the switches of a command override it.</summary>
internal sealed record DeliverySettings
{
    /// <summary>Gets which reports of the watched folder are sent.</summary>
    public DeliverWhen When { get; init; } = DeliverWhen.SignOut;

    /// <summary>Gets the base address of the server; null where none is set.</summary>
    public string? Server { get; init; }

    /// <summary>Gets whether <c>http</c> to another machine will do.</summary>
    public bool AllowPlainHttp { get; init; }

    /// <summary>Gets the token of the environment; null where there is none.</summary>
    public BearerToken? Token { get; init; }

    /// <summary>Gets the file of the token; null where none is set.</summary>
    public string? TokenFile { get; init; }

    /// <summary>Gets who we are where tokens are given out; null where they are not asked for.</summary>
    public SmartSettings? Smart { get; init; }

    public TlsSettings Tls { get; init; } = new();

    /// <summary>Gets the most bytes of a bundle that is read to be sent.</summary>
    public long LargestBundle { get; init; } = 512L << 20;

    public DeliveryLimits Limits { get; init; } = new();

    public EndpointOptions Endpoint { get; init; } = new();

    /// <summary>Reads them.</summary>
    /// <exception cref="SettingException">One of them is wrong.</exception>
    public static DeliverySettings Read(SettingValues values)
    {
        DeliverySettings defaults = new();
        string? secret = values.Secret("Fhir:Token", "token", "Fhir:TokenFile");
        DeliverySettings settings = new()
        {
            When = values.Word("Delivery:When", defaults.When),
            Server = values.Text("Fhir:Server"),
            AllowPlainHttp = values.Flag("Fhir:AllowPlainHttp", otherwise: false),
            Token = secret is null ? null : BearerToken.TryParse(secret, out BearerToken? token) ? token : throw new SettingException("Fhir:Token: expected a bearer token"),
            TokenFile = values.Text("Fhir:TokenFile"),
            Smart = SmartSettings.Read(values),
            Tls = TlsSettings.Read(values),
            LargestBundle = (long)values.Whole("Fhir:LargestBundleBytes", defaults.LargestBundle, 1, 1L << 30, "LargestBundleBytes"),
            Limits = new DeliveryLimits
            {
                MostEntries = (int)values.Whole("Fhir:MostEntries", defaults.Limits.MostEntries, 1, 100_000, "MostEntries"),
                MostConditionalEntries = (int)values.Whole("Fhir:MostConditionalEntries", defaults.Limits.MostConditionalEntries, 1, 100_000, "MostConditionalEntries"),
                LargestTransaction = (int)values.Whole("Fhir:LargestTransactionBytes", defaults.Limits.LargestTransaction, 1, 1 << 30, "LargestTransactionBytes"),
            },
            Endpoint = new EndpointOptions
            {
                AttemptTimeout = values.Seconds("Fhir:AttemptTimeoutSeconds", defaults.Endpoint.AttemptTimeout, 3_600),
                GiveUpAfter = values.Seconds("Fhir:GiveUpAfterSeconds", defaults.Endpoint.GiveUpAfter, 86_400),
                BreakAfter = (int)values.Whole("Fhir:BreakAfterFailures", defaults.Endpoint.BreakAfter, 2, 1_000, "BreakAfterFailures"),
                BreakFor = values.Seconds("Fhir:BreakSeconds", defaults.Endpoint.BreakFor, 86_400),
                RequestsPerSecond = (int)values.Whole("Fhir:RequestsPerSecond", defaults.Endpoint.RequestsPerSecond, 1, 10_000, "RequestsPerSecond"),
            },
        };
        bool hasToken = settings.Token is not null || settings.TokenFile is not null;
        return hasToken && settings.Smart is not null ? throw new SettingException("Fhir:Smart:ClientId: expected either a client or a token (Fhir:Token, Fhir:TokenFile), found both") : settings;
    }
}

/// <summary>This program as a client of SMART Backend Services.</summary>
/// <param name="ClientId">Its id.</param>
/// <param name="KeyFile">The file of its private key.</param>
internal sealed record SmartSettings(string ClientId, string KeyFile)
{
    /// <summary>Gets the id of the key; null where its file names it.</summary>
    public string? KeyId { get; init; }

    public Password? KeyPassword { get; init; }

    /// <summary>Gets where tokens are asked for; null where the server says it.</summary>
    public string? TokenEndpoint { get; init; }

    public string Scope { get; init; } = SmartClient.DefaultScope;

    /// <summary>Reads them; null where no client is named.</summary>
    /// <exception cref="SettingException">One of them is wrong.</exception>
    public static SmartSettings? Read(SettingValues values)
    {
        Password? password = Password.Read(values, "Fhir:Smart:KeyPassword");
        string? keyId = values.Text("Fhir:Smart:KeyId");
        string? endpoint = values.Text("Fhir:Smart:TokenEndpoint");
        string? scope = values.Text("Fhir:Smart:Scope");
        if (values.Text("Fhir:Smart:ClientId") is not string client) return values.Given("Fhir:Smart:KeyFile") ? throw new SettingException("Fhir:Smart:ClientId: expected the id of the client that Fhir:Smart:KeyFile is of") : null;
        return new SmartSettings(client, values.Text("Fhir:Smart:KeyFile") ?? throw new SettingException("Fhir:Smart:KeyFile: expected the file of the client's private key"))
        {
            KeyId = keyId,
            KeyPassword = password,
            TokenEndpoint = endpoint,
            Scope = scope ?? SmartClient.DefaultScope,
        };
    }
}

/// <summary>The files of certificates.</summary>
internal sealed record TlsSettings
{
    /// <summary>Gets the file of our certificate; null where we show none.</summary>
    public string? CertificateFile { get; init; }

    /// <summary>Gets the file of its private key; null where it is in the same file.</summary>
    public string? KeyFile { get; init; }

    public Password? Password { get; init; }

    /// <summary>Gets the file of those who may sign the server's certificate; null for those whom the system trusts.</summary>
    public string? AuthorityFile { get; init; }

    /// <summary>Reads them.</summary>
    /// <exception cref="SettingException">One of them is wrong.</exception>
    public static TlsSettings Read(SettingValues values)
    {
        TlsSettings settings = new()
        {
            CertificateFile = values.Text("Fhir:Tls:CertificateFile"),
            KeyFile = values.Text("Fhir:Tls:KeyFile"),
            Password = Password.Read(values, "Fhir:Tls:Password"),
            AuthorityFile = values.Text("Fhir:Tls:AuthorityFile"),
        };
        return settings.KeyFile is not null && settings.CertificateFile is null ? throw new SettingException("Fhir:Tls:CertificateFile: expected the certificate that Fhir:Tls:KeyFile is the key of") : settings;
    }
}
