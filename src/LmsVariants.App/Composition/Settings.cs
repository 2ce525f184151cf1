using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.Formats;
using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Infrastructure.Delivery;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace LmsVariants.App.Composition;

/// <summary>A setting that is wrong.</summary>
internal sealed class SettingException(string message) : FormatException(message);

/// <summary>The settings of appsettings.json beside the program, overridden by the environment (prefix LMSV_), checked before anything is read.</summary>
internal sealed class Settings
{
    private readonly IConfigurationRoot _configuration;
    private readonly ImmutableDictionary<string, string>.Builder _sources = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    private Settings(IConfigurationRoot configuration) => _configuration = configuration;

    public required InterpretationSettings Interpretation { get; init; }

    public required InputLimits Limits { get; init; }

    public required FhirOptions Fhir { get; init; }

    /// <summary>Gets where bundles are sent and how.</summary>
    public DeliverySettings Delivery { get; init; } = new();

    /// <summary>Gets the laboratory's own maps of columns.</summary>
    public ImmutableArray<ColumnMap> ColumnMaps { get; init; } = [];

    /// <summary>Gets how a site tells which names of samples and files are of one case; null where it has no pattern.</summary>
    public Regex? SamplePattern { get; init; }

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingException">One of them is wrong.</exception>
    public static Settings Read(string folder)
    {
        try
        {
            IConfigurationRoot configuration = new ConfigurationBuilder()
                .AddJsonFile(Path.Combine(folder, "appsettings.json"), optional: true)
                .AddEnvironmentVariables("LMSV_")
                .Build();
            return Check(configuration);
        }
        catch (InvalidDataException broken)
        {
            throw new SettingException($"appsettings.json: {broken.GetBaseException().Message}");
        }
    }

    private static Settings Check(IConfigurationRoot configuration)
    {
        Settings reader = new(configuration) { Interpretation = new(), Limits = new(), Fhir = new() };
        InterpretationSettings defaults = reader.Interpretation;
        InterpretationSettings interpretation = defaults with
        {
            MinimumAlleleFrequency = reader.Decimal("Reportable:MinimumAlleleFrequency", defaults.MinimumAlleleFrequency, 0, 1, nameof(defaults.MinimumAlleleFrequency)),
            MinimumAlleleFrequencyCirculating = reader.Decimal("Reportable:MinimumAlleleFrequencyCirculating", defaults.MinimumAlleleFrequencyCirculating, 0, 1, nameof(defaults.MinimumAlleleFrequencyCirculating)),
            MaximumPopulationFrequency = reader.Decimal("Reportable:MaximumPopulationFrequency", defaults.MaximumPopulationFrequency, 0, 1, nameof(defaults.MaximumPopulationFrequency)),
            MinimumDepth = (int)reader.Whole("Reportable:MinimumDepth", defaults.MinimumDepth, 0, int.MaxValue, nameof(defaults.MinimumDepth)),
            TmbHigh = reader.Given("Biomarkers:TmbHigh") ? reader.Decimal("Biomarkers:TmbHigh", 0, 0, 10_000, nameof(defaults.TmbHigh)) : null,
        };
        InputLimits limits = new()
        {
            LargestTable = (long)reader.Whole("Limits:LargestTableBytes", reader.Limits.LargestTable, 1, 1L << 31, "LargestTableBytes"),
            MostVariants = (int)reader.Whole("Limits:MostVariants", reader.Limits.MostVariants, 1, int.MaxValue, "MostVariants"),
            LongestLine = (int)reader.Whole("Limits:LongestLineCharacters", reader.Limits.LongestLine, 1, 1 << 30, "LongestLineCharacters"),
            LargestUnpackedRatio = (int)reader.Whole("Limits:LargestUnpackedRatio", reader.Limits.LargestUnpackedRatio, 1, 1_100, "LargestUnpackedRatio"),
            MostAlternates = (int)reader.Whole("Limits:MostAlternates", reader.Limits.MostAlternates, 1, 1_000_000, "MostAlternates"),
            MostColumns = (int)reader.Whole("Limits:MostColumns", reader.Limits.MostColumns, 8, 10_000_000, "MostColumns"),
        };
        FhirOptions fhir = new()
        {
            IdentifierSystem = reader.Text("Laboratory:IdentifierSystem") ?? reader.Fhir.IdentifierSystem,
            LaboratoryName = reader.Text("Laboratory:Name"),
            LargestPage = (int)reader.Whole("Fhir:LargestPageBytes", reader.Fhir.LargestPage, 0, 1 << 30, "LargestPageBytes"),
            Profile = reader.Text("Fhir:Profile") is not string guide ? reader.Fhir.Profile : FhirProfiles.Find(guide) ?? throw new SettingException($"Fhir:Profile: expected {FhirProfiles.Expected}"),
        };
        if (!Uri.IsWellFormedUriString(fhir.IdentifierSystem, UriKind.Absolute)) throw new SettingException("Laboratory:IdentifierSystem: expected an absolute URI");
        return new Settings(configuration)
        {
            Interpretation = interpretation with { Sources = reader._sources.ToImmutable() },
            Limits = limits,
            Fhir = fhir,
            Delivery = reader.DeliveryOf(new DeliverySettings()),
            ColumnMaps = [.. configuration.GetSection("ColumnMaps").GetChildren().Select(MapOf)],
            SamplePattern = reader.Pattern("Cases:SamplePattern", group: "case"),
        };
    }

