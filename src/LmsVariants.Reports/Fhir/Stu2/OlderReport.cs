using Hl7.Fhir.Model;

namespace LmsVariants.Reports.Fhir.Stu2;

/// <summary>The report with the extensions of 2.0.0.</summary>
internal static class OlderReport
{
    public static void Rewrite(DiagnosticReport report, Names names)
    {
        List<Annotation> notes = GuideExtensions.Take(report.Extension, names);
        report.Extension.AddRange(notes.Select(note => Concepts.Of(Structures.ReportNote, note)));
    }
}
