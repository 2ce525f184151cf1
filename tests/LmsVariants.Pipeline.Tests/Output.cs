using System.Text;

namespace LmsVariants.Pipeline.Tests;

/// <summary>A CombinedVariantOutput put together from the parts that a test is about.</summary>
internal sealed record Output
{
    public string Banner { get; init; } = "TruSight Oncology 500 - Combined Variant Output";

    public string Pipeline { get; init; } = "ruo-2.2.0.12";

    public string Dna { get; init; } = "S1_DNA";

    public string Rna { get; init; } = "S1_RNA";

    public string Tmb { get; init; } = "5.98";

    public string UsableSites { get; init; } = "117";

    public string Percent { get; init; } = "0.85";

    public string CopyNumbers { get; init; } = "[Gene Amplifications]\nGene\tFold Change\nNA\n";

    public string Fusions { get; init; } = "NA";

    public string Extra { get; init; } = string.Empty;

    public string[] SmallVariants { get; init; } = [];

    public static Output Dragen { get; } = new()
    {
        Banner = "DRAGEN TruSight Oncology 500 v2.6.2 Analysis Software - Combined Variant Output",
        Pipeline = "2.6.2.4",
        CopyNumbers = "[Copy Number Variants]\nGene\tFold Change\tCopy Number Variant\tAbsolute Copy Number\nNA\n",
    };

    public override string ToString()
    {
        StringBuilder text = new();
        text.Append(Banner).Append("\n\n[Analysis Details]\nPair ID\tS1\nDNA Sample ID\t").Append(Dna).Append("\nRNA Sample ID\t").Append(Rna).Append("\nPipeline Version\t").Append(Pipeline)
            .Append("\n\n[TMB]\nTotal TMB\t").Append(Tmb).Append("\n\n[MSI]\nUsable MSI Sites\t").Append(UsableSites).Append("\nPercent Unstable MSI Sites\t").Append(Percent)
            .Append("\n\n").Append(CopyNumbers)
            .Append("\n[Splice Variants]\nGene\tAffected Exon\tBreakpoint 1\tBreakpoint 2\tSplice Supporting Reads\nNA\n")
            .Append("\n[Fusions]\nGene Pair\tBreakpoint 1\tBreakpoint 2\tFusion Supporting Reads\n").Append(Fusions).Append('\n')
            .Append(Extra)
            .Append("\n[Small Variants]\nGene\tChromosome\tGenomic Position\tReference Call\tAlternative Call\tAllele Frequency\tDepth\tP-Dot Notation\tC-Dot Notation\tConsequence(s)\tAffected Exon(s)\n");
        foreach (string row in SmallVariants.DefaultIfEmpty("NA")) text.Append(row).Append('\n');
        return text.ToString();
    }

    public static string Row(string gene, string place, string alleles, string vaf = "0.4", string depth = "500", string p = "", string c = "", string consequence = "missense_variant") =>
        string.Join('\t', [gene, .. place.Split(':'), .. alleles.Split('>'), vaf, depth, p, c, consequence, string.Empty]);
}
