using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

using LmsVariants.KnowledgeBase.Translations;
using LmsVariants.Genomics.Phrases;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Reports.Html;

namespace LmsVariants.Reports.Tests.Html;

public class TextsTests
{
    private static readonly Texts English = new(PageLanguage.English, KnowledgeTranslations.None);

    [Fact]
    public void Every_text_that_the_page_asks_for_is_in_the_resource_and_none_is_left_over()
    {
        ResourceSet set = new ResourceManager(typeof(Texts)).GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        IEnumerable<string> asked = Properties().Select(property => property.Name)
            .Concat(typeof(Texts).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => !method.IsSpecialName && method.Name is not (nameof(Texts.Of) or nameof(Texts.OfKind) or nameof(Texts.MeaningOf) or nameof(Texts.Say) or nameof(Texts.Levels) or nameof(Texts.Curated) or nameof(Texts.Day) or nameof(Texts.Time))).Select(method => method.Name))
            .Concat(Texts.GlossaryKeys);
        Assert.Equal(set.Cast<DictionaryEntry>().Select(entry => (string)entry.Key).Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_text_is_empty() => Assert.All(Properties(), property => Assert.NotEqual("", property.GetValue(English)));

    [Fact]
    public void Every_entry_of_the_glossary_has_a_term_and_a_meaning() =>
        Assert.All(English.GlossaryEntries, entry => Assert.True(entry.Term.Length > 0 && entry.Meaning.Length > 0));

    [Fact]
    public void Every_difference_of_naming_has_its_words()
    {
        string[] ofNaming = [.. typeof(DiscrepancyCodes).GetFields().Select(field => (string)field.GetRawConstantValue()!).Where(code => new Discrepancy(code, Phrase.Empty).IsOfNaming)];
        Assert.Contains("LMV3115", ofNaming);
        Assert.All(ofNaming, code => Assert.NotEqual("", English.Of(code)));
    }

    private static IEnumerable<PropertyInfo> Properties() =>
        typeof(Texts).GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.PropertyType == typeof(string) && property.Name != nameof(Texts.Language));
}
