using System.CommandLine;

using LmsVariants.App.Composition;
using LmsVariants.Reports.Html;

namespace LmsVariants.App.Commands;

/// <summary>The switch that names the language of the page.</summary>
internal static class LanguageOption
{
    public static Option<PageLanguage?> Create() => NamedValueOption.Create<PageLanguage>(
        "--lang",
        $"Language of report.html: {PageLanguages.Expected} (default: the setting Report:Language, else en)",
        PageLanguages.Expected,
        PageLanguage.Find);
}
