using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The order that the report answers, open until the report is final. Who ordered is said only where the case sheet says it.</summary>
internal static class PanelOrder
{
    public static ServiceRequest Of(CaseContext context) => new()
    {
        Id = context.OrderId,
        Status = ReportStatuses.OfOrder(context.Report.Status),
        Intent = RequestIntent.Order,
        Code = Concepts.InWords(context.Panel),
        Subject = CaseContext.To(context.PatientId),
        Requester = Prose.Clean(context.Sheet?.Requester) is string name ? new ResourceReference { Display = name } : null,
        Performer = context.Performers(),
        ReasonCode = { TumourConcept.Of(context.Report.Diagnosis) },
        Specimen = { CaseContext.To(context.SpecimenId) },
    };
}