    private DeliverySettings DeliveryOf(DeliverySettings defaults) => new()
    {
        Server = Text("Fhir:Server"),
        AllowPlainHttp = Text("Fhir:AllowPlainHttp") is string allow && (bool.TryParse(allow, out bool allowed) ? allowed : throw new SettingException("Fhir:AllowPlainHttp: expected true or false")),
        Token = Secret("Fhir:Token"),
        TokenFile = Text("Fhir:TokenFile"),
        LargestBundle = (long)Whole("Fhir:LargestBundleBytes", defaults.LargestBundle, 1, 1L << 30, "LargestBundleBytes"),
        Limits = new DeliveryLimits
        {
            MostEntries = (int)Whole("Fhir:MostEntries", defaults.Limits.MostEntries, 1, 100_000, "MostEntries"),
            MostConditionalEntries = (int)Whole("Fhir:MostConditionalEntries", defaults.Limits.MostConditionalEntries, 1, 100_000, "MostConditionalEntries"),
            LargestTransaction = (int)Whole("Fhir:LargestTransactionBytes", defaults.Limits.LargestTransaction, 1, 1 << 30, "LargestTransactionBytes"),
        },
        Endpoint = new EndpointOptions
        {
            AttemptTimeout = Seconds("Fhir:AttemptTimeoutSeconds", defaults.Endpoint.AttemptTimeout, 3_600),
            GiveUpAfter = Seconds("Fhir:GiveUpAfterSeconds", defaults.Endpoint.GiveUpAfter, 86_400),
        },
    };

    // A settings file is copied, mailed and committed: a secret in it would be too.
    private BearerToken? Secret(string key)
    {
        bool inFile = _configuration.Providers.OfType<JsonConfigurationProvider>().Any(file => file.TryGet(key, out string? value) && !string.IsNullOrWhiteSpace(value));
        if (inFile) throw new SettingException($"{key}: expected no token in appsettings.json; set LMSV_{key.Replace(":", "__", StringComparison.Ordinal)} in the environment, or name a file in Fhir:TokenFile");
        if (Text(key) is not string text) return null;
        return BearerToken.TryParse(text, out BearerToken? token) ? token : throw new SettingException($"{key}: expected a bearer token");
    }

    private TimeSpan Seconds(string key, TimeSpan otherwise, int most) => TimeSpan.FromSeconds((double)Whole(key, (decimal)otherwise.TotalSeconds, 1, most, key));

    private bool Given(string key) => !string.IsNullOrWhiteSpace(_configuration[key]);

    private static ColumnMap MapOf(IConfigurationSection section)
    {
        Dictionary<string, string> columns = section.GetChildren().ToDictionary(field => field.Key, field => field.Value ?? string.Empty, StringComparer.OrdinalIgnoreCase);
        return ColumnMap.TryCreate(section.Key, columns, out ColumnMap? map, out string? error) ? map : throw new SettingException($"ColumnMaps:{section.Key}: {error}");
    }

    // A pattern of a settings file meets names of files from outside: it may not run for ever.
    private Regex? Pattern(string key, string group)
    {
        if (Text(key) is not string text) return null;
        try
        {
            Regex pattern = new(text, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return pattern.GetGroupNames().Contains(group) ? pattern : throw new SettingException($"{key}: expected a pattern with a group (?<{group}>...)");
        }
        catch (ArgumentException broken)
        {
            throw new SettingException($"{key}: expected a regular expression: {broken.Message}");
        }
    }

    private string? Text(string key) => Given(key) ? _configuration[key]!.Trim() : null;

    private decimal Decimal(string key, decimal otherwise, decimal least, decimal most, string name)
    {
        if (Text(key) is not string text) return otherwise;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) || value < least || value > most)
        {
            throw new SettingException(string.Create(CultureInfo.InvariantCulture, $"{key}: expected a number from {least} to {most}"));
        }
        if (value != otherwise) _sources[name] = SourceOf(key);
        return value;
    }

    private decimal Whole(string key, decimal otherwise, decimal least, decimal most, string name)
    {
        decimal value = Decimal(key, otherwise, least, most, name);
        return decimal.IsInteger(value) ? value : throw new SettingException($"{key}: expected a whole number");
    }

    private string SourceOf(string key)
    {
        foreach (IConfigurationProvider provider in _configuration.Providers.Reverse())
        {
            if (provider.TryGet(key, out _)) return provider is JsonConfigurationProvider ? "appsettings.json" : "environment";
        }
        return "default";
    }
}
