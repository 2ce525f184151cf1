using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.KnowledgeBase.Readings;
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
        observation.Note = [.. finding.Published.Select(reading => Published(context, reading)).OfType<Annotation>()];
        observation.Component = [.. Components(context, alteration)];
        return observation;
    }

    private static IEnumerable<Observation.ComponentComponent> Components(CaseContext context, CaseAlteration alteration)
    {
        Finding finding = alteration.Finding;
        Classification classification = finding.Classification;
        yield return Concepts.Component(ComponentTerm.ClinicalSignificance, Concepts.InWords(Verdict(context, classification)));
        if (classification.Points.IsAssessed) yield return Concepts.Component(ComponentTerm.Points, Concepts.Number(classification.Points.Value, "{score}"));
        if (Tier(finding) is string tier) yield return Concepts.Component(ComponentTerm.EvidenceLevel, Concepts.InWords(tier));
        foreach (Criterion criterion in classification.Criteria.Where(criterion => criterion.Counts)) yield return Met(context, criterion);
        if (classification.Grade.IsAssessed) yield return Concepts.Component(ComponentTerm.Grade, Concepts.InWords(Grade(classification.Grade.Value)));
        if (finding.SecondHit is { } second && context.Discretion.Pass(second.Words) is string words) yield return Concepts.Component(ComponentTerm.SecondHit, new FhirString(words));
        yield return Concepts.Component(ComponentTerm.Phenotype, TumourConcept.Of(context.Report.Diagnosis));
        if (Grounds(context, alteration) is string grounds) yield return Concepts.Conclusion(grounds);
    }

    /// <summary>A criterion that moved the sum, by its code in both conventions, with its sources.</summary>
    private static Observation.ComponentComponent Met(CaseContext context, Criterion criterion)
    {
        string other = criterion.OtherCode == criterion.Code ? string.Empty : $" ({criterion.OtherCode})";
        string reason = context.Discretion.Pass(criterion.Reason) is string why ? $": {why}" : string.Empty;
        Observation.ComponentComponent component = Concepts.Component(
            ComponentTerm.EvidenceLevel, Concepts.InWords(FormattableString.Invariant($"{criterion.Code}{other} {criterion.Points.Value:+0;-0}{reason}")));
        component.Extension = [.. CitationExtensions.Of(context, criterion.Citations)];
        return component;
    }

    // Shown beside our verdict, never counted for it.
    private static Annotation? Published(CaseContext context, PublishedReading reading)
    {
        string sources = string.Join(", ", reading.Citations.Select(id => context.Report.Knowledge.Citations[id].Label));
        return Prose.Sentences(context.Discretion.Pass($"Published reading ({sources}): {reading.Reading}"), context.Discretion.Pass(reading.Relevance)) is string text ? new Annotation { Text = text } : null;
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
            .. classification.Criteria.Where(criterion => criterion.SetAsideFor is not null)
                .Select(criterion => context.Discretion.Pass($"{criterion.Code} is met and not counted beside {criterion.SetAsideFor}: {criterion.Reason}")),
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
