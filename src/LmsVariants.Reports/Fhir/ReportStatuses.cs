using System.Diagnostics;
using Hl7.Fhir.Model;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.Fhir;

/// <summary>How far a report counts, in the codes of each resource: observations follow the report.</summary>
internal static class ReportStatuses
{
    public static DiagnosticReport.DiagnosticReportStatus OfReport(ReportStatus status) => status switch
    {
        ReportStatus.Preliminary => DiagnosticReport.DiagnosticReportStatus.Preliminary,
        ReportStatus.Final => DiagnosticReport.DiagnosticReportStatus.Final,
        ReportStatus.Amended => DiagnosticReport.DiagnosticReportStatus.Amended,
        _ => throw new UnreachableException(),
    };

    public static ObservationStatus OfObservation(ReportStatus status) => status switch
    {
        ReportStatus.Preliminary => ObservationStatus.Preliminary,
        ReportStatus.Final => ObservationStatus.Final,
        ReportStatus.Amended => ObservationStatus.Amended,
        _ => throw new UnreachableException(),
    };

    /// <summary>The order is open until a person has signed.</summary>
    public static RequestStatus OfOrder(ReportStatus status) => status == ReportStatus.Preliminary ? RequestStatus.Active : RequestStatus.Completed;

    /// <summary>The status in sentences, with who signed and when.</summary>
    public static string InWords(CaseReport report) => Prose.Sentences(
        report.Status switch
        {
            ReportStatus.Preliminary => "Preliminary report, not signed",
            ReportStatus.Final => "Final report",
            ReportStatus.Amended => "Amended report: it corrects one that had been signed",
            _ => throw new UnreachableException(),
        },
        report.Signature is { } signature ? $"Signed by {signature.By} at {CaseContext.Instant(signature.At)}"
        : report.Status == ReportStatus.Amended ? "The correction is not signed"
        : null)!;
}
