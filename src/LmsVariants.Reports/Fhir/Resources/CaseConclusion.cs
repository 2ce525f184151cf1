using LmsVariants.Formats.Panels;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The answer in sentences, composed here from findings and biomarkers.</summary>
internal static class CaseConclusion
{
    /// <summary>Whether an alteration was found that is at least likely oncogenic or from which something follows.</summary>
    public static bool IsPositive(CaseContext context) => context.Alterations.Any(alteration =>
        !alteration.IsContradicted
        && (alteration.Finding.Actionability != Actionability.None
            || alteration.Finding.Classification.Oncogenicity is { IsAssessed: true, Value: OncogenicityClass.Oncogenic or OncogenicityClass.LikelyOncogenic }));

    /// <summary>The result in a few words, where no code is used.</summary>
    public static string InShort(CaseContext context) => context.Alterations.IsEmpty
        ? "No reportable alteration among what was assessed"
        : "Alterations reported; none is classified as oncogenic or actionable in this report";

    /// <summary>The answer as it would be read out: the pipeline's paragraph where there is one, else every part in its order.</summary>
    public static string Whole(CaseContext context) => context.Discretion.Pass(context.Report.Paragraph)
        ?? string.Join(' ', [.. Alterations(context), .. Biomarkers(context), .. Outside(context), .. NotAssessed(context)]);

    public static IEnumerable<string> Alterations(CaseContext context) => context.Alterations.IsEmpty
        ? ["No reportable alteration was found among what was assessed."]
        : context.Alterations.Select(alteration => Prose.Sentences(Of(context, alteration))).OfType<string>();

    public static IEnumerable<string> Biomarkers(CaseContext context) =>
        context.Report.Biomarkers.Select(biomarker => Prose.Sentences(context.Discretion.Pass(biomarker.Text))).OfType<string>();

    public static IEnumerable<string> Outside(CaseContext context)
    {
        int outside = context.Report.Findings.Count(finding => !finding.Reportability.IsReportable && context.AlterationOf(finding.Number) is null);
        if (outside > 0) yield return FormattableString.Invariant($"Rows outside the settings of what is reportable: {outside}; they are listed in the case's other files.");
    }

    public static IEnumerable<string> NotAssessed(CaseContext context)
    {
        string[] missing = [.. context.Report.Case.Coverage.Where(part => part.State is CoverageState.NotAssessed or CoverageState.NoData).Select(part => context.Discretion.Pass(part.Subject.Name)).OfType<string>()];
        if (missing.Length > 0) yield return $"Not assessed: {string.Join(", ", missing)}.";
    }

    private static IEnumerable<string?> Of(CaseContext context, CaseAlteration alteration)
    {
        Finding finding = alteration.Finding;
        yield return AlterationNames.Title(alteration) + Measure(finding.Reported);
        yield return alteration.IsContradicted ? "Nothing is derived from it" : OncogenicityObservation.Verdict(context, finding.Classification);
        if (context.Discretion.MaySpeak && finding.Germline is { } flag) yield return $"{flag.Question.Syndrome}: {flag.Advice}";
        string[] supported = [.. finding.Options.Where(option => option.Assertion.Direction == EvidenceDirection.Supports).Select(option => Option(context, option)).OfType<string>()];
        if (supported.Length == 0) yield break;
        yield return finding.Actionability switch
        {
            Actionability.Established => $"Options: {string.Join("; ", supported)}",
            Actionability.Conditional => $"Options, {EvidenceLevels.Conditional}: {string.Join("; ", supported)}",
            _ => $"Evidence to weigh, not established for this variant: {string.Join("; ", supported)}",
        };
    }

    private static string Measure(ReportedAlteration reported) => reported is ReportedSmallVariant { AlleleFrequency: decimal share }
        ? $", allele frequency {Prose.Number(share)}"
        : string.Empty;

    private static string? Option(CaseContext context, Option option)
    {
        string therapies = string.Join(" with ", context.Report.TherapiesOf(option).Select(therapy => therapy.Name));
        string named = therapies.Length > 0 ? therapies : string.Join(", ", option.Assertion.Trials);
        return named.Length > 0 ? $"{named} ({option.EvidenceTumour.Name})" : null;
    }
}
