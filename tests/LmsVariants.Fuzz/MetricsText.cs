namespace LmsVariants.Fuzz;

/// <summary>The text of a MetricsOutput with invented values, to be changed line by line.</summary>
internal static class MetricsText
{
    public const string Header = "Metric (UOM)\tLSL Guideline\tUSL Guideline\t";

    /// <summary>Local App 2.2: columns are samples, contamination is a score and a p-value.</summary>
    public static string LocalApp { get; } = Text(
        "TruSight Oncology 500 - Metrics Output", "Workflow Version\truo-2.2.0.12", "S-1_DNA\tS-2_DNA\tS-1_RNA", "\r\n",
        "COMPLETED_ALL_STEPS\tTRUE\tTRUE\tFALSE", "FAILED_STEPS\tNA\tNA\tFusionCalling", "STEPS_NOT_EXECUTED\tNA\tNA\tRnaAnnotation,RnaFusionMerge",
        "[DNA Library QC Metrics]", "CONTAMINATION_SCORE (NA)\t0\t3106\t412\t5230\tNA", "CONTAMINATION_P_VALUE (NA)\t0.000\t0.049\t1.000\t0.011\tNA",
        "[DNA Library QC Metrics for Small Variant Calling and TMB]", "MEDIAN_INSERT_SIZE (bp)\t70\tNA\t112\t98\tNA", "MEDIAN_EXON_COVERAGE (Count)\t150\tNA\t1207\t61\tNA",
        "[DNA Library QC Metrics for MSI]", "USABLE_MSI_SITES (Count)\t40\tNA\t124\t0\tNA",
        "[DNA Expanded Metrics]", "TOTAL_PF_READS (Count)\tNA\tNA\t231000000\t84000000\tNA",
        "[RNA Library QC Metrics]", "MEDIAN_CV_GENE_500X (%)\t0.00\t93.00\tNA\tNA\t61.20", "MEDIAN_INSERT_SIZE (Count)\t80\tNA\tNA\tNA\t79",
        "[RNA Expanded Metrics]", "TOTAL_PF_READS (Count)\tNA\tNA\tNA\tNA\t31200000");

    /// <summary>DRAGEN 2.6: columns are pairs, contamination is a score alone.</summary>
    public static string Dragen { get; } = Text(
        "DRAGEN TruSight Oncology 500 v2.6.2 Analysis Software - Metrics Output", "Workflow Version\t2.6.2.4", "PAIR-1\tNTC", "\n",
        "COMPLETED_ALL_STEPS\tTRUE\tFALSE", "FAILED_STEPS\tNA\tNA", "STEPS_NOT_EXECUTED\tNA\tNA",
        "[DNA Library QC Metrics]", "CONTAMINATION_SCORE (NA)\t0\t1457\t1458\tNA",
        "[DNA Library QC Metrics for GIS]", "EXCESSIVE_TF (NA)\tNA\t0\t0\tNA",
        "[RNA Library QC Metrics]", "MEDIAN_CV_GENE_500X (NA)\t0.00\t0.93\t0.51\tNA", "TOTAL_ON_TARGET_READS (Count)\t2500000\tNA\t24100000\tNA",
        "[RNA Expanded Metrics]", "PCT_CHIMERIC_READS (%)\tNA\tNA\t40.55\tNA");

    /// <summary>ctDNA 2.6: Pipeline Version, one exon coverage for small variants and one for MSI and fusions.</summary>
    public static string CirculatingDna { get; } = Text(
        "DRAGEN TruSight Oncology 500 ctDNA v2.6.0 Analysis Software - Metrics Output", "Pipeline Version\t2.6.0.22", "L-1", "\n",
        "COMPLETED_ALL_STEPS\tTRUE", "FAILED_STEPS\tNA", "STEPS_NOT_EXECUTED\tNA",
        "[DNA Library QC Metrics for Small Variant Calling and TMB]", "MEDIAN_EXON_COVERAGE (count)\t1300\tNA\t2410", "PCT_EXON_1000X (%)\t80.0\tNA\t98.1",
        "[DNA Library QC Metrics for MSI and Fusions]", "MEDIAN_EXON_COVERAGE (count)\t1300\tNA\t1299");

    private static string Text(string banner, string version, string columns, string newLine, params string[] lines)
    {
        List<string> text =
        [
            banner, "For Research Use Only. Not for use in diagnostic procedures.", string.Empty,
            "[Header]", "Output Date\t2099-01-02", version, string.Empty,
            "[Run QC Metrics]", Header + "Value", "PCT_PF_READS (%)\t55.0\tNA\t80.4", "PCT_Q30_R1 (%)\tNA\tNA\tNA", string.Empty,
            "[Analysis Status]", "\t" + columns,
        ];
        foreach (string line in lines)
        {
            if (line.StartsWith('[')) text.AddRange([string.Empty, line, Header + columns]);
            else text.Add(line);
        }
        text.AddRange([string.Empty, "[Notes]", "Run Metrics\tNot generated when starting from FASTQ files."]);
        int cells = 3 + columns.Split('\t').Length;
        return string.Concat(text.Select(line => line + new string('\t', Math.Max(0, cells - line.Split('\t').Length)) + newLine));
    }
}
