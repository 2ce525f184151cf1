using System.Text.Json;

using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.CaseFile;

/// <summary>One finding: what was reported, what was computed, how it was classified, and what follows.</summary>
internal static class FindingJson
{
    public static void Write(Utf8JsonWriter json, CaseReport report, Finding finding)
    {
        json.Number("number", finding.Number);
        json.Text("symbol", finding.Symbol);
        json.Text("variant_type", VariantKind.Of(finding));
        json.Object("reported", () => AlterationJson.Write(json, finding.Reported));
        json.Optional("computed", finding.Annotation, annotation => AnnotationJson.Write(json, annotation));
        json.Object("classification", () => ClassificationJson.Write(json, finding.Classification));
        json.Object("reportability", () =>
        {
            json.Flag("reportable", finding.Reportability.IsReportable);
            json.Texts("reasons", finding.Reportability.Reasons);
        });
        json.Text("sentence", finding.Sentence);
        json.Text("actionability", VerdictWords.Of(finding.Actionability));
        json.Object("tier", () =>
        {
            json.Text("amp", finding.Tier.Amp);
            json.Text("escat", finding.Tier.Escat);
            json.Text("oncokb_style", finding.Tier.OncoKbStyle);
            json.Text("reason", finding.Tier.Reason);
        });
        json.Objects("options", finding.Options, option => OptionJson.Write(json, report, option));
        json.Objects("outlook", finding.Outlook, option => OptionJson.Write(json, report, option));
        json.Objects("published_readings", finding.Published, reading =>
        {
            json.Text("reading", reading.Reading);
            json.Text("relevance", reading.Relevance);
            json.Objects("citations", reading.Citations.Select(id => report.Knowledge.Citations[id]), citation => OptionJson.Citation(json, citation));
        });
        json.Texts("gene_lists", finding.GeneLists);
        json.Texts("biomarkers", finding.Biomarkers);
        json.Optional("germline", finding.Germline, flag => Germline(json, report, flag));
        json.Texts("notes", finding.Notes);
    }

    private static void Germline(Utf8JsonWriter json, CaseReport report, GermlineFlag flag)
    {
        json.Text("question", flag.Question.Id);
        json.Text("syndrome", flag.Question.Syndrome);
        json.Text("rate", flag.Question.Rate);
        json.Text("statement", flag.Question.Statement);
        json.Text("consent", CaseSheetJson.ConsentWord(flag.Consent));
        json.Text("advice", flag.Advice);
        json.Text("reads", flag.Reads);
        json.Objects("citations", flag.Question.Citations.Select(id => report.Knowledge.Citations[id]), citation => OptionJson.Citation(json, citation));
    }
}
