using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Interpret;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources.Recommendations;

/// <summary>A medication to weigh, where the alteration is established as the one that the evidence is about. A conditional match and a loss that is perhaps mended recommend none.</summary>
/// <remarks>No focus: it would be a MedicationStatement, which says that the patient takes or shall take it.</remarks>
internal static class MedicationTasks
{
    public static IEnumerable<FhirTask> Of(CaseContext context, CaseAlteration alteration) => alteration.Finding is { Actionability: Actionability.Established, IsPerhapsReverted: false }
        ? Of(context, alteration.Identity, AlterationNames.Title(alteration), OtherCopy(context, alteration.Finding), alteration.Finding.Options)
        : [];

    public static IEnumerable<FhirTask> Of(CaseContext context, BiomarkerResult biomarker) =>
        Of(context, BiomarkerObservation.CodeOf(biomarker.Kind), biomarker.State.IsAssessed ? biomarker.State.Value : string.Empty, string.Empty, biomarker.Options);

    // One for each therapy, by the assertion that speaks best for it: a board weighs drugs, not papers.
    private static IEnumerable<FhirTask> Of(CaseContext context, string identity, string name, string remark, IEnumerable<Option> options)
    {
        foreach (Option option in options.Where(Recommends).DistinctBy(Therapies, StringComparer.Ordinal))
        {
            string therapies = string.Join(" with ", context.Report.TherapiesOf(option).Select(therapy => therapy.Name));
            string description = $"{therapies} may be weighed for {name} ({EvidenceLevels.Amp(option.Level!.Amp!)}); evidence in {option.EvidenceTumour.Name}.{remark}";
            yield return Recommendation.Medication(context, [identity, Therapies(option)], $"Consider {therapies}", description, TherapyObservation.IdOf(context, identity, option.Assertion));
        }
    }

    private static string OtherCopy(CaseContext context, Finding finding) =>
        finding.SecondHit is { } hit && context.Discretion.Pass(hit.Words) is string words ? $" As far as was seen: {words}." : string.Empty;

    private static string Therapies(Option option) => string.Join('+', option.Assertion.Therapies.Order(StringComparer.Ordinal));

    // A trial without a result and work without patients recommend no substance; what is given in another tumour, with its partners there, is
    // evidence to read and no proposal; and a level is what a board weighs it by.
    private static bool Recommends(Option option) =>
        option.Assertion is { Direction: EvidenceDirection.Supports, Kind: not (EvidenceKind.TrialOnly or EvidenceKind.Preclinical), Therapies.Length: > 0 }
        && option.Relation != TumourRelation.Other
        && option.Level?.Amp is not null;
}
