using LmsVariants.Genomics.Transcripts;
using LmsVariants.KnowledgeBase;
using LmsVariants.Pipeline.Deliver;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.CaseFile;
using LmsVariants.Reports.Fhir;
using LmsVariants.Reports.Html;
using LmsVariants.Reports.Tables;

namespace LmsVariants.App.Composition;

/// <summary>Puts together what makes the files of a case's report.</summary>
internal static class Reporting
{
    public static CaseReporting Of(CuratedKnowledge knowledge, TranscriptCatalogue transcripts, FhirOptions fhir)
    {
        ReportPageWriter pages = new();
        return new CaseReporting(
            new CaseInterpreter(knowledge, transcripts),
            new EarlierReports(new FhirReportWriter(fhir, pages)),
            () =>
            {
                OncePerReport page = new(pages);
                return [new FhirReportWriter(fhir, page), page, new VariantTableWriter(), new CaseFileWriter()];
            });
    }
}
