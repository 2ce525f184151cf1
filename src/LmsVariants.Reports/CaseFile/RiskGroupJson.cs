using System.Diagnostics;
using System.Text.Json;

using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.RiskGroups;

namespace LmsVariants.Reports.CaseFile;

/// <summary>The genomic risk group, or the groups still possible, with what each factor rests on.</summary>
internal static class RiskGroupJson
{
    public static void Write(Utf8JsonWriter json, CaseReport report, RiskGroupResult result)
    {
        json.Text("model", result.Model.Id);
        json.Text("name", result.Model.Name);
        json.Text("cohort", result.Model.Cohort);
        json.Texts("endpoints", result.Model.Endpoints);
        json.Assessed("group", result.Group, group => json.Text("value", group.Name));
        json.Texts("possible", result.Possible.Select(group => group.Name));
        json.Objects("factors", result.Factors, factor =>
        {
            json.Text("name", factor.Factor.Name);
            json.Text("state", StateWord(factor.State));
            json.Text("reason", factor.Reason);
        });
        json.Text("text", result.Words);
        json.Text("statement", result.Model.Statement);
        json.Text("caution", result.Model.Caution);
        json.Objects("citations", result.Model.Citations.Select(id => report.Knowledge.Citations[id]), citation => OptionJson.Citation(json, citation));
    }

    private static string StateWord(FactorState state) => state switch
    {
        FactorState.Present => "present",
        FactorState.Uncertain => "uncertain",
        FactorState.Absent => "absent",
        FactorState.NotAssessed => "not_assessed",
        _ => throw new UnreachableException(),
    };
}
