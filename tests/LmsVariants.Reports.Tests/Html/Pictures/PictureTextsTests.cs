using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

using LmsVariants.Reports.Html.Pictures;

namespace LmsVariants.Reports.Tests.Html.Pictures;

public partial class PictureTextsTests
{
    private static readonly ResourceManager Resources = new(typeof(PictureTexts));

    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places()
    {
        SortedDictionary<string, string> english = All(CultureInfo.InvariantCulture);
        SortedDictionary<string, string> german = All(CultureInfo.GetCultureInfo("de"));
        Assert.Equal(english.Keys, german.Keys);
        Assert.All(english, text =>
        {
            Assert.NotEmpty(text.Value);
            Assert.Equal(Place().Matches(text.Value).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal), Place().Matches(german[text.Key]).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
        });
    }

    [Fact]
    public void Every_text_that_is_asked_for_is_there_and_none_is_left_over()
    {
        IEnumerable<string> asked = typeof(PictureTexts).GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Select(property => property.Name)
            .Concat(typeof(PictureTexts).GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName && method.Name != "Of").Select(method => method.Name));
        Assert.Equal(All(CultureInfo.InvariantCulture).Keys, asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_shape_and_every_loss_has_its_words_in_both_languages()
    {
        foreach (PictureTexts texts in new[] { Drawn.English, Drawn.German })
        {
            Assert.All(Enum.GetValues<VariantShape>(), shape => Assert.NotEmpty(texts.Of(shape)));
            Assert.All(Enum.GetValues<ExonLossKind>(), kind => Assert.NotEmpty(texts.Of(kind)));
        }
        Assert.Equal("verkürzend", Drawn.German.Of(VariantShape.Truncating));
    }

    private static SortedDictionary<string, string> All(CultureInfo culture) => new(
        Resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal),
        StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
