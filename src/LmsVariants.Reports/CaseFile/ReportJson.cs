using System.Text.Json;

using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Wording;

namespace LmsVariants.Reports.CaseFile;

/// <summary>The head of the file: with what, when and under which settings the report was made, and its answer.</summary>
internal static class ReportJson
{
    public static void Write(Utf8JsonWriter json, CaseReport report)
    {
        json.Text("schema", CaseFileWriter.Schema);
        json.Text("case_id", report.Case.CaseId);
        json.Text("status", VerdictWords.Of(report.Status));
        json.Text("corrects", report.Corrected is { } corrected ? Numbers.Print(corrected.Issued) : null);
        json.Text("report_time", Numbers.Print(report.ReportTime));
        json.Optional("signature", report.Signature, signature =>
        {
            json.Text("by", signature.By);
            json.Text("at", Numbers.Print(signature.At));
        });
        Versions(json, report.Provenance);
        json.Object("diagnosis", () =>
        {
            json.Text("code", report.Diagnosis.Type.Code);
            json.Text("name", report.Diagnosis.Type.Name);
            json.Text("oncotree", report.Diagnosis.Type.OncoTree.Length > 0 ? report.Diagnosis.Type.OncoTree : null);
            json.Text("source", report.Diagnosis.Source);
            json.Flag("assumed", report.Diagnosis.Assumed);
        });
        json.Objects("settings", report.Settings, setting =>
        {
            json.Text("name", setting.Name);
            json.Text("value", setting.Value);
            json.Text("source", setting.Source);
        });
        json.Text("paragraph", report.Paragraph);
        json.Texts("summary", report.Summary);
        json.Texts("limitations", report.Limitations);
    }

    private static void Versions(Utf8JsonWriter json, Provenance made) => json.Object("versions", () =>
    {
        json.Text("software", made.Software);
        json.Object("knowledge_base", () =>
        {
            json.Text("version", made.Knowledge.Version);
            json.Text("date", made.Knowledge.Date);
            json.Number("schema", made.Knowledge.Schema);
            json.Text("sha256", made.Knowledge.Sha256);
        });
        json.Object("reference", () =>
        {
            json.Number("format", made.Reference.Format);
            json.Text("sha256", made.Reference.Sha256);
            json.Texts("sources", made.Reference.Sources);
        });
    });
}
