using System.Globalization;

namespace LmsVariants.Pipeline.Classify.Criteria;

/// <summary>A class in words, with the criteria that make it and how far the next one is.</summary>
public static class VerdictGrounds
{
    /// <summary>Such as "Likely Oncogenic with 8 points (OS2 +4, OS3 +4), 2 short of Oncogenic"; why there is none where none was given.</summary>
    public static Phrase Of(Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        if (!classification.Oncogenicity.IsAssessed) return $"oncogenicity not assessed: {classification.Oncogenicity.WhyNot}";
        string counted = string.Join(", ", classification.Criteria.Where(criterion => criterion.Counts).Select(criterion => $"{criterion.Code} {Signed(criterion.Points.Value)}"));
        Phrase named = OncogenicityWords.Of(classification.Oncogenicity.Value);
        Phrase standing = classification.Points switch
        {
            { IsAssessed: false } => named,
            { Value: 1 or -1 } one => $"{named} with {one.Value} point",
            { Value: int points } => $"{named} with {points} points",
        };
        return counted.Length > 0 ? (Phrase)$"{standing} ({counted}){Distance(classification.Standing)}" : (Phrase)$"{standing}{Distance(classification.Standing)}";
    }

    /// <summary>How far the neighbouring classes are, such as ", 2 short of Oncogenic"; empty where that is not known.</summary>
    public static Phrase Distance(ClassOfPoints? standing) => standing switch
    {
        { ToHigher: int below, Class: OncogenicityClass.LikelyBenign or OncogenicityClass.Benign } => $", {below} below {OncogenicityWords.Of(standing.Class - 1)}",
        { ToHigher: int missing } => $", {missing} short of {OncogenicityWords.Of(standing.Class - 1)}",
        _ => Phrase.Empty,
    };

    /// <summary>The codes of what was not assessed, in their order.</summary>
    public static IEnumerable<string> NotAssessed(Classification classification)
    {
        ArgumentNullException.ThrowIfNull(classification);
        return classification.Criteria.Where(criterion => !criterion.Points.IsAssessed).Select(criterion => criterion.Code);
    }

    private static string Signed(int points) => points.ToString("+0;-0;0", CultureInfo.InvariantCulture);
}
