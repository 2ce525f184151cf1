using System.Text.Json;

using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.GenesSeen;

namespace LmsVariants.Reports.CaseFile;

/// <summary>The genes that the examination did not see, or not whole.</summary>
internal static class GeneCoverageJson
{
    public static void Write(Utf8JsonWriter json, CaseReport report)
    {
        GeneCoverage coverage = report.GeneCoverage;
        json.Assessed("panel", coverage.Panel, panel =>
        {
            json.Text("id", panel.Id);
            json.Text("name", panel.Name);
            json.Number("genes", panel.Genes.Length);
            json.Objects("citations", panel.Citations.Select(id => report.Knowledge.Citations[id]), citation => OptionJson.Citation(json, citation));
        });
        json.Texts("not_on_panel", coverage.NotOnPanel);
        json.Assessed("without_a_call", coverage.Uncalled, genes => json.Objects("genes", genes, gene =>
        {
            json.Text("gene", gene.Symbol);
            json.Text("transcript", gene.Transcript.ToString());
            json.Number("bases", gene.Bases);
            json.Number("coding_bases", gene.CodingBases);
            json.Flag("curated", gene.IsCurated);
        }));
        json.Number("genes_without_reference", coverage.WithoutReference);
        json.Texts("losses_not_assessed", coverage.LossesNotAssessed);
    }
}
