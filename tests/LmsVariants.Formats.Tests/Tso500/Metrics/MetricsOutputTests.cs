using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500.Metrics;

public sealed class MetricsOutputTests
{
    [Fact]
    public void Each_column_is_a_companion_of_its_own()
    {
        IReadOnlyList<PanelFile> read = Reading.All(MetricsText.LocalApp);
        Assert.Equal([new SampleNames(Sample: "S-1_DNA"), new SampleNames(Sample: "S-2_DNA"), new SampleNames(Sample: "S-1_RNA")], read.Select(file => file.Names));
        Assert.All(read, file => Assert.True(file is { IsCompanion: true, IsCirculatingDna: false, Panel: "TruSight Oncology 500", Software: "TruSight Oncology 500 Local App", Version: "2.2.0" }));
        Assert.All(read, file => Assert.Equal([], file.Lines()));
        Assert.All(read, file => Assert.Empty(file.Coverage));
        Assert.Equal(["For Research Use Only. Not for use in diagnostic procedures.", "Run Metrics: Not generated when starting from FASTQ files."], read[0].SoftwareNotes.ToArray());
        Assert.Equal(
            [new("Output Date", "2099-01-02"), new("Workflow Version", "ruo-2.2.0.12"), new("COMPLETED_ALL_STEPS", "FALSE"), new("FAILED_STEPS", "FusionCalling"), new KeyValue("STEPS_NOT_EXECUTED", "RnaAnnotation,RnaFusionMerge")],
            read[2].Details.ToArray());
    }

    // section | metric: value, limits, verdict
    [Fact]
    public void A_sample_has_the_metrics_of_the_run_and_its_own() => Assert.Equal(
        [
            "Run QC Metrics|PCT_PF_READS|%|55.0..|80.4|Passed", "Run QC Metrics|PCT_Q30_R1|%|..||NotMeasured",
            "DNA Library QC Metrics|CONTAMINATION_SCORE|NA|0..3106|5230|Passed", "DNA Library QC Metrics|CONTAMINATION_P_VALUE|NA|0.000..0.049|0.011|NoLimit",
            "DNA Library QC Metrics for Small Variant Calling and TMB|MEDIAN_INSERT_SIZE|bp|70..|98|Passed", "DNA Library QC Metrics for Small Variant Calling and TMB|MEDIAN_EXON_COVERAGE|Count|150..|61|Failed",
            "DNA Library QC Metrics for MSI|USABLE_MSI_SITES|Count|40..|0|Failed", "DNA Expanded Metrics|TOTAL_PF_READS|Count|..|84000000|NoLimit",
            "RNA Library QC Metrics|MEDIAN_CV_GENE_500X|%|0.00..93.00||NotMeasured", "RNA Library QC Metrics|MEDIAN_INSERT_SIZE|Count|80..||NotMeasured",
            "RNA Expanded Metrics|TOTAL_PF_READS|Count|..||NotMeasured",
        ],
        Reading.All(MetricsText.LocalApp)[1].Metrics.Select(Text));

    [Theory]
    [InlineData("70\tNA\t112", "70\tNA\t70", MetricVerdict.Passed)]
    [InlineData("70\tNA\t112", "70\tNA\t69.9", MetricVerdict.Failed)]
    [InlineData("70\tNA\t112", "NA\t112\t112", MetricVerdict.Passed)]
    [InlineData("70\tNA\t112", "NA\t112\t112.1", MetricVerdict.Failed)]
    [InlineData("70\tNA\t112", "NA\tNA\t-3", MetricVerdict.NoLimit)]
    [InlineData("70\tNA\t112", "NA\tNA\tNA", MetricVerdict.NotMeasured)]
    [InlineData("70\tNA\t112", "70\tNA\t", MetricVerdict.NotMeasured)]
    public void Limits_are_included(string old, string by, MetricVerdict verdict) => Assert.Equal(
        verdict,
        Reading.All(MetricsText.LocalApp.Replace(old, by, StringComparison.Ordinal))[0].Metrics.Single(metric => metric is { Name: "MEDIAN_INSERT_SIZE", Unit: "bp" }).Verdict);

