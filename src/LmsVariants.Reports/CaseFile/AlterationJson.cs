using System.Text.Json;

using LmsVariants.Formats.Panels;

namespace LmsVariants.Reports.CaseFile;

/// <summary>An alteration as its file reported it, unchanged.</summary>
internal static class AlterationJson
{
    public static void Write(Utf8JsonWriter json, ReportedAlteration reported)
    {
        Said(json, reported);
        json.Objects("statements", reported.Statements, said => Said(json, said));
    }

    // The same for the alteration as joined and for the words of each file.
    private static void Said(Utf8JsonWriter json, ReportedAlteration reported)
    {
        json.Where(reported.Where);
        json.Text("gene", reported.Gene);
        json.Text("filter", reported.Filter);
        json.Text("filter_meaning", reported.FilterMeaning);
        switch (reported)
        {
            case ReportedSmallVariant small: Small(json, small); break;
            case ReportedCopyNumber number: CopyNumber(json, number); break;
            case ReportedExonCopyNumber exons: Exons(json, exons); break;
            case ReportedSplice splice: Splice(json, splice); break;
            case ReportedFusion fusion: Fusion(json, fusion); break;
            default: throw new System.Diagnostics.UnreachableException(reported.GetType().Name);
        }
        json.Objects("further", reported.Further, pair =>
        {
            json.Text("key", pair.Key);
            json.Text("value", pair.Value);
        });
    }

    private static void Small(Utf8JsonWriter json, ReportedSmallVariant small)
    {
        json.Optional("allele", small.Allele, allele =>
        {
            json.Text("chromosome", allele.Chromosome);
            json.Number("position", allele.Position);
            json.Text("reference", allele.Reference);
            json.Text("alternate", allele.Alternate);
        });
        json.Number("allele_frequency", small.AlleleFrequency);
        json.Number("depth", small.Depth);
        json.Number("alternate_reads", small.AlternateReads);
        json.Text("transcript", small.Transcript);
        json.Text("c", small.CodingName);
        json.Text("p", small.ProteinName);
        json.Texts("consequences", small.Consequences);
        json.Text("exon", small.AffectedExon);
        json.Optional("place", small.Place, place =>
        {
            json.Text("chromosome", place.Chromosome);
            json.Number("position", place.Position);
        });
        json.Optional("origin", small.Origin, origin =>
        {
            json.Flag("germline", origin.IsGermline);
            json.Text("text", origin.Text);
        });
        json.Optional("population_frequency", small.PopulationFrequency, frequency =>
        {
            json.Number("value", frequency.Value);
            json.Text("source", frequency.Source);
        });
        json.Text("haplotype", small.Haplotype);
    }

    private static void CopyNumber(Utf8JsonWriter json, ReportedCopyNumber number)
    {
        json.Text("type", number.Type);
        json.Number("fold_change", number.FoldChange);
        json.Number("copies", number.Copies);
        json.Optional("segment", number.Segment, segment =>
        {
            json.Text("chromosome", segment.Chromosome);
            json.Number("start", segment.Start);
            json.Number("stop", segment.Stop);
        });
    }

    private static void Exons(Utf8JsonWriter json, ReportedExonCopyNumber exons)
    {
        json.Text("type", exons.Type);
        json.Text("chromosome", exons.Chromosome);
        json.Number("start", exons.Start);
        json.Number("stop", exons.Stop);
        json.Text("exons", exons.Exons);
        json.Number("fold_change", exons.FoldChange);
    }

    private static void Splice(Utf8JsonWriter json, ReportedSplice splice)
    {
        json.Text("exons", splice.Exons);
        json.Text("breakpoint_1", splice.Breakpoint1);
        json.Text("breakpoint_2", splice.Breakpoint2);
        json.Number("supporting_reads", splice.SupportingReads);
        json.Number("reference_reads", splice.ReferenceReads);
    }

    private static void Fusion(Utf8JsonWriter json, ReportedFusion fusion)
    {
        json.Texts("partners", fusion.Partners);
        json.Text("breakpoint_1", fusion.Breakpoint1);
        json.Text("breakpoint_2", fusion.Breakpoint2);
        json.Number("supporting_reads", fusion.SupportingReads);
    }
}
