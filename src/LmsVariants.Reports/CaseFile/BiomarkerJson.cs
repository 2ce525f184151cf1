using System.Text.Json;

using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Reports.CaseFile;

/// <summary>A biomarker of the whole tumour with the cut-offs that were applied.</summary>
internal static class BiomarkerJson
{
    public static void Write(Utf8JsonWriter json, CaseReport report, BiomarkerResult result)
    {
        json.Text("kind", KindWord(result.Kind));
        json.Assessed("state", result.State, state => json.Text("value", state));
        json.Number("value", result.Value);
        json.Text("unit", result.Unit);
        json.Objects("cut_offs", result.CutOffs, cutOff =>
        {
            json.Text("id", cutOff.Id);
            json.Number("value", cutOff.Value);
            json.Text("unit", cutOff.Unit);
            json.Text("meaning", cutOff.Meaning);
            if (cutOff.Caution.Length > 0) json.Text("caution", cutOff.Caution);
            json.Objects("citations", cutOff.Citations.Select(id => report.Knowledge.Citations[id]), citation => OptionJson.Citation(json, citation));
        });
        json.Text("text", result.Text);
        json.Text("reported_elsewhere", result.ReportedElsewhere);
        json.Objects("options", result.Options, option => OptionJson.Write(json, report, option));
    }

    public static string KindWord(BiomarkerKind kind) => kind switch
    {
        BiomarkerKind.Tmb => "tmb",
        BiomarkerKind.Msi => "msi",
        BiomarkerKind.Hrd => "hrd",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