    [Fact]
    public void Where_it_was_measured_is_a_place_in_the_file() =>
        Assert.Equal("x:21:37", Reading.All(MetricsText.LocalApp)[1].Metrics.Single(metric => metric.Name == "CONTAMINATION_SCORE").Where.ToString());

    [Fact]
    public void A_failure_without_a_step_is_a_failure() => Assert.Equal(
        ["COMPLETED_ALL_STEPS=FALSE"],
        Reading.All(MetricsText.Dragen)[1].FailedSteps.ToArray());

    [Fact]
    public void Limits_that_are_not_the_guides_are_told_once()
    {
        string text = MetricsText.LocalApp.Replace("0\t3106", "0\t9999", StringComparison.Ordinal).Replace("40\tNA\t124", "NA\tNA\t124", StringComparison.Ordinal);
        Assert.All(Reading.All(text), file => Assert.Equal(
            ["x:21:1: warning LMV1162: the limits of the file, by which it was judged, are not those of the guide for TruSight Oncology 500 Local App 2.2.0: CONTAMINATION_SCORE of [DNA Library QC Metrics] NA to 9999 (guide: NA to 3106); USABLE_MSI_SITES of [DNA Library QC Metrics for MSI] NA to NA (guide: 40 to NA)"],
            file.Lines()));
    }

    [Theory]
    [InlineData("55.0\tNA\t80.4", "80.0\tNA\t80.4")]
    [InlineData("55.0\tNA\t80.4", "NA\tNA\tNA")]
    [InlineData("ruo-2.2.0.12", "ruo-1.3.0.1")]
    public void Limits_of_another_instrument_or_of_a_version_without_a_guide_are_no_drift(string old, string by) =>
        Assert.DoesNotContain(Reading.All(MetricsText.LocalApp.Replace(old, by, StringComparison.Ordinal))[0].Warnings, warning => warning.Code == "LMV1162");

    [Fact]
    public void A_metric_of_the_expanded_sections_has_no_guide() => Assert.Empty(Reading.All(MetricsText.Dragen)[0].Warnings);

    [Fact]
    public void What_is_missing_or_not_known_is_told()
    {
        string text = MetricsText.Dragen.Replace("[Notes]", "[Remarks]", StringComparison.Ordinal).Replace("[Analysis Status]", "[Status]", StringComparison.Ordinal);
        PanelFile read = Reading.All(text)[0];
        Assert.Equal(
            [
                "x:0:0: warning LMV1106: [Analysis Status] is missing from the file: whether steps failed is not known",
                "x:0:0: warning LMV1106: [Notes] is missing from the file: the file may have been cut short",
                "x:13:1: warning LMV1101: section [Status] is not known; kept in the case file and not interpreted",
                "x:36:1: warning LMV1101: section [Remarks] is not known; kept in the case file and not interpreted",
            ],
            read.Lines());
        Assert.Equal(["Status", "Remarks"], read.UnknownSections.Select(section => section.Title));
    }

