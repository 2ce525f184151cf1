using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The genomic study: the panel that was ordered, and the analysis of it.</summary>
internal static class PanelStudy
{
    public static Procedure Of(CaseContext context) => new()
    {
        Id = context.StudyId,
        Meta = Concepts.Profile(Structures.Study),
        Extension = { Concepts.Of(Structures.AnalysisOfStudy, CaseContext.To(context.AnalysisId)) },
        BasedOn = { CaseContext.To(context.OrderId) },
        Status = EventStatus.Completed,
        Category = Concepts.Laboratory(),
        Code = Concepts.InWords(context.Panel),
        Subject = CaseContext.To(context.PatientId),
        Performed = SequencingAnalysis.Performed(context),
    };
}
