using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.Html.FirstScreen;

/// <summary>A finding in three short facts: what it is, how much of it there is, its class.</summary>
internal static class FindingFacts
{
    public static IEnumerable<string> Of(Texts texts, Finding finding)
    {
        string terms = string.Join(", ", finding.Annotation.ComputedTerms().Select(term => term.Name.Replace('_', ' ')));
        if (terms.Length > 0) yield return terms;
        if (finding.Reported is ReportedSmallVariant { AlleleFrequency: decimal fraction } small)
        {
            yield return small.Depth is int depth ? texts.VafWithDepth(Numbers.Print(fraction * 100), Numbers.Print(depth), Numbers.Print(fraction)) : texts.VafAlone(Numbers.Print(fraction));
        }
        yield return OncogenicityText.Of(texts, finding.Classification);
        // What speaks against the call itself is never left to the small print.
        foreach (Phrase reason in finding.Reportability.Reasons) yield return texts.Say(reason);
    }
}
