using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tso500;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500;

/// <summary>Mistakes that readers of these files have made, one test for each; the numbers are those of the list of traps.</summary>
public sealed class TrapTests
{
    [Fact]
    public void Trap01_CRLF_leaves_no_carriage_return_in_a_cell()
    {
        Assert.DoesNotContain(Combined(CombinedOutputText.LocalApp22()).Details, pair => pair.Key.Contains('\r', StringComparison.Ordinal) || pair.Value?.Contains('\r', StringComparison.Ordinal) == true);
        Assert.All(Reading.All(MetricsText.LocalApp), file => Assert.DoesNotContain('\r', file.Names.Sample!));
        Assert.Equal("True", Reading.One(SideFileTexts.AllFusions.Replace("\n", "\r\n", StringComparison.Ordinal)).Alterations[0].Further("Fusion Directionality Known"));
        Assert.Equal("True", Reading.One(SideFileTexts.LocalAppTrace.Replace("\n", "\r\n", StringComparison.Ordinal)).Alterations[0].Further("IncludedInTMBNumerator"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(11)]
    public void Trap02_Padding_of_any_width_is_the_same_file(int cells)
    {
        CombinedVariantOutput read = Combined(CombinedOutputText.Dragen252Hrd() with { Cells = cells });
        Assert.Empty(read.Warnings);
        Assert.Equal((4, 2, CoverageState.NothingCalled), (read.SmallVariants.Rows.Length, read.CopyNumbers.Rows.Length, read.Fusions.State));
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("NA\t\t")]
    [InlineData("NA\t\t\t\t\t\t\t\t\t\t")]
    public void Trap03_An_empty_table_is_seen_whatever_tabs_follow_its_NA(string row) =>
        Assert.Equal(CoverageState.NothingCalled, Combined(CombinedOutputText.LocalApp22().Section("Gene Amplifications", "Gene\tFold Change", row)).CopyNumbers.State);

    [Fact]
    public void Trap04_A_gene_with_NA_alone_is_nothing_found_and_no_variant()
    {
        CombinedVariantOutput read = Combined(CombinedOutputText.Dragen252());
        Assert.Empty(read.ExonCopyNumbers.Rows);
        Assert.Equal((CoverageState.AssessedNothingFound, "BRCA1 BRCA2"), (read.ExonCopyNumbers.State, string.Join(' ', read.ExonCopyNumbers.NothingFoundIn)));
    }

    [Fact]
    public void Trap05_A_note_between_sections_is_no_row()
    {
        CombinedVariantOutput read = Combined(CombinedOutputText.Dragen252Hrd());
        Assert.Contains(CombinedOutputText.BetaNote, read.Notes);
        Assert.Equal(CoverageState.Called, read.Msi.State);
    }

    [Fact]
    public void Trap06_Sections_are_found_by_name_in_any_order_under_either_title()
    {
        CombinedVariantOutput moved = Combined(CombinedOutputText.Dragen262().Without("Fusions").Insert("TMB", "Fusions", "Gene Pair\tBreakpoint 1\tBreakpoint 2\tFusion Supporting Reads", "NA"));
        Assert.Equal((CoverageState.NothingCalled, "Large Rearrangements", 1), (moved.Fusions.State, moved.ExonCopyNumbers.Title, moved.ExonCopyNumbers.Rows.Length));
        Assert.Equal("Gene Amplifications", Combined(CombinedOutputText.LocalApp22()).CopyNumbers.Title);
    }

    [Fact]
    public void Trap07_The_last_section_counts_though_none_follows()
    {
        Assert.Equal(4, Combined(CombinedOutputText.LocalApp22() with { Ended = false }).SmallVariants.Rows.Length);
        Assert.Contains(Reading.All(MetricsText.LocalApp)[0].SoftwareNotes, note => note.StartsWith("Run Metrics: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Trap08_The_version_is_taken_from_the_banner_or_else_from_the_pipeline()
    {
        Assert.Equal("2.2.0", Combined(CombinedOutputText.LocalApp22()).Assay.Version);
        Assert.Equal("2.5.2", Combined(CombinedOutputText.Dragen252()).Assay.Version);
        Assert.Equal("2.6.2", Combined(CombinedOutputText.Dragen262()).Assay.Version);
        Assert.Equal("1.2.0", Combined(CombinedOutputText.CirculatingDna12()).Assay.Version);
    }

    [Fact]
    public void Trap09_Coordinates_are_GRCh37_by_the_assay_and_not_by_the_file()
    {
        string[] files = [CombinedOutputText.LocalApp22().ToString(), CombinedOutputText.CirculatingDna26().ToString(), SideFileTexts.AllFusions, SideFileTexts.CirculatingFusions, SideFileTexts.DragenTrace];
        Assert.All(files, text => Assert.All(Reading.All(text), file => Assert.StartsWith("assay profile", Assert.Single(file.Assemblies).Source, StringComparison.Ordinal)));
    }

    [Fact]
    public void Trap10_Germline_and_somatic_rows_are_both_kept_and_the_trace_tells_them_apart()
    {
        PanelFile trace = Reading.One(SideFileTexts.LocalAppTrace);
        Assert.Equal([false, true], trace.Alterations.Cast<ReportedSmallVariant>().Select(variant => variant.Origin!.IsGermline));
        Assert.All(trace.Alterations.Cast<ReportedSmallVariant>(), variant => Assert.Null(variant.PopulationFrequency));
    }

    [Fact]
    public void Trap11_A_blank_gene_leads_its_row_and_moves_no_column() =>
        Assert.Equal(("", "chr9", 777), (Combined(CombinedOutputText.LocalApp22()).SmallVariants.Rows[1] is var row ? row.Gene : "?", row.Chromosome, row.Depth));

    [Fact]
    public void Trap12_A_synonymous_P_Dot_gives_its_protein_name()
    {
        ReportedSmallVariant mtor = Reading.One(CombinedOutputText.LocalApp22()).Alterations.OfType<ReportedSmallVariant>().Single(variant => variant.Gene == "MTOR");
        Assert.Equal(("p.(Asn999=)", "NM_004958.3", "c.2997C>T"), (mtor.ProteinName, mtor.Transcript, mtor.CodingName));
    }

    [Fact]
    public void Trap14_Consequences_are_split_in_the_files_order()
    {
        Assert.Equal(["missense_variant", "splice_region_variant"], Combined(CombinedOutputText.LocalApp22()).SmallVariants.Rows[0].Consequences.ToArray());
        ReportedSmallVariant dnmt3a = (ReportedSmallVariant)Reading.One(SideFileTexts.DragenTrace).Alterations[1];
        Assert.Equal(["missense_variant", "splice_region_variant"], dnmt3a.Consequences.ToArray());
    }

    [Theory]
    [InlineData("NM_001626.6:c.*1900=", "NM_001626.6", "c.*1900=")]
    [InlineData("NM_004333.6:c.1518_1519invTG", "NM_004333.6", "c.1518_1519invTG")]
    [InlineData("NR_001566.1:n.259G>C", "NR_001566.1", "n.259G>C")]
    public void Trap15_Unusual_names_are_kept_as_written(string cdot, string transcript, string name)
    {
        string row = CombinedOutputText.FirstVariant.Replace("NM_000546.5:c.743G>A", cdot, StringComparison.Ordinal);
        ReportedSmallVariant read = Assert.Single(Reading.One(CombinedOutputText.LocalApp22().Section("Small Variants", CombinedOutputText.SmallVariantHeader, row)).Alterations.OfType<ReportedSmallVariant>());
        Assert.Equal((transcript, name), (read.Transcript, read.CodingName));
    }

    [Fact]
    public void Trap16_A_substitution_and_the_block_at_its_place_are_two_calls()
    {
        string block = CombinedOutputText.FirstVariant.Replace("\tC\tT\t", "\tCG\tTA\t", StringComparison.Ordinal);
        Assert.Equal(2, Combined(CombinedOutputText.LocalApp22().Section("Small Variants", CombinedOutputText.SmallVariantHeader, CombinedOutputText.FirstVariant, block)).SmallVariants.Rows.Length);
        string trace = SideFileTexts.LocalAppTrace + SideFileTexts.SomaticTrace.Replace("\tC\tT\t", "\tCG\tTA\t", StringComparison.Ordinal) + "\n";
        Assert.Equal(3, Reading.One(trace).Alterations.Length);
    }

    [Fact]
    public void Trap17_Partners_are_never_split_at_a_hyphen()
    {
        Assert.Equal(["NKX2-1-SYN1", "CD74-ROS1;GOPC"], Reading.One(CombinedOutputText.LocalApp22()).Alterations.OfType<ReportedFusion>().Select(fusion => fusion.Gene));
        ReportedAlteration dragen = Reading.One(SideFileTexts.DragenAllFusions).Alterations[0];
        Assert.Equal("CD74-ROS1;GOPC", dragen.Gene);
        // Columns tell the partners apart; a text of both does not.
        Assert.Equal("CD74 ROS1;GOPC", string.Join(' ', ((ReportedFusion)dragen).Partners));
    }

    [Fact]
    public void Trap18_A_chromosome_loses_its_prefix_alone()
    {
        string x = SideFileTexts.SomaticTrace.Replace("chr17", "chrX", StringComparison.Ordinal);
        PanelFile read = Reading.One(SideFileTexts.LocalAppTraceHeader + "\n" + x + "\n" + x.Replace("chrX", "X", StringComparison.Ordinal) + "\n" + x.Replace("chrX", "chrMT", StringComparison.Ordinal) + "\n");
        Assert.Equal(["chrX", "chrMT"], read.Alterations.Cast<ReportedSmallVariant>().Select(variant => variant.Allele!.Chromosome));
    }

    [Fact]
    public void Trap19_An_affected_exon_may_be_a_range_with_a_total_or_blank() =>
        Assert.Equal(["2-7/28", ""], Combined(CombinedOutputText.LocalApp22()).SpliceVariants.Rows.Select(row => row.AffectedExon));

    [Theory]
    [InlineData("ruo-2.0.0.70", true)]
    [InlineData("ruo-2.1.0.60", true)]
    [InlineData("ruo-2.2.0.12", false)]
    public void Trap20_Splice_reads_stood_in_each_others_column_before_Local_App_2_2(string pipeline, bool exchanged)
    {
        PanelFile read = Reading.One(CombinedOutputText.LocalApp22().Section("Analysis Details", "Pair ID\tP", "RNA Sample ID\tR", $"Pipeline Version\t{pipeline}"));
        ReportedSplice egfr = read.Alterations.OfType<ReportedSplice>().First();
        Assert.Equal(exchanged ? (2, 51) : (51, 2), (egfr.SupportingReads, egfr.ReferenceReads));
        Assert.Equal(exchanged ? "51" : null, egfr.Further("Splice Supporting Reads, as written"));
        Assert.Equal(exchanged ? "2" : null, egfr.Further("Reference Reads Transcript, as written"));
        Assert.Equal(exchanged ? ["LMV1160"] : [], read.Warnings.Select(warning => warning.Code));
    }

    [Fact]
    public void Trap20_No_warning_where_there_is_no_splice_row() =>
        Assert.Empty(Combined(CombinedOutputText.LocalApp22()
            .Section("Analysis Details", "Pair ID\tP", "Pipeline Version\truo-2.0.0.70")
            .Section("Splice Variants", "Gene\tAffected Exon\tBreakpoint 1\tBreakpoint 2\tSplice Supporting Reads\tReference Reads Transcript", "NA")).Warnings);

    [Theory]
    [InlineData("0.310", 0.31, "")]
    [InlineData("1", 1, "")]
    [InlineData("55", 0.55, "x:30:16: warning LMV1161: Tumor Fraction 55 is above 1 and was read as a percentage, 0.55 as a fraction")]
    [InlineData("100", 1, "x:30:16: warning LMV1161: Tumor Fraction 100 is above 1 and was read as a percentage, 1 as a fraction")]
    public void Trap23_A_tumour_fraction_above_one_is_a_percentage(string written, double fraction, string warning)
    {
        PanelFile read = Reading.One(CombinedOutputText.Dragen252Hrd().Section("GIS", "Genomic Instability Score\t58", $"Tumor Fraction\t{written}", "Ploidy\t3.12"));
        Assert.Equal((decimal)fraction, read.Gis!.TumourFraction);
        Assert.Equal(warning, string.Join('\n', read.Lines()));
    }

    [Fact]
    public void Trap23_A_tumour_fraction_above_a_hundred_percent_is_refused() => Assert.Equal(
        "x:30:16: error LMV1009: Tumor Fraction: expected a fraction from 0 to 1, or a percentage up to 100, found '120'",
        Reading.RefusalOf(CombinedOutputText.Dragen252Hrd().Section("GIS", "Genomic Instability Score\t58", "Tumor Fraction\t120", "Ploidy\t3.12")));

    [Fact]
    public void Trap24_Limits_come_from_the_file_whatever_the_unit()
    {
        Assert.Equal((93m, 61.20m, "%", MetricVerdict.Passed), Facts(Metric(MetricsText.LocalApp, "S-1_RNA", "RNA Library QC Metrics", "MEDIAN_CV_GENE_500X")));
        Assert.Equal((0.93m, 0.51m, "NA", MetricVerdict.Passed), Facts(Metric(MetricsText.Dragen, "PAIR-1", "RNA Library QC Metrics", "MEDIAN_CV_GENE_500X")));

        static (decimal?, decimal?, string, MetricVerdict) Facts(ReportedMetric metric) => (metric.Upper, metric.Value, metric.Unit, metric.Verdict);
    }

    [Theory]
    [InlineData("400\t1.000", MetricVerdict.Passed, "")]
    [InlineData("3106\t1.000", MetricVerdict.Passed, "")]
    [InlineData("5230\t0.011", MetricVerdict.Passed, "the score is above its upper limit, CONTAMINATION_P_VALUE 0.011 is not above 0.049: points to rearrangements, not to contamination")]
    [InlineData("5230\t0.049", MetricVerdict.Passed, "the score is above its upper limit, CONTAMINATION_P_VALUE 0.049 is not above 0.049: points to rearrangements, not to contamination")]
    [InlineData("5230\t0.050", MetricVerdict.Failed, "the score is above its upper limit, CONTAMINATION_P_VALUE 0.050 is above 0.049 too: contamination")]
    [InlineData("5230\tNA", MetricVerdict.Failed, "by the score alone: CONTAMINATION_P_VALUE has no value or no upper limit")]
    [InlineData("NA\t1.000", MetricVerdict.NotMeasured, "")]
    public void Trap25_Contamination_of_the_Local_App_is_read_from_two_rows(string values, MetricVerdict verdict, string remark)
    {
        string[] cells = values.Split('\t');
        string text = MetricsText.LocalApp.Replace("3106\t412", $"3106\t{cells[0]}", StringComparison.Ordinal).Replace("0.049\t1.000", $"0.049\t{cells[1]}", StringComparison.Ordinal);
        ReportedMetric score = Metric(text, "S-1_DNA", "DNA Library QC Metrics", "CONTAMINATION_SCORE");
        Assert.Equal((verdict, remark), (score.Verdict, score.Remark.ToString()));
        Assert.NotEqual(MetricVerdict.Failed, Metric(text, "S-1_DNA", "DNA Library QC Metrics", "CONTAMINATION_P_VALUE").Verdict);
    }

    [Fact]
    public void Trap25_Without_the_row_of_the_p_value_the_score_of_the_Local_App_decides_and_says_so()
    {
        string text = MetricsText.LocalApp.Replace("CONTAMINATION_P_VALUE (NA)\t0.000\t0.049\t1.000\t0.011\tNA\r\n", string.Empty, StringComparison.Ordinal);
        ReportedMetric score = Metric(text, "S-2_DNA", "DNA Library QC Metrics", "CONTAMINATION_SCORE");
        Assert.Equal((MetricVerdict.Failed, "by the score alone: CONTAMINATION_P_VALUE has no value or no upper limit"), (score.Verdict, score.Remark.ToString()));
    }

    [Fact]
    public void Trap25_Contamination_of_DRAGEN_is_a_score_alone()
    {
        ReportedMetric score = Metric(MetricsText.Dragen, "PAIR-1", "DNA Library QC Metrics", "CONTAMINATION_SCORE");
        Assert.Equal((1458m, 1457m, MetricVerdict.Failed, ""), (score.Value, score.Upper, score.Verdict, score.Remark.ToString()));
    }

    [Fact]
    public void Trap26_Metric_names_repeat_across_sections()
    {
        Assert.Equal((70m, 80m), (Metric(MetricsText.LocalApp, "S-1_DNA", "DNA Library QC Metrics for Small Variant Calling and TMB", "MEDIAN_INSERT_SIZE").Lower, Metric(MetricsText.LocalApp, "S-1_DNA", "RNA Library QC Metrics", "MEDIAN_INSERT_SIZE").Lower));
        Assert.Equal(
            [(2410m, MetricVerdict.Passed), (1299m, MetricVerdict.Failed)],
            Reading.One(MetricsText.CirculatingDna).Metrics.Where(metric => metric.Name == "MEDIAN_EXON_COVERAGE").Select(metric => (metric.Value!.Value, metric.Verdict)));
        Assert.All(Reading.All(MetricsText.LocalApp), file => Assert.Equal(file.Metrics.Length, file.Metrics.DistinctBy(metric => (metric.Section, metric.Name)).Count()));
    }

    [Fact]
    public void Trap27_Columns_of_metrics_are_samples_or_pairs_and_the_version_has_two_names()
    {
        Assert.Equal(["S-1_DNA", "S-2_DNA", "S-1_RNA"], Reading.All(MetricsText.LocalApp).Select(file => file.Names.Sample));
        Assert.Equal(["PAIR-1", "NTC"], Reading.All(MetricsText.Dragen).Select(file => file.Names.Sample));
        Assert.Equal(["2.2.0", "2.6.2", "2.6.0"], new[] { MetricsText.LocalApp, MetricsText.Dragen, MetricsText.CirculatingDna }.Select(text => Reading.All(text)[0].Version));
        Assert.Equal([[], [], ["FusionCalling", "RnaAnnotation", "RnaFusionMerge"]], Reading.All(MetricsText.LocalApp).Select(file => file.FailedSteps.ToArray()));
    }

    [Fact]
    public void Trap28_TMB_is_as_written_and_never_recomputed()
    {
        Assert.Equal(new ReportedTmb(5.98m, 1.27m, 8), Reading.One(CombinedOutputText.LocalApp22()).Tmb);
        Assert.Equal(new ReportedTmb(9.9m, 1.27m, 8), Reading.One(SideFileTexts.TmbJson.Replace("\"TmbPerMb\": 6.3", "\"TmbPerMb\": 9.9", StringComparison.Ordinal)).Tmb);
    }

    [Fact]
    public void Trap29_MSI_without_sites_is_no_zero_and_ctDNA_gives_a_distance()
    {
        PanelFile none = Reading.One(CombinedOutputText.LocalApp22().Section("MSI", "Usable MSI Sites\t0", "Total MSI Sites Unstable\tNA", "Percent Unstable MSI Sites\tNA"));
        Assert.Equal(new ReportedMsi(0, null, null), none.Msi);
        PanelFile invalid = Reading.One(SideFileTexts.InvalidMsiJson);
        Assert.Null(invalid.Msi);
        Assert.Equal((CoverageState.NoData, "the software holds its result to be invalid: Insufficient sites"), (invalid.Coverage(CoverageSubject.Msi).State, invalid.Coverage(CoverageSubject.Msi).Detail));
        Assert.Equal(new ReportedMsi(null, null, null) { SumOfDistances = 0.07m }, Reading.One(CombinedOutputText.CirculatingDna26()).Msi);
        Assert.Equal(new ReportedMsi(2201, 3, 0.14m), Reading.One(CombinedOutputText.CirculatingDna12()).Msi);
    }

    [Fact]
    public void Trap30_Bare_NaN_is_missing()
    {
        PanelFile read = Reading.One(SideFileTexts.TmbJson);
        Assert.Equal(new ReportedTmb(6.3m, 1.27m, 8), read.Tmb);
        Assert.Contains(new KeyValue("AdjustedTmbPerMb", null), read.Details);
        PanelFile none = Reading.One(SideFileTexts.TmbJson.Replace("6.3", "NaN", StringComparison.Ordinal));
        Assert.Null(none.Tmb);
        Assert.Equal(CoverageState.NoData, none.Coverage(CoverageSubject.Tmb).State);
    }

    [Fact]
    public void Trap31_A_fold_change_is_no_copy_number()
    {
        ReportedCopyNumber[] read = [.. Reading.One(CombinedOutputText.Dragen252Hrd()).Alterations.OfType<ReportedCopyNumber>()];
        Assert.Equal([("ERBB2", 5.87m, 14m), ("TFE3", 1.458m, (decimal?)null)], read.Select(row => (row.Gene, row.FoldChange!.Value, row.Copies)));
    }

    [Fact]
    public void Trap34_Old_symbols_stay_as_written() =>
        Assert.Equal("MYCL1", Assert.Single(Combined(CombinedOutputText.LocalApp22().Section("Gene Amplifications", "Gene\tFold Change", "MYCL1\t1.781")).CopyNumbers.Rows).Gene);

    [Fact]
    public void Trap35_Files_that_a_spreadsheet_saved_again_are_read()
    {
        PanelFile trace = Reading.One("\uFEFF" + SideFileTexts.LocalAppTrace.Replace("True", "TRUE", StringComparison.Ordinal).Replace("0.6120", "0.612", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal((2, 0.612m), (trace.Alterations.Length, ((ReportedSmallVariant)trace.Alterations[0]).AlleleFrequency));
        PanelFile metrics = Reading.All("\uFEFF" + MetricsText.LocalApp.Replace("RnaAnnotation,RnaFusionMerge", "\"RnaAnnotation,RnaFusionMerge\"", StringComparison.Ordinal).Replace("\r\n", "\t\t\t\t\r\n", StringComparison.Ordinal))[2];
        Assert.Equal(["FusionCalling", "RnaAnnotation", "RnaFusionMerge"], metrics.FailedSteps.ToArray());
        PanelFile fusions = Reading.One("\uFEFF" + SideFileTexts.AllFusions.Replace("# Source = FusionProcessor 1.0.0.407", "\"# Source = FusionProcessor 1.0.0.407\",,,,,,", StringComparison.Ordinal).Replace(",True\n", ",TRUE\n", StringComparison.Ordinal));
        Assert.Equal(("FusionProcessor", "1.0.0.407", 3), (fusions.Software, fusions.Version, fusions.Alterations.Length));
    }

    [Theory]
    [InlineData(SideFileTexts.AllFusions, "EML4", "x:5:17")]
    [InlineData(SideFileTexts.CirculatingFusions, "EML4,ALK", "x:2:73")]
    [InlineData(SideFileTexts.LocalAppTrace, "TP53", "x:2:38")]
    public void Trap35_A_symbol_turned_date_is_told_and_no_gene_is_guessed(string text, string gene, string where)
    {
        string turned = text.Replace(gene, gene.Replace("EML4", "14-Sep", StringComparison.Ordinal).Replace("TP53", "1-Mar", StringComparison.Ordinal), StringComparison.Ordinal);
        InputWarning warning = Assert.Single(Reading.All(turned)[0].Warnings);
        Assert.Equal(("LMV1104", where), (warning.Code, warning.Where.ToString()));
    }

    [Fact]
    public void Trap36_A_failed_RNA_step_is_told_by_the_metrics() =>
        Assert.Contains("FusionCalling", Reading.All(MetricsText.LocalApp).Single(file => file.Names.Sample == "S-1_RNA").FailedSteps);

    [Fact]
    public void Trap37_Dates_of_any_form_are_kept_as_written() =>
        Assert.Contains(new KeyValue("Output Date", "01.01.2000"), Reading.All(MetricsText.LocalApp.Replace("2099-01-02", "01.01.2000", StringComparison.Ordinal))[0].Details);

    private static CombinedVariantOutput Combined(object text) => CombinedVariantOutputReader.Read("x", Refusal.Bytes(text), new InputLimits());

    private static ReportedMetric Metric(string text, string sample, string section, string name) =>
        Reading.All(text).Single(file => file.Names.Sample == sample).Metrics.Single(metric => metric.Section == section && metric.Name == name);
}
