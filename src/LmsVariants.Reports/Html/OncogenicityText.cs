using LmsVariants.Pipeline.Classify;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html;

/// <summary>The class with its points, or why there is none.</summary>
internal static class OncogenicityText
{
    public static string Of(Texts texts, Classification classification)
    {
        if (classification.Oncogenicity.WhyNot is string why) return texts.NotAssessedBecause(why);
        string verdict = texts.Of(classification.Oncogenicity.Value);
        return classification.Points.IsAssessed ? $"{verdict}, {texts.Points(Numbers.Print(classification.Points.Value))}" : verdict;
    }
}
