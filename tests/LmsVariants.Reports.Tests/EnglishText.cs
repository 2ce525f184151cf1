using LmsVariants.Genomics.Phrases;

namespace LmsVariants.Reports.Tests;

/// <summary>Phrases looked at in English, as tests quote them.</summary>
internal static class EnglishText
{
    public static IEnumerable<string> English(this IEnumerable<Phrase> phrases) => phrases.Select(phrase => phrase.ToString());
}
