using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Wording;

/// <summary>The therapy of an option in one expression: what is given together is joined by <c> + </c>.</summary>
internal static class Combination
{
    public static string Of(CaseReport report, Option option) =>
        string.Join(" + ", report.TherapiesOf(option).Select(therapy => therapy.Name));
}
