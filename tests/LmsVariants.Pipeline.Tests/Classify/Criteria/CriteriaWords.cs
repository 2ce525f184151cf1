using System.Globalization;

using LmsVariants.Pipeline.Classify;

namespace LmsVariants.Pipeline.Tests.Classify.Criteria;

/// <summary>What came of criteria, as the tables of these tests write it.</summary>
/// <remarks><c>OS3:4</c> counts, <c>OS3:0</c> is not met, <c>OS3:?</c> was not assessed, <c>OM1:2&lt;OS3</c> is met and stands back for OS3.</remarks>
internal static class CriteriaWords
{
    /// <summary>The criteria that <paramref name="expected"/> names, in its order, with what came of them.</summary>
    public static string Of(Classification classification, string expected) =>
        string.Join(' ', expected.Split(' ').Select(word => Of(Named(classification, word.Split(':')[0]))));

    /// <summary>The words on which the first criterion that <paramref name="expected"/> names rests.</summary>
    public static string ReasonOf(Classification classification, string expected)
    {
        Criterion criterion = Named(classification, expected.Split(':')[0]);
        return criterion.Points.WhyNot ?? criterion.Reason;
    }

    private static Criterion Named(Classification classification, string code) => classification.Criteria.Single(criterion => criterion.Code == code);

    private static string Of(Criterion criterion)
    {
        string found = criterion.Points.IsAssessed ? criterion.Found.ToString(CultureInfo.InvariantCulture) : "?";
        return $"{criterion.Code}:{found}{(criterion.SetAsideFor is string other ? $"<{other}" : string.Empty)}";
    }
}
