using System.Diagnostics;

using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Html;

/// <summary>How far the options of a finding hold for this patient's variant, in words.</summary>
internal static class ActionabilityText
{
    public static string Of(Texts texts, Finding finding)
    {
        Assessed<LossOfFunctionGrade> grade = finding.Classification.Grade;
        return finding.Actionability switch
        {
            Actionability.Established => texts.ActionEstablished,
            Actionability.Conditional => grade.IsAssessed ? $"{texts.ActionConditional} {texts.ActionConditionalGrade(texts.Of(grade.Value))}" : texts.ActionConditional,
            Actionability.None => grade.WhyNot is { } why ? $"{texts.ActionNone} {texts.ActionNoneGrade(texts.Say(why))}" : texts.ActionNone,
            _ => throw new UnreachableException(),
        };
    }
}
