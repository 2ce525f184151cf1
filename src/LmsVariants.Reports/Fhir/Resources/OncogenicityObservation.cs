using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The oncogenicity of an alteration in words that name the procedure. LOINC's answers there are of another procedure.</summary>
internal static class OncogenicityObservation
{
    private const string Procedure = "ClinGen/CGC/VICC SOP, Horak et al. 2022, PMID 35101336";

    public static Observation Of(CaseContext context, CaseAlteration alteration)
    {
        Finding finding = alteration.Finding;
        Observation observation = context.Observe(
            alteration.ImplicationId, Structures.DiagnosticImplication, Concepts.Coded(Systems.ToBeDetermined, Tbd.DiagnosticImplication));
        observation.DerivedFrom.Add(CaseContext.To(alteration.VariantId));
        observation.Component.Add(Concepts.Component(Loinc.ClinicalSignificance, Concepts.InWords(Verdict(context, finding.Classification))));
        if (Tier(finding) is string tier) observation.Component.Add(Concepts.Component(Loinc.EvidenceLevel, Concepts.InWords(tier)));
        observation.Component.Add(Concepts.Component(Loinc.Phenotype, TumourConcept.Of(context.Report.Diagnosis)));
        if (Grounds(context, alteration) is string grounds) observation.Component.Add(Concepts.Conclusion(grounds));
        return observation;
    }

    /// <summary>The class with its points, or why there is none.</summary>
    public static string Verdict(CaseContext context, Classification classification)
    {
        if (!classification.Oncogenicity.IsAssessed)
        {
            return $"Oncogenicity not assessed: {Reason(context, classification.Oncogenicity.WhyNot)} ({Procedure})";
        }
        string points = classification.Points.IsAssessed ? FormattableString.Invariant($"{classification.Points.Value} points; ") : string.Empty;
        return $"{Class(classification.Oncogenicity.Value)} ({points}{Procedure})";
    }

    public static string Class(OncogenicityClass oncogenicity) => oncogenicity switch
    {
        OncogenicityClass.Oncogenic => "Oncogenic",
        OncogenicityClass.LikelyOncogenic => "Likely oncogenic",
        OncogenicityClass.UncertainSignificance => "Variant of uncertain significance",
        OncogenicityClass.LikelyBenign => "Likely benign",
        OncogenicityClass.Benign => "Benign",
        _ => throw new UnreachableException(),
    };

    private static string? Tier(Finding finding) => finding.Tier.Amp is string amp ? EvidenceLevels.Amp(amp) + (finding.Actionability == Actionability.Conditional ? EvidenceLevels.Condition(finding.Actionability) : string.Empty) : null;

    private static string? Grounds(CaseContext context, CaseAlteration alteration)
    {
        Classification classification = alteration.Finding.Classification;
        return Prose.Sentences(
        [
            classification.Grade.IsAssessed
                ? $"Loss-of-function grade: {Grade(classification.Grade.Value)}"
                : $"Loss-of-function grade not assessed: {Reason(context, classification.Grade.WhyNot)}",
            classification.IsTruncation && !alteration.IsContradicted ? "The alteration is a truncation" : null,
            .. classification.Criteria.Where(criterion => criterion.Counts || criterion.SetAsideFor is not null)
                .Select(criterion => FormattableString.Invariant($"{criterion.Code} {criterion.Points.Value:+0;-0;0}: {criterion.Reason}")),
            Unmet(classification),
            .. classification.Criteria.Where(criterion => !criterion.Points.IsAssessed)
                .GroupBy(criterion => criterion.Points.WhyNot, criterion => criterion.Code, StringComparer.Ordinal)
                .Select(lacking => $"{string.Join(", ", lacking)} not assessed: {Reason(context, lacking.Key)}"),
        ]);
    }

    private static string? Unmet(Classification classification)
    {
        string[] codes = [.. classification.Criteria.Where(criterion => criterion is { Points: { IsAssessed: true, Value: 0 }, SetAsideFor: null }).Select(criterion => criterion.Code)];
        return codes.Length == 0 ? null : $"Looked at and not met: {string.Join(", ", codes)}";
    }

    private static string Reason(CaseContext context, string? why) => context.Discretion.Pass(why)?.TrimEnd('.') ?? "no reason given";

    private static string Grade(LossOfFunctionGrade grade) => grade switch
    {
        LossOfFunctionGrade.VeryStrong => "very strong",
        LossOfFunctionGrade.Strong => "strong",
        LossOfFunctionGrade.Moderate => "moderate",
        LossOfFunctionGrade.Supporting => "supporting",
        LossOfFunctionGrade.NotApplicable => "not applicable",
        _ => throw new UnreachableException(),
    };
}
