using System.Reflection;
using System.Text.RegularExpressions;

using LmsVariants.Reports.Html;
using LmsVariants.Reports.Html.Pictures;

namespace LmsVariants.Reports.Tests.Html.Pictures;

public partial class PictureTextsTests
{
    [Fact]
    public void Every_text_is_there_in_both_languages_with_the_same_places()
    {
        SortedDictionary<string, string> english = All(PageLanguage.English);
        SortedDictionary<string, string> german = All(PageLanguage.Find("de")!.Value);
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
        Assert.Equal(All(PageLanguage.English).Keys, asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_shape_and_every_loss_has_its_words_in_both_languages()
    {
        foreach (PictureTexts texts in new[] { Drawn.English, Drawn.German })
        {
            Assert.All(Enum.GetValues<VariantShape>(), shape => Assert.NotEmpty(texts.Of(shape)));
            Assert.All(Enum.GetValues<ExonLossKind>(), kind => Assert.NotEmpty(texts.Of(kind)));
        }
        Assert.Equal("trunkierend", Drawn.German.Of(VariantShape.Truncating));
    }

    private static SortedDictionary<string, string> All(PageLanguage language) => new(Resources.Of(language, typeof(PictureTexts)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);

    [GeneratedRegex("\\{[0-9]\\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
