using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

using LmsVariants.Testing;

namespace LmsVariants.Web.Tests;

public sealed partial class TextsTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".de")]
    public void Every_text_that_the_pages_ask_for_is_in_each_language_and_none_is_left_over(string language)
    {
        IEnumerable<string> asked = typeof(Texts).GetProperties().Where(property => property.PropertyType == typeof(string) && property.Name != nameof(Texts.Language)).Select(property => property.Name)
            .Concat(typeof(Texts).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(method => !method.IsSpecialName).Select(method => method.Name));
        Assert.Equal(Entries(language).Keys.Order(StringComparer.Ordinal), asked.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Each_resource_file_is_a_language() => Assert.Equal((string[])["en", "de"], Texts.Languages.ToArray());

    [Fact]
    public void Both_languages_have_the_same_places_to_fill_in_and_nothing_empty()
    {
        Dictionary<string, string> german = Entries(".de");
        foreach ((string name, string text) in Entries(string.Empty))
        {
            Assert.NotEqual(string.Empty, german[name]);
            Assert.True(Places(text).SequenceEqual(Places(german[name]), StringComparer.Ordinal), name);
        }
    }

    [Fact]
    public void Every_text_stands_on_some_page()
    {
        string all = string.Concat(Directory.EnumerateFiles(Component.InRepository("src", "LmsVariants.Web"), "*", SearchOption.AllDirectories)
            .Where(file => file.EndsWith(".razor", StringComparison.Ordinal) || (file.EndsWith(".cs", StringComparison.Ordinal) && Path.GetFileName(file) != "Texts.cs")).Select(File.ReadAllText));
        Assert.All(Entries(string.Empty).Keys, name => Assert.Matches($@"(\bT|[tT]exts(Of\(context\))?)\.{name}\b", all));
    }

    private static Dictionary<string, string> Entries(string language) => new ResourceManager(typeof(Texts).FullName + language, typeof(Texts).Assembly)
        .GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!
        .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);

    private static IEnumerable<string> Places(string text) => Place().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]\}", RegexOptions.None, 1000)]
    private static partial Regex Place();
}
