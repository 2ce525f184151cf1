using LmsVariants.Reports.Html;

namespace LmsVariants.App.Composition;

/// <summary>How the language of the page is named on the command line and in the settings.</summary>
internal static class PageLanguages
{
    public static string Expected { get; } = string.Join(" or ", PageLanguage.Known.Select(language => language.Code));
}
