using System.Collections.Immutable;

using LmsVariants.Genomics.Transcripts;
using LmsVariants.Infrastructure.Printing;
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
    /// <param name="knowledge">The knowledge base.</param>
    /// <param name="transcripts">The reference.</param>
    /// <param name="fhir">How bundles are written.</param>
    /// <param name="language">The language of the page, in its file and inside the bundle.</param>
    /// <param name="clocks">How far our clock may be behind that of another who issues reports of the same cases.</param>
    /// <param name="printer">What prints the page; null where no PDF is asked for.</param>
    public static CaseReporting Of(CuratedKnowledge knowledge, TranscriptCatalogue transcripts, FhirOptions fhir, PageLanguage language, TimeSpan clocks = default, ChromiumPrinter? printer = null)
    {
        ReportPageWriter pages = new(language);
        FhirOptions bundles = fhir with { PageLanguage = language };
        return new CaseReporting(
            new CaseInterpreter(knowledge, transcripts),
            new EarlierReports(new FhirReportWriter(bundles, pages), clocks),
            () =>
            {
                OncePerReport page = new(pages);
                ImmutableArray<IReportWriter> always = [new FhirReportWriter(bundles, page), page, new VariantTableWriter(), new CaseFileWriter()];
                return printer is null ? always : always.Add(new PdfReportWriter(page, printer));
            });
    }
}
