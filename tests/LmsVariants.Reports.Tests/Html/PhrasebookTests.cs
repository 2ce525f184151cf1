using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Phrases;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Html;

namespace LmsVariants.Reports.Tests.Html;

/// <summary>Each language says everything that the program can say, and nothing else.</summary>
public sealed partial class PhrasebookTests
{
    private static readonly Assembly[] Speaking = [typeof(Phrase).Assembly, typeof(Coverage).Assembly, typeof(CuratedKnowledge).Assembly, typeof(CaseReport).Assembly];

    // Blanks, brackets and marks between arguments are the same in every language.
    private static readonly Lazy<string[]> Made = new(() => [.. Speaking.SelectMany(PhraseTemplates.Of).Where(HasWords).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    public static TheoryData<string> Languages => [.. PageLanguage.Known.Where(language => language != PageLanguage.English).Select(language => language.Code)];

    [Fact]
    public void German_is_one_of_the_languages() => Assert.Contains("de", Languages);

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_template_that_the_program_makes_has_its_words_and_no_others_are_left(string language) =>
        Assert.Equal(Made.Value, EntriesOf(language).Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_entry_has_the_arguments_of_its_template_and_the_blanks_around_it(string language) => Assert.All(EntriesOf(language), entry =>
    {
        Assert.Equal(ArgumentsOf(entry.Key), ArgumentsOf(entry.Value));
        Assert.True(HasWords(entry.Value), entry.Key);
        Assert.Equal((entry.Key[0] == ' ', entry.Key[^1] == ' '), (entry.Value[0] == ' ', entry.Value[^1] == ' '));
        Assert.Equal(entry.Key[^1] is '.' or '?', entry.Value[^1] is '.' or '?');
    });

    [Fact]
    public void Templates_are_found_in_the_code_that_makes_them()
    {
        Assert.InRange(Made.Value.Length, 500, 2000);
        Assert.Contains("no second hit of {0} was called; {1} could not be assessed with these files", Made.Value);
        Assert.Contains("Is more than 10 % of the protein removed?", Made.Value);
        Assert.DoesNotContain("{0} ({1})", Made.Value);
    }

    [Fact]
    public void A_phrase_is_said_in_the_language_of_the_page()
    {
        Phrase phrase = $"no second hit of {"RAD51B"} was called";
        Assert.Equal("kein zweiter Treffer (second hit) in RAD51B nachgewiesen", phrase.In(new Phrasebook(Of("de"))));
        Assert.Equal("no second hit of RAD51B was called", phrase.In(new Phrasebook(PageLanguage.English)));
    }

    [Fact]
    public void Texts_of_the_knowledge_base_are_asked_of_its_translations()
    {
        Phrase phrase = $"tier {Phrase.FromKnowledge("PARP inhibitor")}";
        Assert.Equal("Tier PARP-Inhibitor", phrase.In(new Phrasebook(Of("de"), text => text == "PARP inhibitor" ? "PARP-Inhibitor" : null)));
    }

    internal static bool HasWords(string template) => Placeholder().Replace(template, string.Empty).Any(char.IsLetter);

    private static PageLanguage Of(string code) => PageLanguage.Find(code)!.Value;

    private static Dictionary<string, string> EntriesOf(string language) =>
        Phrasebook.PhrasesOf(Of(language))!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> ArgumentsOf(string template) => Placeholder().Matches(template).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
