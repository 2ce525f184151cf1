using Hl7.Fhir.Model;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The report: preliminary until a person signs it, with every observation as its result.</summary>
internal static class CaseDiagnosticReport
{
    public static DiagnosticReport Of(CaseContext context, IEnumerable<Observation> results, IEnumerable<FhirTask> followUps)
    {
        string[] sentences = [.. CaseConclusion.Sentences(context)];
        return new DiagnosticReport
        {
            Id = context.ReportId,
            Meta = Concepts.Profile(Structures.Report),
            Text = Prose.Narrative(["Preliminary report, not signed.", $"{context.Panel}, case {context.Report.Case.CaseId}", .. sentences]),
            Extension =
            [
                Concepts.Of(Structures.StudyReference, CaseContext.To(context.StudyId)),
                .. followUps.Select(task => Concepts.Of(Structures.RecommendedAction, CaseContext.To(task.Id!))),
                Note("test-disclaimer", Disclaimer(context)),
                Note("test-methodology", ReportMethodology.Of(context)),
            ],
            Identifier = { new Identifier(context.Identity.System("report"), Prose.Clean(context.Report.Case.CaseId) ?? context.ReportId) },
            BasedOn = { CaseContext.To(context.OrderId) },
            Status = DiagnosticReport.DiagnosticReportStatus.Preliminary,
            Category = { Concepts.Genetics() },
            Code = Concepts.Coded(Systems.Loinc, Loinc.Report, "Genetic analysis report"),
            Subject = CaseContext.To(context.PatientId),
            Effective = context.Effective,
            Issued = context.Report.ReportTime,
            Performer = context.Performers(),
            Specimen = { CaseContext.To(context.SpecimenId) },
            Result = [.. results.Select(observation => CaseContext.To(observation.Id!))],
            Conclusion = string.Join(' ', sentences),
            ConclusionCode = { CaseConclusion.IsPositive(context) ? Concepts.Answer(Answers.Positive) : Concepts.InWords(CaseConclusion.InShort(context)) },
        };
    }

    private static Extension Note(string kind, string text) => Concepts.Of(Structures.ReportNote, new Annotation
    {
        Extension = { Concepts.Of(Structures.AnnotationCode, Concepts.Coded(Systems.AnnotationTypes, kind)) },
        Text = text,
    });

    private static string Disclaimer(CaseContext context) => Prose.Sentences(
    [
        "Research use; a person qualified to do so must check and sign this report before it counts",
        .. context.Report.Limitations.Select(context.Discretion.Pass),
    ])!;
}
