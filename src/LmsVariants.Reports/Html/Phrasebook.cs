using System.Globalization;
using System.Resources;

namespace LmsVariants.Reports.Html;

/// <summary>What the page says of phrases in one language, from <c>Phrases.de.resx</c>; another language is one more such file. The English ones are their own.</summary>
/// <param name="language">The language of the page.</param>
/// <param name="knowledge">A text of the knowledge base in that language, or null; left out where it has no translations.</param>
internal sealed class Phrasebook(PageLanguage language, Func<string, string?>? knowledge = null) : IPhrasebook
{
    private readonly ResourceSet? _phrases = PhrasesOf(language);

    /// <inheritdoc/>
    public string? Find(string template) => _phrases?.GetString(template);

    /// <inheritdoc/>
    public string? FindKnowledge(string text) => knowledge?.Invoke(text);

    /// <summary>The phrases of a language; null where it has none, as English.</summary>
    internal static ResourceSet? PhrasesOf(PageLanguage language)
    {
        const string Phrases = "LmsVariants.Reports.Html.Phrases";
        if (!language.Has(Phrases)) return null;
        ResourceManager phrases = new(language.ResourceNameOf(Phrases), typeof(Phrasebook).Assembly);
        return phrases.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false);
    }
}
