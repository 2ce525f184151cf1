using System.Globalization;
using System.Resources;

namespace LmsVariants.Reports.Html;

/// <summary>The texts of one resource in one language; what has no text in it is English.</summary>
/// <param name="owner">The type whose name the resource bears.</param>
/// <param name="language">The language.</param>
internal sealed class TextResource(Type owner, PageLanguage language)
{
    private readonly ResourceManager _english = In(owner, PageLanguage.English);
    private readonly ResourceManager? _spoken = language.Has(owner.FullName!) ? In(owner, language) : null;

    /// <summary>A text by its name.</summary>
    public string Get(string name) =>
        _spoken?.GetString(name, CultureInfo.InvariantCulture) ?? _english.GetString(name, CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException($"no text '{name}'");

    /// <summary>A text with its gaps filled.</summary>
    public string Fill(string name, ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, Get(name), values);

    private static ResourceManager In(Type owner, PageLanguage language) => new(language.ResourceNameOf(owner.FullName!), owner.Assembly);
}
