using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LmsVariants.Formats;
using LmsVariants.Formats.OtherPanels.Delimited;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;

using Microsoft.Extensions.Configuration;

namespace LmsVariants.App.Composition;

/// <summary>A setting that is wrong.</summary>
internal sealed class SettingException(string message) : FormatException(message)
{
    /// <summary>Gets its permanent code.</summary>
    public string Code { get; init; } = AppCodes.BadSetting;
}

/// <summary>The settings of appsettings.json beside the program, overridden by the environment (prefix LMSV_), checked before anything is read.</summary>
internal sealed class Settings
{
    private SettingValues? _values;

    public required InterpretationSettings Interpretation { get; init; }

    public required InputLimits Limits { get; init; }

    public required FhirOptions Fhir { get; init; }

    /// <summary>Gets the language of the page.</summary>
    public PageLanguage Language { get; init; } = PageLanguage.English;

    /// <summary>Gets how reports for people are made.</summary>
    public ReportSettings Report { get; init; } = new(Pdf: false, Browser: null);

    /// <summary>Gets where bundles are sent and how.</summary>
    public DeliverySettings Delivery { get; init; } = new();

    /// <summary>Gets how folders are watched.</summary>
    public WatchSettings Watch { get; init; } = new();

    /// <summary>Gets where the laboratory's page is served and who may see it.</summary>
    public WebSettings Web { get; init; } = new();

    /// <summary>Gets every setting that has a value, without secrets.</summary>
    public ImmutableArray<(string Name, string Value, string Source)> InForce => _values?.InForce() ?? [];

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
                .AddJsonFile(Path.Combine(folder, SettingValues.File), optional: true)
                .AddSecretsOfDeveloper()
                .AddEnvironmentVariables("LMSV_")
                .Build();
            return Check(new SettingValues(configuration));
        }
        catch (InvalidDataException broken)
        {
            throw new SettingException($"{SettingValues.File}: {broken.GetBaseException().Message}");
        }
    }

    private static Settings Check(SettingValues values)
    {
        InterpretationSettings defaults = new();
        InputLimits defaultLimits = new();
        FhirOptions defaultFhir = new();
        InterpretationSettings interpretation = defaults with
        {
            MinimumAlleleFrequency = values.Decimal("Reportable:MinimumAlleleFrequency", defaults.MinimumAlleleFrequency, 0, 1, nameof(defaults.MinimumAlleleFrequency)),
            MinimumAlleleFrequencyCirculating = values.Decimal("Reportable:MinimumAlleleFrequencyCirculating", defaults.MinimumAlleleFrequencyCirculating, 0, 1, nameof(defaults.MinimumAlleleFrequencyCirculating)),
            MaximumPopulationFrequency = values.Decimal("Reportable:MaximumPopulationFrequency", defaults.MaximumPopulationFrequency, 0, 1, nameof(defaults.MaximumPopulationFrequency)),
            MinimumDepth = (int)values.Whole("Reportable:MinimumDepth", defaults.MinimumDepth, 0, int.MaxValue, nameof(defaults.MinimumDepth)),
            TmbHigh = values.Given("Biomarkers:TmbHigh") ? values.Decimal("Biomarkers:TmbHigh", 0, 0, 10_000, nameof(defaults.TmbHigh)) : null,
        };
        InputLimits limits = new()
        {
            LargestTable = (long)values.Whole("Limits:LargestTableBytes", defaultLimits.LargestTable, 1, 1L << 31, "LargestTableBytes"),
            MostVariants = (int)values.Whole("Limits:MostVariants", defaultLimits.MostVariants, 1, int.MaxValue, "MostVariants"),
            LongestLine = (int)values.Whole("Limits:LongestLineCharacters", defaultLimits.LongestLine, 1, 1 << 30, "LongestLineCharacters"),
            LargestUnpackedRatio = (int)values.Whole("Limits:LargestUnpackedRatio", defaultLimits.LargestUnpackedRatio, 1, 1_100, "LargestUnpackedRatio"),
            MostAlternates = (int)values.Whole("Limits:MostAlternates", defaultLimits.MostAlternates, 1, 1_000_000, "MostAlternates"),
            MostColumns = (int)values.Whole("Limits:MostColumns", defaultLimits.MostColumns, 8, 10_000_000, "MostColumns"),
        };
        FhirOptions fhir = new()
        {
            IdentifierSystem = values.Text("Laboratory:IdentifierSystem") ?? defaultFhir.IdentifierSystem,
            LaboratoryName = values.Text("Laboratory:Name"),
            LargestPage = (int)values.Whole("Fhir:LargestPageBytes", defaultFhir.LargestPage, 0, 1 << 30, "LargestPageBytes"),
            Profile = values.Text("Fhir:Profile") is not string guide ? defaultFhir.Profile : FhirProfiles.Find(guide) ?? throw new SettingException($"Fhir:Profile: expected {FhirProfiles.Expected}"),
        };
        if (!Uri.IsWellFormedUriString(fhir.IdentifierSystem, UriKind.Absolute)) throw new SettingException("Laboratory:IdentifierSystem: expected an absolute URI");
        DeliverySettings delivery = DeliverySettings.Read(values);
        Settings settings = new()
        {
            Interpretation = interpretation with { Sources = values.Sources },
            Limits = limits,
            Fhir = fhir,
            Language = values.Text("Report:Language") is not string code ? PageLanguage.English : PageLanguage.Find(code) ?? throw new SettingException($"Report:Language: expected {PageLanguages.Expected}, found {Quoted.Field(code)}"),
            Report = ReportSettings.Read(values),
            Delivery = delivery,
            Watch = WatchSettings.Read(values, delivery),
            Web = WebSettings.Read(values),
            ColumnMaps = [.. values.Section("ColumnMaps").Select(MapOf)],
            SamplePattern = values.Pattern("Cases:SamplePattern", group: "case"),
        };
        values.RefuseUnknown();
        settings._values = values;
        return settings;
    }

    private static ColumnMap MapOf(IConfigurationSection section)
    {
        Dictionary<string, string> columns = section.GetChildren().ToDictionary(field => field.Key, field => field.Value ?? string.Empty, StringComparer.OrdinalIgnoreCase);
        return ColumnMap.TryCreate(section.Key, columns, out ColumnMap? map, out string? error) ? map : throw new SettingException($"ColumnMaps:{section.Key}: {error}");
    }
}
