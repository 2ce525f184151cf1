using System.Globalization;
using System.Text.Json;

using LmsVariants.Formats.Panels;
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
                json.Number("sum_of_distances", msi.SumOfDistances);
                json.Text("status", msi.Status);
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
        json.Objects("quality_metrics", reported.Metrics, metric =>
        {
            json.Text("section", metric.Section);
            json.Text("name", metric.Name);
            json.Text("unit", metric.Unit);
            json.Number("value", metric.Value);
            json.Number("lower_limit", metric.Lower);
            json.Number("upper_limit", metric.Upper);
            json.Text("verdict", VerdictWord(metric.Verdict));
            json.Text("remark", metric.Remark.IsEmpty ? null : metric.Remark.ToString());
            json.Where(metric.Where);
        });
        json.Objects("parts_of_haplotypes", reported.Haplotypes, part =>
        {
            json.Number("finding", part.Part + 1);
            json.Number("part_of", part.Whole + 1);
            json.Text("why", part.Why);
        });
        json.Texts("without_a_call", reported.Uncalled.Select(stretch => string.Create(CultureInfo.InvariantCulture, $"{stretch.Chromosome}:{stretch.Start}-{stretch.Stop}")));
        json.Objects("refused_files", reported.RefusedFiles, refused =>
        {
            json.Text("code", refused.Code);
            json.Text("field", refused.Field);
            json.Text("expected", refused.Expected);
            json.Text("found", refused.Found);
            json.Where(refused.Where);
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

    private static string VerdictWord(MetricVerdict verdict) => verdict switch
    {
        MetricVerdict.NoLimit => "no_limit",
        MetricVerdict.NotMeasured => "not_measured",
        MetricVerdict.Passed => "passed",
        MetricVerdict.Failed => "failed",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