    [Fact]
    public void A_row_that_stands_twice_is_taken_once()
    {
        const string Row = "EXCESSIVE_TF (NA)\tNA\t0\t0\tNA\n";
        PanelFile read = Reading.All(MetricsText.Dragen.Replace(Row, Row + Row, StringComparison.Ordinal))[0];
        Assert.Single(read.Metrics, metric => metric.Name == "EXCESSIVE_TF");
        Assert.Equal(["x:26:1: warning LMV1105: the same metric stands in line 25 and was taken once"], read.Lines());
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("Metric (UOM)\tLSL Guideline\tUSL Guideline\tPAIR-1\tNTC\nNA\t\t\t")]
    [InlineData("Metric (UOM)\tLSL Guideline\tUSL Guideline\tPAIR-1\tNTC")]
    public void A_table_without_rows_has_no_metrics(string lines)
    {
        int from = MetricsText.Dragen.IndexOf("[RNA Library QC Metrics]", StringComparison.Ordinal);
        int to = MetricsText.Dragen.IndexOf("[RNA Expanded Metrics]", StringComparison.Ordinal);
        PanelFile read = Reading.All($"{MetricsText.Dragen[..from]}[RNA Library QC Metrics]\n{lines}\n{MetricsText.Dragen[to..]}")[0];
        Assert.DoesNotContain(read.Metrics, metric => metric.Section == "RNA Library QC Metrics");
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("1458\tNA", "x:21:33: error LMV1007: DNA Library QC Metrics: expected a row of 5 cells, found nothing", "1458")]
    [InlineData("1458\tNA", "x:21:41: error LMV1015: DNA Library QC Metrics: expected a row of 5 cells, found '7'", "1458\tNA\t7")]
    [InlineData("1458\tNA", "x:21:33: error LMV1009: CONTAMINATION_SCORE: expected a number with a decimal point, found 'high'", "high\tNA")]
    [InlineData("0\t1457\t1458", "x:21:28: error LMV1009: CONTAMINATION_SCORE: expected a number with a decimal point, found '1,457'", "0\t1,457\t1458")]
    [InlineData("USL Guideline\tPAIR-1\tNTC\nCONT", "x:20:49: error LMV1013: header: expected each column once, found 'PAIR-1'", "USL Guideline\tPAIR-1\tPAIR-1\nCONT")]
    [InlineData("\tPAIR-1\tNTC\t\t\nCOMP", "x:14:9: error LMV1013: header: expected each column once, found 'PAIR-1'", "\tPAIR-1\tPAIR-1\t\t\nCOMP")]
    [InlineData("\tPAIR-1\tNTC\t\t\nCOMP", "x:15:1: error LMV1010: Analysis Status: expected an empty cell in front of the names of samples, found 'COMPLETED_ALL_STEPS'", "\t\t\t\t\nCOMP")]
    [InlineData("COMPLETED_ALL_STEPS\tTRUE", "x:15:21: error LMV1010: COMPLETED_ALL_STEPS: expected TRUE or FALSE, found 'MAYBE'", "COMPLETED_ALL_STEPS\tMAYBE")]
    [InlineData("STEPS_NOT_EXECUTED", "x:17:1: error LMV1013: Analysis Status: expected each row once, found 'FAILED_STEPS'", "FAILED_STEPS")]
    [InlineData("[Header]", "x:0:0: error LMV1006: file: expected a section [Header], found the end of the file", "[Head]")]
    [InlineData("LSL Guideline\tUSL Guideline\tValue", "x:9:1: error LMV1008: header: expected a column 'LSL Guideline', found 'Metric (UOM), LSL, USL Guideline...'", "LSL\tUSL Guideline\tValue")]
    public void What_cannot_be_read_is_refused_with_its_place(string old, string refusal, string by)
    {
        Assert.Contains(old, MetricsText.Dragen, StringComparison.Ordinal);
        Assert.Equal(refusal, Reading.RefusalOf(MetricsText.Dragen.Replace(old, by, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_metric_with_two_values_is_refused()
    {
        const string Row = "EXCESSIVE_TF (NA)\tNA\t0\t0\tNA\n";
        Assert.Equal(
            "x:26:1: error LMV1013: DNA Library QC Metrics for GIS: expected each metric once, found 'EXCESSIVE_TF (NA)'",
            Reading.RefusalOf(MetricsText.Dragen.Replace(Row, Row + Row.Replace("0\t0", "0\t1", StringComparison.Ordinal), StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_cut_in_a_row_or_behind_a_header_is_refused()
    {
        string row = MetricsText.Dragen[..(MetricsText.Dragen.IndexOf("24100000", StringComparison.Ordinal) + 3)];
        Assert.Equal("x:30:42: error LMV1007: RNA Library QC Metrics: expected a row of 5 cells, found nothing", Reading.RefusalOf(row));
        string header = MetricsText.Dragen[..MetricsText.Dragen.IndexOf("MEDIAN_CV", StringComparison.Ordinal)];
        Assert.Equal("x:27:1: error LMV1007: RNA Library QC Metrics: expected a header and rows, or NA, found the end of the section", Reading.RefusalOf(header));
        string status = MetricsText.Dragen[..MetricsText.Dragen.IndexOf("[DNA", StringComparison.Ordinal)];
        Assert.Equal("x:0:0: error LMV1006: file: expected a section of library metrics, found the end of the file", Reading.RefusalOf(status));
    }

    private static string Text(ReportedMetric metric) => FormattableString.Invariant($"{metric.Section}|{metric.Name}|{metric.Unit}|{metric.Lower}..{metric.Upper}|{metric.Value}|{metric.Verdict}");
}
