using System.Net;
using System.Text;
using Hl7.Fhir.Model;
using LmsVariants.Reports.Html;

namespace LmsVariants.Reports.Fhir.Resources;

/// <summary>The report as a page for people, inside the resource.</summary>
/// <remarks>
/// The board's page speaks of the germline where it is asked about. Of a patient who refused, the narrative stands in its place, in
/// English as all narratives; so it does where the page is larger than a server takes.
/// </remarks>
internal static class PresentedReport
{
    public static Attachment Of(CaseContext context, ReadOnlyMemory<byte> page, Narrative narrative)
    {
        bool isWhole = context.Discretion.MaySpeak && page.Length <= context.LargestPage;
        PageLanguage language = isWhole ? context.PageLanguage : PageLanguage.English;
        Texts texts = new(language, context.Report.Knowledge.Translations);
        return new()
        {
            ContentType = "text/html",
            Language = language.Code,
            Data = isWhole ? page.ToArray() : Encoding.UTF8.GetBytes(Page(context, narrative)),
            Title = Prose.Clean(texts.PresentedTitle(context.StatedPanel ?? texts.PanelNotNamed, context.Report.Case.CaseId)),
            Creation = context.Moment,
        };
    }

    private static string Page(CaseContext context, Narrative narrative) =>
        $"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{WebUtility.HtmlEncode(Prose.Clean(context.Report.Case.CaseId))}</title></head><body>{narrative.Div}</body></html>""";
}
