using Hl7.Fhir.Model;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources.Recommendations;

/// <summary>A proposal to do something: nobody is ordered to, and a person decides.</summary>
internal static class Recommendation
{
    public static FhirTask FollowUp(CaseContext context, ReadOnlySpan<string> identity, (string Code, string Display) what, string description, string reasonId, IEnumerable<string> notes) =>
        Propose(context, Structures.FollowUp, context.Identity.OfCase("follow-up", identity), Concepts.Answer(what), description, reasonId, notes);

    // The guide's list has no plain "consider": the nearest answer is coded, and the words say which medication is meant.
    public static FhirTask Medication(CaseContext context, ReadOnlySpan<string> identity, string words, string description, string reasonId) => Propose(
        context,
        Structures.MedicationRecommendation,
        context.Identity.OfCase("medication", identity),
        Concepts.Coded(Systems.Loinc, Answers.AlternativeMedication.Code, Answers.AlternativeMedication.Display, words),
        description,
        reasonId,
        []);

    private static FhirTask Propose(CaseContext context, string profile, string id, CodeableConcept what, string description, string reasonId, IEnumerable<string> notes) => new()
    {
        Id = id,
        Meta = Concepts.Profile(profile),
        Status = FhirTask.TaskStatus.Requested,
        Intent = FhirTask.TaskIntent.Proposal,
        Code = what,
        Description = Prose.Clean(description),
        For = CaseContext.To(context.PatientId),
        AuthoredOn = context.Moment,
        Requester = context.Performers().FirstOrDefault(),
        ReasonReference = CaseContext.To(reasonId),
        Note = [.. notes.Select(text => new Annotation { Text = text })],
    };
}
