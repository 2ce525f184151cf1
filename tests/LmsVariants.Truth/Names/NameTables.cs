using System.Globalization;

using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Truth.Names;

/// <summary>The tables of names and how each is read.</summary>
internal static class NameTables
{
    public static (string Name, Func<string, PanelTranscripts, IEnumerable<NamedRow>> Read)[] All { get; } =
        [("clinvar", ReadClinVar), ("tcga", ReadTcga), ("tp53", ReadTp53)];

    // What a table writes where it states nothing.
    private static string Stated(string text) => text is "-" or "NA" or "." ? string.Empty : text;

    private static IEnumerable<NamedRow> ReadClinVar(string shared, PanelTranscripts panel)
    {
        foreach (TruthRow row in TruthTable.Read(shared, "truth", "clinvar", "clinvar_g_c_p.tsv"))
        {
            _ = GenomeAssemblies.TryParse(row["build"], out GenomeAssembly assembly);
            (Genomics.Variants.Variant? variant, string? aside) = GivenAllele.Make(panel.Bases, assembly, row["chrom"], Number(row["pos"]), row["ref"], row["alt"]);
            string protein = Stated(row["p"]);
            // ClinVar names these by what is inserted; HGVS names an immediate stop as such.
            if (protein.EndsWith("insTer", StringComparison.Ordinal)) aside ??= "an immediate stop written as an insertion";
            if (protein.Contains('[', StringComparison.Ordinal)) aside ??= "a repeat in brackets";
            yield return new NamedRow(
                Line(row), row["gene"], row["tx"], panel.Find(row["tx"]), $"{row["build"]} {row["chrom"]}-{row["pos"]}-{row["ref"]}-{row["alt"]}", variant, aside, Stated(row["c"]), protein);
        }
    }

    private static IEnumerable<NamedRow> ReadTcga(string shared, PanelTranscripts panel)
    {
        foreach (string file in new[] { "TCGA_OV_MC3.PANEL.GRCh37.maf.tsv", "TCGA_UCS_MC3.PANEL.GRCh37.maf.tsv" })
        {
            foreach (TruthRow row in TruthTable.Read(shared, "truth", "tcga", file))
            {
                string from = row["Reference_Allele"];
                string to = row["Tumor_Seq_Allele2"];
                (Genomics.Variants.Variant? variant, string? aside) = GivenAllele.FromMaf(panel.Bases, row["Chromosome"], Number(row["Start_Position"]), from, to);
                string protein = Stated(row["HGVSp_Short"]);
                // vcf2maf's own: no name of a protein.
                if (protein.EndsWith("_splice", StringComparison.Ordinal)) protein = string.Empty;
                yield return new NamedRow(
                    $"{file[5..8].TrimEnd('_')} {Line(row)}", row["Hugo_Symbol"], row["Transcript_ID"], panel.Find(row["Transcript_ID"]),
                    $"GRCh37 {row["Chromosome"]}-{row["Start_Position"]}-{from}-{to}", variant, aside, Stated(row["HGVSc"]), protein);
            }
        }
    }

    private static IEnumerable<NamedRow> ReadTp53(string shared, PanelTranscripts panel)
    {
        foreach (TruthRow row in TruthTable.Read(shared, "truth", "tp53", "TP53_NCI_r21_unique_g_c_p_class.tsv"))
        {
            foreach ((GenomeAssembly assembly, string column) in new[] { (GenomeAssembly.GRCh37, "g_hg19"), (GenomeAssembly.GRCh38, "g_hg38") })
            {
                (Genomics.Variants.Variant? variant, string? aside) = GivenAllele.FromGenomicName(panel.Bases, assembly, "17", row[column]);
                // Of many a deletion the database predicts nothing; beside a splice site p.? is its answer.
                string protein = Stated(row["p"]);
                if (protein == "p.?" && row["c"].AsSpan(2).IndexOfAny("+-*") < 0) protein = string.Empty;
                yield return new NamedRow(Line(row), "TP53", "NM_000546", panel.Find("NM_000546"), $"{assembly} {row[column]}", variant, aside, Stated(row["c"]), protein);
            }
        }
    }

    private static int Number(string text) => int.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Line(TruthRow row) => string.Create(CultureInfo.InvariantCulture, $"line {row.Line}");
}
