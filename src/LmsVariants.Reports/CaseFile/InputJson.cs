using System.Text.Json;

using LmsVariants.Formats.Panels;
using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.CaseFile;

/// <summary>What the files are, which assay they are from, and what they looked at.</summary>
internal static class InputJson
{
    public static void Write(Utf8JsonWriter json, ReportedCase reported)
    {
        KeyValues(json, "identifiers", reported.Identifiers);
        json.Objects("inputs", reported.Inputs, input =>
        {
            json.Text("name", input.Name);
            json.Text("format", input.Format);
            json.Number("bytes", input.Length);
            json.Text("sha256", input.Sha256);
            json.Text("software", input.Software.Length > 0 ? input.Software : null);
            json.Text("joined_by", input.JoinedBy);
        });
        json.Object("assay", () =>
        {
            json.Text("panel", reported.Assay.Panel);
            json.Text("software", reported.Assay.Software);
            json.Text("version", reported.Assay.Version);
            json.Text("assembly", reported.Assay.Assembly?.ToString());
            json.Text("assembly_source", reported.Assay.AssemblySource);
            json.Flag("circulating_dna", reported.Assay.IsCirculatingDna);
        });
        json.Optional("case_sheet", reported.Sheet, sheet => CaseSheetJson.Write(json, sheet));
        KeyValues(json, "details", reported.Details);
        json.Texts("software_notes", reported.SoftwareNotes);
        json.Objects("coverage", reported.Coverage, coverage =>
        {
            json.Text("subject", coverage.Subject.Name);
            json.Text("state", StateWord(coverage.State));
            json.Text("detail", coverage.Detail);
        });
    }

    /// <summary>The state of a part of the files. That nothing was called is not that nothing was looked for.</summary>
    public static string StateWord(CoverageState state) => state switch
    {
        CoverageState.Called => "called",
        CoverageState.NothingCalled => "nothing_called",
        CoverageState.AssessedNothingFound => "assessed_nothing_found",
        CoverageState.NoData => "no_data",
        CoverageState.NotAssessed => "not_assessed",
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static void KeyValues(Utf8JsonWriter json, string name, IEnumerable<KeyValue> pairs) => json.Objects(name, pairs, pair =>
    {
        json.Text("key", pair.Key);
        json.Text("value", pair.Value);
    });
}
