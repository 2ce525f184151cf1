using LmsVariants.Genomics.Phrases;

namespace LmsVariants.Pipeline.Tests;

/// <summary>Phrases looked at in English, as tests quote them.</summary>
internal static class EnglishText
{
    public static IEnumerable<string> English(this IEnumerable<Phrase> phrases) => phrases.Select(phrase => phrase.ToString());

    public static bool Contains(this Phrase phrase, string text, StringComparison comparison) => phrase.ToString().Contains(text, comparison);

    public static bool StartsWith(this Phrase phrase, string text, StringComparison comparison) => phrase.ToString().StartsWith(text, comparison);
}
