using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Deliver;
using FhirTask = Hl7.Fhir.Model.Task;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The report: preliminary until a person signs it, with every observation as its result.</summary>
internal static class CaseDiagnosticReport
{
    public static DiagnosticReport Of(CaseContext context, IEnumerable<Observation> results, IEnumerable<FhirTask> recommendations)
    {
        Narrative narrative = ReportNarrative.Of(context);
        return new DiagnosticReport
        {
            Id = context.ReportId,
            Meta = Concepts.Profile(Structures.Report),
            Text = narrative,
            Extension =
            [
                Concepts.Of(Structures.StudyReference, CaseContext.To(context.StudyId)),
                .. recommendations.Select(task => Concepts.Of(Structures.RecommendedAction, CaseContext.To(task.Id!))),
                Note("test-disclaimer", Disclaimer(context)),
                Note("test-methodology", ReportMethodology.Of(context)),
                .. Replaced(context),
            ],
            Identifier = [.. Identifiers(context)],
            BasedOn = { CaseContext.To(context.OrderId) },
            Status = ReportStatuses.OfReport(context.Report.Status),
            Category = { Concepts.Genetics() },
            Code = Concepts.Coded(Systems.Loinc, Loinc.Report, "Genetic analysis report"),
            Subject = CaseContext.To(context.PatientId),
            Effective = context.Effective,
            Issued = context.Report.ReportTime,
            Performer = context.Performers(),
            ResultsInterpreter = ReportSigner.IdOf(context) is string signer ? [CaseContext.To(signer)] : [],
            Specimen = { CaseContext.To(context.SpecimenId) },
            Result = [.. results.Select(observation => CaseContext.To(observation.Id!))],
            Conclusion = CaseConclusion.Whole(context),
            ConclusionCode = { CaseConclusion.IsPositive(context) ? Concepts.Answer(Answers.Positive) : Concepts.InWords(CaseConclusion.InShort(context)) },
            PresentedForm = context.Page is { } page ? [PresentedReport.Of(context, page, narrative)] : [],
        };
    }

    private static IEnumerable<Identifier> Identifiers(CaseContext context)
    {
        yield return Accession(context, context.Report.Case.CaseId) ?? new Identifier(context.Identity.System("report"), context.ReportId);
        if (ContentOf(context) is { } content) yield return content;
    }

    /// <summary>What the report says, as a number; null while that is being found.</summary>
    public static Identifier? ContentOf(CaseContext context) => context.ContentHash is string hash
        ? new Identifier(context.Identity.System(ReportIdentifiers.Content), $"sha256:{hash}") { Use = Hl7.Fhir.Model.Identifier.IdentifierUse.Secondary }
        : null;

    private static Identifier? Accession(CaseContext context, string? caseId) =>
        Prose.Clean(caseId) is string number ? new Identifier(context.Identity.System("report"), number) : null;

    // By its number: the bundle that it came in is another one, and the server gave or will give its own answer to it.
    private static IEnumerable<Extension> Replaced(CaseContext context) => Accession(context, context.Sheet?.ReplacesCaseId) is { } replaced
        ? [new Extension(Structures.Replaces, new ResourceReference { Type = "DiagnosticReport", Identifier = replaced })]
        : [];

    private static Extension Note(string kind, string text) => Concepts.Of(Structures.ReportNote, new Annotation
    {
        Extension = { Concepts.Of(Structures.AnnotationCode, Concepts.Coded(Systems.AnnotationTypes, kind)) },
        Text = text,
    });

    private static string Disclaimer(CaseContext context) => Prose.Sentences(
    [
        context.Report.Signature is null ? "Research use; a person qualified to do so must check and sign this report before it counts" : "Research use; a named person has signed this report",
        .. context.Report.Limitations.Select(limitation => context.Discretion.Pass(limitation)),
    ])!;
}
