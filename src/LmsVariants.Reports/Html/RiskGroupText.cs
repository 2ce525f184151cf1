using LmsVariants.Pipeline.Interpret.RiskGroups;

namespace LmsVariants.Reports.Html;

/// <summary>The risk group by name, or which ones are possible.</summary>
internal static class RiskGroupText
{
    public static string Of(Texts texts, RiskGroupResult result) => result.Group.IsAssessed
        ? texts.Curated(result.Group.Value.Name)
        : texts.RiskGroupOpen(texts.Curated(result.Possible[^1].Name), texts.Curated(result.Possible[0].Name));
}
