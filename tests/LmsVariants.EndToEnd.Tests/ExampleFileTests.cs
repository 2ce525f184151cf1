using System.Text.Json;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>The shared examples, a file of each layout, as one batch through the built program: read into the right case, or refused with the reason.</summary>
[Trait("Category", "Shared")]
public sealed class ExampleFileTests
{
    // file, case, format; or file, code of the refusal
    private const string Expected = """
        Archer_SYN.full_results.txt|SYN030|Archer full_results
        CLC_variant_track.csv|CLC_variant_track|CLC variant track
        DRAGEN_2.1.1_HRD_CombinedVariantOutput.tsv|C0000001|TSO500 CombinedVariantOutput
        DRAGEN_2.1.1_noHRD_CombinedVariantOutput.tsv|C0000002|TSO500 CombinedVariantOutput
        DRAGEN_2.5.2_HRD_CombinedVariantOutput.tsv|SYN010|TSO500 CombinedVariantOutput
        DRAGEN_2.5.2_noHRD_INFERRED_CombinedVariantOutput.tsv|SYN011|TSO500 CombinedVariantOutput
        DRAGEN_2.6.2_HRD_CombinedVariantOutput.tsv|5_C0000003_SYNT_2600000003|TSO500 CombinedVariantOutput
        DRAGEN_2.6.2_MetricsOutput.tsv|5_C0000003_SYNT_2600000003|TSO500 MetricsOutput
        DRAGEN_2.6.2_SYN_DNA.cnv.vcf|SYN_DNA|VCF
        DRAGEN_2.6.2_SYN_DNA.hard-filtered.vcf|5_C0000003_SYNT_2600000003|VCF
        DRAGEN_2.6.2_SYN_DNA.tmb.trace.tsv|SYN_DNA|TSO500 TMB trace
        DRAGEN_2.6.2_SYN_DNA_DragenExonCNV.vcf|SYN_DNA|VCF
        DRAGEN_2.6.2_SYN_RNA_AllFusions.csv|DRAGEN_2.6.2_SYN_RNA|TSO500 AllFusions
        DRAGEN_2.6.2_SYN_RNA_SpliceVariants.vcf|DRAGEN_2.6.2_SYN_RNA|VCF
        FoundationOne.xml|SYN-01|FoundationOne XML
        IonReporter_Oncomine.vcf|SYN020|VCF
        IonReporter_export.tsv|IonReporter_export|Ion Reporter table
        IonReporter_full.tsv|SYN020_v1|Ion Reporter table
        LocalApp_1.3_INFERRED_BiomarkerReport.txt|LMV1019
        LocalApp_2.0.0_INFERRED_CombinedVariantOutput.tsv|SYN001-T|TSO500 CombinedVariantOutput
        LocalApp_2.1.0_INFERRED_CombinedVariantOutput.tsv|SYN002-T|TSO500 CombinedVariantOutput
        LocalApp_2.2.0_DNAonly_CombinedVariantOutput.tsv|SYN004_DNA|TSO500 CombinedVariantOutput
        LocalApp_2.2.0_EXCEL_RESAVED_CombinedVariantOutput.tsv|12345|TSO500 CombinedVariantOutput
        LocalApp_2.2.0_MetricsOutput.tsv|SYN003|TSO500 MetricsOutput
        LocalApp_2.2.0_NTC_CombinedVariantOutput.tsv|NTC-DNA-1|TSO500 CombinedVariantOutput
        LocalApp_2.2.0_RNAonly_CombinedVariantOutput.tsv|SYN005_RNA|TSO500 CombinedVariantOutput
        LocalApp_2.2.0_SYN003_DNA.msi.json|SYN003|TSO500 MSI JSON
        LocalApp_2.2.0_SYN003_DNA.tmb.json|SYN003|TSO500 TMB JSON
        LocalApp_2.2.0_SYN003_DNA_CopyNumberVariants.vcf|SYN003|VCF
        LocalApp_2.2.0_SYN003_DNA_MergedSmallVariants.genome.vcf|SYN003|VCF
        LocalApp_2.2.0_SYN003_DNA_TMB_Trace.tsv|SYN003|TSO500 TMB trace
        LocalApp_2.2.0_SYN003_RNA_AllFusions.csv|SYN003|TSO500 AllFusions
        LocalApp_2.2.0_paired_CombinedVariantOutput.tsv|SYN003|TSO500 CombinedVariantOutput
        MSK_like.maf|SYN040|MAF
        Nirvana_MergedSmallVariants_Annotated.json|SYN003|Nirvana JSON
        PierianDx_accession.csv|LMV1001
        SOPHiA_DDM_export.csv|SOPHiA_DDM_export|SOPHiA DDM table
        SnpEff_annotated.vcf|SnpEff|VCF
        VEP_annotated.vcf|VEP|VCF
        ctDNA_1.2.0_PARTLY_INFERRED_CombinedVariantOutput.tsv|L9900001|TSO500 CombinedVariantOutput
        ctDNA_2.6.0_L9900001.microsat_output.json|L9900001|TSO500 MSI JSON
        ctDNA_2.6.0_L9900001_Fusions.csv|L9900001|TSO500 ctDNA Fusions
        ctDNA_2.6.0_MetricsOutput.tsv|L9900001|TSO500 MetricsOutput
        ctDNA_2.6.0_PARTLY_INFERRED_CombinedVariantOutput.tsv|LMV1013
        """;

    [SkippableFact]
    public void Every_example_is_read_into_its_case_or_refused_with_the_reason()
    {
        string examples = Component.Shared("formats", "examples");
        using Workspace workspace = new();
        Ended ended = workspace.Run("run", examples, "--assembly", "GRCh37", "--sample", "TUMOR", "--out", "out");
        Assert.Equal(3, ended.ExitCode);
        List<string> found = [.. Directory.GetFiles(workspace.Of("out"), "*.case.json").SelectMany(Files)];
        found.AddRange(ended.ErrorLines.Where(line => line.Contains(": error ", StringComparison.Ordinal)).Select(Refusal));
        Assert.Equal(Expected.ReplaceLineEndings("\n").Split('\n'), found.Order(StringComparer.Ordinal));
        Assert.Equal(Directory.GetFiles(examples).Length, found.Count);
    }

    private static IEnumerable<string> Files(string caseFile)
    {
        using JsonDocument content = JsonDocument.Parse(File.ReadAllBytes(caseFile));
        string name = content.RootElement.GetProperty("case_id").GetString()!;
        return [.. content.RootElement.GetProperty("inputs").EnumerateArray().Select(input => $"{input.GetProperty("name").GetString()}|{name}|{input.GetProperty("format").GetString()}")];
    }

    private static string Refusal(string line)
    {
        string place = line[..line.IndexOf(":0:0: error ", StringComparison.Ordinal)];
        int code = line.IndexOf("LMV", StringComparison.Ordinal);
        return $"{place[(place.LastIndexOf('/') + 1)..]}|{line[code..(code + 7)]}";
    }
}
