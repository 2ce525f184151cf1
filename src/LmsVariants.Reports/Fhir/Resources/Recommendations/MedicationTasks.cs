using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.Pipeline.Interpret;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources.Recommendations;

/// <summary>A medication to weigh, where the alteration is established as the one that the evidence is about. A conditional match recommends none.</summary>
/// <remarks>No focus: it would be a MedicationStatement, which says that the patient takes or shall take it.</remarks>
internal static class MedicationTasks
{
    public static IEnumerable<FhirTask> Of(CaseContext context, CaseAlteration alteration)
    {
        if (alteration.Finding.Actionability != Actionability.Established) return [];
        string caution = alteration.Finding.IsPerhapsReverted ? " A possible reversion of the loss stands against it." : string.Empty;
        return Of(context, alteration.Identity, AlterationNames.Title(alteration), caution, alteration.Finding.Options);
    }

    public static IEnumerable<FhirTask> Of(CaseContext context, BiomarkerResult biomarker) =>
        Of(context, BiomarkerObservation.CodeOf(biomarker.Kind), biomarker.State.IsAssessed ? biomarker.State.Value : string.Empty, string.Empty, biomarker.Options);

    // One for each therapy, by the assertion that speaks best for it: a board weighs drugs, not papers.
    private static IEnumerable<FhirTask> Of(CaseContext context, string identity, string name, string caution, IEnumerable<Option> options)
    {
        foreach (Option option in options.Where(Recommends).DistinctBy(Therapies, StringComparer.Ordinal))
        {
            string therapies = string.Join(" with ", context.Report.TherapiesOf(option).Select(therapy => therapy.Name));
            string description = $"{therapies} may be weighed for {name} ({EvidenceLevels.Amp(option.Level!.Amp!)}); evidence in {option.EvidenceTumour.Name}.{caution}";
            yield return Recommendation.Medication(context, [identity, Therapies(option)], description, TherapyObservation.IdOf(context, identity, option.Assertion));
        }
    }

    private static string Therapies(Option option) => string.Join('+', option.Assertion.Therapies.Order(StringComparer.Ordinal));

    // A trial without a result and work without patients recommend no substance, and a level is what a board weighs it by.
    private static bool Recommends(Option option) =>
        option.Assertion is { Direction: EvidenceDirection.Supports, Kind: not (EvidenceKind.TrialOnly or EvidenceKind.Preclinical), Therapies.Length: > 0 } && option.Level?.Amp is not null;
}
