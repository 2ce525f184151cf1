using System.Collections.Frozen;
using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Translations;

/// <summary>What the texts of the knowledge base are in other languages. The facts themselves are English.</summary>
public sealed class KnowledgeTranslations
{
    private readonly FrozenDictionary<string, FrozenDictionary<string, string>> _byLanguage;

    /// <summary>Makes them of the texts of each language, by their English ones.</summary>
    public KnowledgeTranslations(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> byLanguage) =>
        _byLanguage = byLanguage.ToFrozenDictionary(language => language.Key, language => language.Value.ToFrozenDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Gets those of a knowledge base without any.</summary>
    public static KnowledgeTranslations None { get; } = new(ImmutableDictionary<string, IReadOnlyDictionary<string, string>>.Empty);

    /// <summary>Gets the languages that there are translations in, by their codes, such as <c>de</c>.</summary>
    public ImmutableArray<string> Languages => [.. _byLanguage.Keys.Order(StringComparer.Ordinal)];

    /// <summary>A text of the knowledge base in another language.</summary>
    /// <param name="language">The code of the language, such as <c>de</c>.</param>
    /// <param name="english">The whole text as the knowledge base has it.</param>
    /// <returns>Null where there is none: then the English text is what is known.</returns>
    public string? Find(string language, string english) =>
        _byLanguage.TryGetValue(language, out FrozenDictionary<string, string>? texts) ? texts.GetValueOrDefault(english) : null;
}
