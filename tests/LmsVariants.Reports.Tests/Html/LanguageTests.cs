using System.Text.RegularExpressions;

using LmsVariants.KnowledgeBase.Translations;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Tests.Examples;

namespace LmsVariants.Reports.Tests.Html;

/// <summary>The languages of the page, each held against English.</summary>
public partial class LanguageTests
{
    private static readonly PageLanguage German = PageLanguage.Find("de")!.Value;

    // Codes, scales and words that are written the same.
    private static readonly string[] TheSame =
    [
        "AmpLevel", "AmpTier", "Assembly", "Bytes", "Decay", "EscatLevel", "Exon", "FoldChange", "Format", "Hrd", "Msi", "Panel", "PatientId", "Reads", "Sha256", "Software",
        "Status", "StatusManePlus", "StatusManeSelect", "Tmb", "CriterionCode",
    ];

    public static TheoryData<string> Others => [.. PageLanguage.Known.Skip(1).Select(language => language.Code)];

    [Fact]
    public void English_comes_first_and_what_has_no_file_is_no_language()
    {
        Assert.Equal("en", PageLanguage.Known[0].Code);
        Assert.Contains("de", PageLanguage.Known.Select(language => language.Code));
        Assert.Equal(PageLanguage.English, PageLanguage.Find("en"));
        Assert.All(["", "DE", "fr", "de-AT", "Texts", "resources"], code => Assert.Null(PageLanguage.Find(code)));
    }

    [Fact]
    public void No_language_lies_in_an_assembly_of_its_own() =>
        Assert.Empty(Directory.EnumerateFiles(AppContext.BaseDirectory, "LmsVariants.*.resources.dll", SearchOption.AllDirectories));

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_text_is_there_with_the_same_placeholders(string code)
    {
        IReadOnlyDictionary<string, string> english = Resources.Of(PageLanguage.English);
        IReadOnlyDictionary<string, string> other = Resources.Of(PageLanguage.Find(code)!.Value);
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal(Placeholders(text.Value), Placeholders(other[text.Key])));
        Assert.All(english, text => Assert.Equal(text.Value.Trim() == text.Value, other[text.Key].Trim() == other[text.Key]));
    }

    [Fact]
    public void No_text_was_left_in_English() => Assert.Equal(
        TheSame.Order(StringComparer.Ordinal),
        Resources.Of(German).Where(text => Resources.Of(PageLanguage.English)[text.Key] == text.Value).Select(text => text.Key).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Others))]
    public void Every_entry_of_the_glossary_has_a_term_and_a_meaning(string code) =>
        Assert.All(new Texts(PageLanguage.Find(code)!.Value, KnowledgeTranslations.None).GlossaryEntries, entry => Assert.True(entry.Term.Length > 0 && entry.Meaning.Length > 0));

    [Theory]
    [InlineData("en", "2026-11-22", "2026-11-22")]
    [InlineData("de", "2026-11-22", "22.11.2026")]
    [InlineData("de", "2026-11", "2026-11")]
    [InlineData("de", "2026", "2026")]
    [InlineData("de", "", "")]
    public void A_day_is_written_as_the_language_writes_it(string code, string day, string expected) =>
        Assert.Equal(expected, new Texts(PageLanguage.Find(code)!.Value, KnowledgeTranslations.None).Day(day));

    [Fact]
    public void A_moment_keeps_its_offset() => Assert.Equal(
        "22.11.2026 09:05 +01:00",
        new Texts(German, KnowledgeTranslations.None).Time(new DateTimeOffset(2026, 11, 22, 9, 5, 0, TimeSpan.FromHours(1))));

    [Fact]
    public async Task The_culture_of_the_machine_changes_nothing()
    {
        string before = await Written.ByAsync(new ReportPageWriter(German), ExampleCases.Full());
        using UnderCulture other = new("tr-TR");
        Assert.Equal(before, await Written.ByAsync(new ReportPageWriter(German), ExampleCases.Full()));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"de\"", before, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_translation_a_curated_text_is_English()
    {
        Texts texts = new(German, new KnowledgeTranslations(new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal) { ["de"] = new Dictionary<string, string>(StringComparer.Ordinal) { ["one"] = "eins" } }));
        Assert.Equal(("eins", "two"), (texts.Curated("one"), texts.Curated("two")));
    }

    private static string[] Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal)];

    [GeneratedRegex(@"\{[^}]*\}|\{|\}", RegexOptions.None, 1000)]
    private static partial Regex Placeholder();
}
