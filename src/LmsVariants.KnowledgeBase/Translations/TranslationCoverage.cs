using System.Collections.Immutable;
using System.Text.RegularExpressions;

using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Translations;

/// <summary>Checks that a file of translations has every text that is printed, as it now stands, and no other.</summary>
internal static partial class TranslationCoverage
{
    public static void Report(string path, ImmutableArray<WrittenTranslation> entries, Draft draft)
    {
        HashSet<string> translated = [.. entries.Select(entry => entry.Text.Text)];
        foreach (Written text in draft.Printed.DistinctBy(text => text.Text, StringComparer.Ordinal).Where(text => !translated.Contains(text.Text)))
        {
            draft.Problems.Add(KnowledgeProblemCodes.UntranslatedText, text, "a translation in " + path);
        }
        HashSet<string> printed = [.. draft.Printed.Select(text => text.Text)];
        foreach (WrittenTranslation entry in entries)
        {
            if (!printed.Contains(entry.Text.Text)) draft.Problems.Add(KnowledgeProblemCodes.StaleTranslation, entry.Text, "a text that stands in the knowledge base, letter by letter, and is printed");
            string[] figures = FiguresOf(entry.Text.Text);
            if (!figures.SequenceEqual(FiguresOf(entry.Translation.Text), StringComparer.Ordinal))
            {
                draft.Problems.Add(KnowledgeProblemCodes.FiguresDiffer, entry.Translation, figures.Length == 0 ? "no figures, as in its text" : "the figures of its text: " + string.Join(' ', figures));
            }
        }
    }

    // Word order differs between languages, and so does the mark between thousands; which digits stand together does not.
    private static string[] FiguresOf(string text) => [.. Figure().Matches(text).Select(figure => figure.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Figure();
}
