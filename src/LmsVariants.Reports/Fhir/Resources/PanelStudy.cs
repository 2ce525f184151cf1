using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The genomic study: the panel that was ordered, its analyses, and what the reader must know of the limits of the whole.</summary>
internal static class PanelStudy
{
    public static Procedure Of(CaseContext context) => new()
    {
        Id = context.StudyId,
        Meta = Concepts.Profile(Structures.Study),
        Extension = [.. Analyses(context).Select(id => Concepts.Of(Structures.AnalysisOfStudy, CaseContext.To(id)))],
        BasedOn = { CaseContext.To(context.OrderId) },
        Status = EventStatus.Completed,
        Category = Concepts.Laboratory(),
        Code = Concepts.InWords(context.Panel),
        Subject = CaseContext.To(context.PatientId),
        Performed = SequencingAnalysis.Stated(context, "Run Date") ?? SequencingAnalysis.Stated(context, "Output Date"),
        Performer = [.. context.Performers().Select(actor => new Procedure.PerformerComponent { Actor = actor })],
        ReasonCode = { TumourConcept.Of(context.Report.Diagnosis) },
        Note = [.. context.Report.Limitations.Select(limitation => context.Discretion.Pass(limitation)).OfType<string>().Select(text => new Annotation { Text = text })],
    };

    private static IEnumerable<string> Analyses(CaseContext context) =>
        [.. Sequencing.Of(context.Report.Case).Select(sequencing => SequencingAnalysis.IdOf(context, sequencing)), InterpretationAnalysis.IdOf(context)];
}
