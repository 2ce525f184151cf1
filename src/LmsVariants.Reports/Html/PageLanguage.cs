using System.Collections.Immutable;

namespace LmsVariants.Reports.Html;

/// <summary>A language in which the page can be written: one that has a resource file of its texts.</summary>
/// <remarks>
/// The resources of all languages lie in this assembly, each under its own name, and not in satellite assemblies: so they can be counted,
/// and a program published as one file, or run without the data of cultures, finds them as any other does.
/// </remarks>
public readonly record struct PageLanguage
{
    private const string CodeOfEnglish = "en";
    private const string Resources = ".resources";

    private readonly string? _code;

    private PageLanguage(string code) => _code = code == CodeOfEnglish ? null : code;

    /// <summary>Gets English, in which every text is written first. It is also the default.</summary>
    public static PageLanguage English => default;

    /// <summary>Gets the languages that there are, English first.</summary>
    public static ImmutableArray<PageLanguage> Known { get; } = [English, .. Others()];

    /// <summary>Gets its code, such as <c>de</c>.</summary>
    public string Code => _code ?? CodeOfEnglish;

    /// <summary>The language of a code; null where there are no texts in it.</summary>
    public static PageLanguage? Find(string code) => Known.Contains(new PageLanguage(code)) ? new PageLanguage(code) : null;

    /// <inheritdoc/>
    public override string ToString() => Code;

    /// <summary>The name of a resource in this language, by the name that it has in English.</summary>
    internal string ResourceNameOf(string english) => _code is null ? english : $"{english}.{_code}";

    /// <summary>Whether there is a resource in this language, by the name that it has in English.</summary>
    internal bool Has(string english) => typeof(Texts).Assembly.GetManifestResourceInfo(ResourceNameOf(english) + Resources) is not null;

    private static IEnumerable<PageLanguage> Others()
    {
        string start = typeof(Texts).FullName + ".";
        return typeof(Texts).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(Resources, StringComparison.Ordinal) && name.Length > start.Length + Resources.Length)
            .Select(name => name[start.Length..^Resources.Length])
            .Order(StringComparer.Ordinal)
            .Select(code => new PageLanguage(code));
    }
}
