using LmsVariants.Genomics.Coordinates;
using LmsVariants.Genomics.Transcripts;
using LmsVariants.Testing;

using Xunit.Abstractions;

namespace LmsVariants.Pipeline.Tests.Truth;

/// <summary>Names of third parties for single-base substitutions in coding sequence, row by row.</summary>
[Trait("Category", "Shared")]
public sealed class ThirdPartyNameTests(ITestOutputHelper output)
{
    [SkippableFact]
    public void Names_of_the_NCI_TP53_database_are_ours_on_both_assemblies()
    {
        Transcript tp53 = Find("NM_000546");
        Comparison comparison = new();
        foreach (TruthRow row in TruthTable.Read("tp53", "TP53_NCI_r21_unique_g_c_p_class.tsv"))
        {
            foreach ((GenomeAssembly assembly, string column) in new[] { (GenomeAssembly.GRCh37, "g_hg19"), (GenomeAssembly.GRCh38, "g_hg38") })
            {
                // g.7577545T>C
                string name = row[column];
                int arrow = name.IndexOf('>', StringComparison.Ordinal);
                if (arrow < 0 || arrow != name.Length - 2 || name[..2] != "g.") continue;
                comparison.Add($"MUT_ID {row["MUT_ID"]} {assembly} {name}", tp53, assembly, "17", name[2..(arrow - 1)], name[(arrow - 1)..arrow], name[(arrow + 1)..], row["c"], row["p"]);
            }
        }
        comparison.Print(output, "NCI TP53 r21");
        Expect(comparison, rows: 1228, exactProtein: 1174, (Comparison.RepeatedResidue, 54));
    }

    [SkippableFact]
    public void Names_of_ClinVar_are_ours()
    {
        Comparison comparison = new();
        int otherTranscript = 0;
        foreach (TruthRow row in TruthTable.Read("clinvar", "clinvar_g_c_p.tsv"))
        {
            if (row["ref"].Length != 1 || row["alt"].Length != 1) continue;
            if (FindByAny(row["tx"]) is not Transcript transcript)
            {
                otherTranscript++;
                continue;
            }
            Assert.True(GenomeAssemblies.TryParse(row["build"], out GenomeAssembly assembly));
            comparison.Add($"line {row.Line} {row["source"]} {row["tx"]}", transcript, assembly, row["chrom"], row["pos"], row["ref"], row["alt"], row["c"], row["p"]);
        }
        comparison.Print(output, "ClinVar");
        Expect(comparison, rows: 4281, exactProtein: 4240, (Comparison.EscapedEquals, 10), (Comparison.StartAsMissense, 27), (Comparison.StopAsMissense, 4));
        output.WriteLine($"on transcripts that the tables lack: {otherTranscript}");
        Assert.Equal(608, otherTranscript);
    }

    [SkippableTheory]
    [InlineData("TCGA_OV_MC3.PANEL.GRCh37.maf.tsv", 371, 353, 18, 44)]
    [InlineData("TCGA_UCS_MC3.PANEL.GRCh37.maf.tsv", 84, 81, 3, 11)]
    public void Names_of_TCGA_are_ours(string file, int rows, int exactProtein, int repeated, int onOtherTranscripts)
    {
        Comparison comparison = new();
        int otherTranscript = 0;
        foreach (TruthRow row in TruthTable.Read("tcga", file))
        {
            if (row["Variant_Type"] != "SNP") continue;
            if (FindByAny(row["Transcript_ID"]) is not Transcript transcript)
            {
                otherTranscript++;
                continue;
            }
            comparison.Add($"line {row.Line} {row["Hugo_Symbol"]}", transcript, GenomeAssembly.GRCh37, row["Chromosome"], row["Start_Position"], row["Reference_Allele"], row["Tumor_Seq_Allele2"], row["HGVSc"], row["HGVSp_Short"]);
        }
        comparison.Print(output, file);
        Expect(comparison, rows, exactProtein, (Comparison.RepeatedResidue, repeated));
        output.WriteLine($"on transcripts that the tables lack: {otherTranscript}");
        Assert.Equal(onOtherTranscripts, otherTranscript);
    }

    private static void Expect(Comparison comparison, int rows, int exactProtein, params (string Why, int Rows)[] explained)
    {
        Assert.Empty(comparison.Unexplained);
        Assert.Equal(explained, comparison.Explained);
        Assert.Equal((rows, rows, exactProtein), (comparison.Rows, comparison.ExactCoding, comparison.ExactProtein));
        Assert.Equal(rows - exactProtein, explained.Sum(kind => kind.Rows));
    }

    private static Transcript Find(string accession) =>
        RealTables.Transcripts().Find(new Accession(accession, null)) ?? throw new InvalidOperationException($"the tables lack {accession}");

    // Ensembl transcripts answer to the RefSeq transcript of the same row of the tables, whatever the version.
    private static Transcript? FindByAny(string text)
    {
        if (!Accession.TryParse(text, out Accession accession)) return null;
        return accession.Base.StartsWith("ENST", StringComparison.Ordinal)
            ? Ensembl().GetValueOrDefault(accession.Base)
            : RealTables.Transcripts().Find(accession);
    }

    private static Dictionary<string, Transcript> Ensembl() => s_ensembl ??= File.ReadLines(Component.Shared("reference", "transcripts.tsv"))
        .Where(line => line[0] != '#')
        .Select(line => line.Split('\t'))
        .Where(cells => cells[2].Length > 0)
        .Select(cells => (Ensembl: cells[2].Split('.')[0], RefSeq: cells[3].Split('.')[0]))
        .Distinct()
        .ToDictionary(pair => pair.Ensembl, pair => Find(pair.RefSeq), StringComparer.Ordinal);

    private static Dictionary<string, Transcript>? s_ensembl;
}
