using System.Diagnostics;

using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Wording;

/// <summary>The words of the closed scales in the files that programs read. They are the same in every language.</summary>
internal static class VerdictWords
{
    public static string Of(LossOfFunctionGrade grade) => grade switch
    {
        LossOfFunctionGrade.NotApplicable => "Not Applicable",
        LossOfFunctionGrade.Supporting => "Supporting",
        LossOfFunctionGrade.Moderate => "Moderate",
        LossOfFunctionGrade.Strong => "Strong",
        LossOfFunctionGrade.VeryStrong => "Very Strong",
        _ => throw new UnreachableException(),
    };

    public static string Of(OncogenicityClass oncogenicity) => OncogenicityWords.Of(oncogenicity);

    public static string Of(Actionability actionability) => actionability switch
    {
        Actionability.None => "none",
        Actionability.Conditional => "conditional",
        Actionability.Established => "established",
        _ => throw new UnreachableException(),
    };

    public static string Of(ReportStatus status) => status switch
    {
        ReportStatus.Preliminary => "preliminary",
        ReportStatus.Final => "final",
        ReportStatus.Amended => "amended",
        _ => throw new UnreachableException(),
    };
}
