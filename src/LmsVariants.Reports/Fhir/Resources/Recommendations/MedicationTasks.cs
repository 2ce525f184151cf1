using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.Pipeline.Interpret;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources.Recommendations;

/// <summary>A medication to weigh, where the alteration is established as the one that the evidence is about. A conditional match recommends none.</summary>
/// <remarks>No focus: it would be a MedicationStatement, which says that the patient takes or shall take it.</remarks>
internal static class MedicationTasks
{
    public static IEnumerable<FhirTask> Of(CaseContext context, CaseAlteration alteration) => alteration.Finding.Actionability == Actionability.Established
        ? Of(context, alteration.Identity, AlterationNames.Title(alteration), alteration.Finding.Options)
        : [];

    public static IEnumerable<FhirTask> Of(CaseContext context, BiomarkerResult biomarker) =>
        Of(context, BiomarkerObservation.CodeOf(biomarker.Kind), biomarker.State.IsAssessed ? biomarker.State.Value : string.Empty, biomarker.Options);

    private static IEnumerable<FhirTask> Of(CaseContext context, string identity, string name, IEnumerable<Option> options)
    {
        foreach (Option option in options.Where(Recommends).DistinctBy(option => option.Assertion.Id, StringComparer.Ordinal))
        {
            string[] therapies = [.. context.Report.TherapiesOf(option).Select((Therapy therapy) => therapy.Name)];
            string level = option.Level?.Amp is string amp ? $" ({EvidenceLevels.Amp(amp)})" : string.Empty;
            string description = $"{string.Join(" with ", therapies)} may be weighed for {name}{level}; evidence in {option.EvidenceTumour.Name}.";
            yield return Recommendation.Medication(context, [identity, option.Assertion.Id], description, TherapyObservation.IdOf(context, identity, option.Assertion));
        }
    }

    // A trial without a result recommends no substance, and a level is what a board weighs it by.
    private static bool Recommends(Option option) =>
        option.Assertion is { Direction: EvidenceDirection.Supports, Kind: not EvidenceKind.TrialOnly, Therapies.Length: > 0 } && option.Level?.Amp is not null;
}
