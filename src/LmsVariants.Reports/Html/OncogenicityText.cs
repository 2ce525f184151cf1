using LmsVariants.Pipeline.Classify;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html;

/// <summary>The class with its points, or why there is none.</summary>
internal static class OncogenicityText
{
    public static string Of(Texts texts, Classification classification)
    {
        if (classification.Oncogenicity.WhyNot is { } why) return texts.NotAssessedBecause(texts.Say(why));
        string verdict = texts.Of(classification.Oncogenicity.Value);
        string points = classification.Points.IsAssessed ? $", {texts.Points(Numbers.Print(classification.Points.Value))}" : string.Empty;
        string distance = classification.Standing switch
        {
            { ToHigher: int below, Class: OncogenicityClass.LikelyBenign or OncogenicityClass.Benign } standing => $", {texts.Below(Numbers.Print(below), texts.Of(standing.Class - 1))}",
            { ToHigher: int missing } standing => $", {texts.ShortOf(Numbers.Print(missing), texts.Of(standing.Class - 1))}",
            _ => string.Empty,
        };
        return $"{verdict}{points}{distance}";
    }
}
