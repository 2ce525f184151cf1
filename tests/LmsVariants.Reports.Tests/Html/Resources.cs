using System.Collections;
using System.Globalization;
using System.Resources;

using LmsVariants.Reports.Html;

namespace LmsVariants.Reports.Tests.Html;

/// <summary>The resource file of a language, as it was built.</summary>
internal static class Resources
{
    public static IReadOnlyDictionary<string, string> Of(PageLanguage language) => Of(language, typeof(Texts));

    public static IReadOnlyDictionary<string, string> Of(PageLanguage language, Type owner)
    {
        ResourceManager manager = new(language.ResourceNameOf(owner.FullName!), owner.Assembly);
        ResourceSet set = manager.GetResourceSet(CultureInfo.InvariantCulture, createIfNotExists: true, tryParents: false)!;
        return set.Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal);
    }
}
