using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

using LmsVariants.App.Commands;
using LmsVariants.Formats.Problems;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.Json;

namespace LmsVariants.App.Composition;

/// <summary>The values of settings, each checked as it is read. A blank one is none.</summary>
internal sealed class SettingValues(IConfigurationRoot configuration)
{
    /// <summary>The file beside the program.</summary>
    public const string File = "appsettings.json";

    // As names of settings are read: in upper or lower case alike.
    private readonly HashSet<string> _asked = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _sections = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _secrets = new(StringComparer.OrdinalIgnoreCase);
    private readonly ImmutableDictionary<string, string>.Builder _sources = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

    /// <summary>Gets where those values come from that are not the default, by name.</summary>
    public ImmutableDictionary<string, string> Sources => _sources.ToImmutable();

    /// <summary>Every setting that has a value, by name, with where it was set; of a secret that there is one. Called once all are read.</summary>
    public ImmutableArray<(string Name, string Value, string Source)> InForce() =>
    [
        .. configuration.AsEnumerable()
            .Where(pair => !string.IsNullOrWhiteSpace(pair.Value) && pair.Key.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal))
            .OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .Select(pair => (pair.Key, _secrets.Contains(pair.Key) ? "***" : pair.Value!, SourceOf(pair.Key))),
    ];

    public IEnumerable<IConfigurationSection> Section(string key)
    {
        _sections.Add(key + ConfigurationPath.KeyDelimiter);
        return configuration.GetSection(key).GetChildren();
    }

    public bool Given(string key)
    {
        _asked.Add(key);
        return !string.IsNullOrWhiteSpace(configuration[key]);
    }

    /// <summary>Refuses settings that nobody has asked for: they are misspelt, and what was meant would silently keep its default. Called once all are read.</summary>
    /// <remarks>What stands in the environment under a name without a section is none of ours.</remarks>
    /// <exception cref="SettingException">There is one.</exception>
    public void RefuseUnknown()
    {
        foreach ((string key, string? value) in configuration.AsEnumerable())
        {
            bool isSetting = value is not null && key.Contains(ConfigurationPath.KeyDelimiter, StringComparison.Ordinal);
            if (!isSetting || _asked.Contains(key) || _sections.Any(section => (key + ConfigurationPath.KeyDelimiter).StartsWith(section, StringComparison.OrdinalIgnoreCase))) continue;
            string near = string.Join(" or ", NearNames.Of(key, _asked));
            throw new SettingException($"{Quoted.OneLine(key)}: expected {(near.Length == 0 ? "the name of a setting (README.md has them)" : near)}, found a name that is none");
        }
    }

    public string? Text(string key) => Given(key) ? configuration[key]!.Trim() : null;

    public bool Flag(string key, bool otherwise) => Text(key) is not string text ? otherwise : bool.TryParse(text, out bool value) ? value : throw new SettingException($"{key}: expected true or false, found {Quoted.Field(text)}");

    /// <summary>One of some words.</summary>
    public T Word<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not string text) return otherwise;
        string[] words = Enum.GetNames<T>();
        return words.Contains(text, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<T>(text, ignoreCase: true) : throw new SettingException($"{key}: expected {string.Join(" or ", words)}, found {Quoted.Field(text)}");
    }

    /// <summary>A secret, which appsettings.json may not hold: such a file is copied, mailed and committed, and the secret would be too.</summary>
    /// <param name="key">The setting.</param>
    /// <param name="what">What it is, such as <c>token</c>.</param>
    /// <param name="fileKey">The setting that names a file with it instead.</param>
    public string? Secret(string key, string what, string fileKey)
    {
        _secrets.Add(key);
        bool inFile = configuration.Providers.OfType<JsonConfigurationProvider>().Any(from => IsOurFile(from) && from.TryGet(key, out string? value) && !string.IsNullOrWhiteSpace(value));
        if (inFile) throw new SettingException($"{key}: expected no {what} in {File}; set LMSV_{key.Replace(":", "__", StringComparison.Ordinal)} in the environment, or name a file in {fileKey}");
        return Text(key);
    }

    public TimeSpan Seconds(string key, TimeSpan otherwise, int most) => TimeSpan.FromSeconds((double)Whole(key, (decimal)otherwise.TotalSeconds, 1, most, key));

    // A pattern of a settings file meets names of files from outside: it may not run for ever.
    public Regex? Pattern(string key, string group)
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

    public decimal Decimal(string key, decimal otherwise, decimal least, decimal most, string name)
    {
        if (Text(key) is not string text) return otherwise;
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value) || value < least || value > most)
        {
            throw new SettingException(string.Create(CultureInfo.InvariantCulture, $"{key}: expected a number from {least} to {most}, found {Quoted.Field(text)}"));
        }
        if (value != otherwise) _sources[name] = SourceOf(key);
        return value;
    }

    public decimal Whole(string key, decimal otherwise, decimal least, decimal most, string name)
    {
        decimal value = Decimal(key, otherwise, least, most, name);
        return decimal.IsInteger(value) ? value : throw new SettingException(string.Create(CultureInfo.InvariantCulture, $"{key}: expected a whole number, found {value}"));
    }

    private string SourceOf(string key)
    {
        foreach (IConfigurationProvider provider in configuration.Providers.Reverse())
        {
            if (provider.TryGet(key, out _)) return provider is JsonConfigurationProvider json ? IsOurFile(json) ? File : "user secrets" : "environment";
        }
        return "default";
    }

    // Secrets of a developer are kept in a file of the same kind.
    private static bool IsOurFile(JsonConfigurationProvider provider) => provider.Source.Path == File;
}
