using System.Globalization;
using Hl7.Fhir.Model;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The recommendation of genetic counselling, where a finding raises the question and the patient agreed to have it asked.</summary>
internal static class CounsellingTask
{
    public static FhirTask? Of(CaseContext context, CaseAlteration alteration)
    {
        if (alteration.Finding.Germline is not { } flag || !context.Discretion.Allows(flag)) return null;
        string? why = Prose.Sentences(flag.Question.Statement, flag.Question.Rate);
        return new FhirTask
        {
            Id = context.Identity.OfCase("follow-up", alteration.Identity, flag.Question.Id),
            Meta = Concepts.Profile(Structures.FollowUp),
            Status = FhirTask.TaskStatus.Requested,
            Intent = FhirTask.TaskIntent.Proposal,
            Code = Concepts.Answer(Answers.GeneticCounselling),
            Description = Prose.Clean(flag.Advice),
            For = CaseContext.To(context.PatientId),
            AuthoredOn = context.Report.ReportTime.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
            ReasonReference = CaseContext.To(alteration.ImplicationId),
            Note = why is null ? [] : [new Annotation { Text = why }],
        };
    }
}
