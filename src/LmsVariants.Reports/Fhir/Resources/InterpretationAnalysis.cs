using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The analysis that this program made: what it read, and with which knowledge and reference. What came of it is the report.</summary>
internal static class InterpretationAnalysis
{
    public static string IdOf(CaseContext context) => context.Identity.OfCase("analysis", "interpretation");

    public static Procedure Of(CaseContext context) => new()
    {
        Id = IdOf(context),
        Meta = Concepts.Profile(Structures.StudyAnalysis),
        Extension = [.. Statements(context)],
        Status = EventStatus.Completed,
        Category = Concepts.Laboratory(),
        Subject = CaseContext.To(context.PatientId),
        Performed = new FhirDateTime(context.Moment),
        Performer = [.. context.Performers().Select(actor => new Procedure.PerformerComponent { Actor = actor })],
    };

    private static IEnumerable<Extension> Statements(CaseContext context)
    {
        yield return AnalysisStatements.Title("Annotation, classification and interpretation of what the files report");
        yield return AnalysisStatements.Method(Concepts.Coded(Systems.MethodTypes, MethodTypes.Other.Code, MethodTypes.Other.Display, "Computational analysis of reported variants and biomarkers"));
        foreach (Extension build in AnalysisStatements.Build(context)) yield return build;
        yield return AnalysisStatements.Specimen(context);
        yield return AnalysisStatements.Device(context, Tool.Program(context), "Annotation, classification and interpretation");
        yield return AnalysisStatements.Device(context, Tool.Knowledge(context), "Curated knowledge");
        yield return AnalysisStatements.Device(context, Tool.Reference(context), "Reference transcripts and sequences");
        foreach (var file in context.Files.All) yield return AnalysisStatements.Input(context, file);
    }
}
