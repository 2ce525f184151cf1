using System.Text.Json;

using LmsVariants.Pipeline.Cases;

namespace LmsVariants.Reports.CaseFile;

/// <summary>How the files were read: loss of heterozygosity as reported, sections not known, doubts, and records not taken with the reason.</summary>
internal static class ReadingJson
{
    public static void Write(Utf8JsonWriter json, ReportedCase reported)
    {
        json.Object("whole_tumour_as_reported", () =>
        {
            json.Assessed("tmb", reported.Tmb, tmb =>
            {
                json.Number("per_megabase", tmb.PerMegabase);
                json.Number("megabases", tmb.Megabases);
                json.Number("eligible_variants", tmb.EligibleVariants);
            });
            json.Assessed("msi", reported.Msi, msi =>
            {
                json.Number("usable_sites", msi.UsableSites);
                json.Number("unstable_sites", msi.UnstableSites);
                json.Number("percent_unstable", msi.PercentUnstable);
            });
            json.Assessed("gis", reported.Gis, gis =>
            {
                json.Number("score", gis.Score);
                json.Number("tumour_fraction", gis.TumourFraction);
                json.Number("ploidy", gis.Ploidy);
            });
        });
        json.Objects("loss_of_heterozygosity", reported.LossOfHeterozygosity, loss =>
        {
            json.Text("gene", loss.Gene);
            json.Number("copies", loss.Copies);
            json.Number("minor_copies", loss.MinorCopies);
            json.Where(loss.Where);
        });
        json.Objects("unknown_sections", reported.UnknownSections, section =>
        {
            json.Text("title", section.Title);
            json.WriteStartArray("rows");
            foreach (System.Collections.Immutable.ImmutableArray<string> row in section.Rows)
            {
                json.WriteStartArray();
                foreach (string cell in row) json.WriteStringValue(cell);
                json.WriteEndArray();
            }
            json.WriteEndArray();
        });
        json.Objects("unknown_fields", reported.UnknownFields, field =>
        {
            json.Text("section", field.Section);
            json.Text("name", field.Name);
            json.Text("value", field.Value);
            json.Where(field.Where);
        });
        json.Objects("warnings", reported.Warnings, warning =>
        {
            json.Text("code", warning.Code);
            json.Text("text", warning.Text);
            json.Where(warning.Where);
        });
        json.Objects("skipped", reported.Skipped, skipped =>
        {
            json.Text("reason", skipped.Reason);
            json.Where(skipped.Where);
        });
    }
}
