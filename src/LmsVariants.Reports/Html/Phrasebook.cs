using System.Globalization;
using System.Resources;

namespace LmsVariants.Reports.Html;

/// <summary>What the page says of phrases in one language, from <c>Phrases.de.resx</c>; another language is one more such file. The English ones are their own.</summary>
/// <param name="language">The language of the page.</param>
/// <param name="knowledge">A text of the knowledge base in that language, or null; left out where it has no translations.</param>
internal sealed class Phrasebook(CultureInfo language, Func<string, string?>? knowledge = null) : IPhrasebook
{
    private static readonly ResourceManager Resources = new("LmsVariants.Reports.Html.Phrases", typeof(Phrasebook).Assembly);
    private readonly ResourceSet? _phrases = PhrasesOf(language);

    /// <inheritdoc/>
    public string? Find(string template) => _phrases?.GetString(template);

    /// <inheritdoc/>
    public string? FindKnowledge(string text) => knowledge?.Invoke(text);

    // de-AT speaks as de does.
    private static ResourceSet? PhrasesOf(CultureInfo language)
    {
        for (CultureInfo asked = language; asked.Name.Length > 0; asked = asked.Parent)
        {
            if (Resources.GetResourceSet(asked, createIfNotExists: true, tryParents: false) is ResourceSet phrases) return phrases;
        }
        return null;
    }
}
