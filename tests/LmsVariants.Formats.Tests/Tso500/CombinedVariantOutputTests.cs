using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tso500;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500;

public sealed class CombinedVariantOutputTests
{
    [Fact]
    public void LocalApp_2_2_is_read_section_by_section()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22());
        Assert.Empty(read.Warnings);
        Assert.Equal(new Tso500Assay(Tso500Software.LocalApp, "2.2.0", "ruo-2.2.0.12"), read.Assay);
        Assert.Equal(("PAIR-1", "PAIR-1-DNA", null), (read.PairId, read.DnaSampleId, read.RnaSampleId));
        Assert.Equal(9, read.Details.Length);
        Assert.Contains(new KeyValue("Module Version", null), read.Details);
        Assert.Contains(new KeyValue("Instrument Type", "NovaSeq6000"), read.Details);
        Assert.Equal(["For Research Use Only. Not for use in diagnostic procedures."], read.Notes.ToArray());
        Assert.Equal(new TmbSection(CoverageState.Called, 5.98m, 1.27m, 8), read.Tmb);
        Assert.Equal(new MsiSection(CoverageState.Called, 117, 1, 0.85m), read.Msi);
        Assert.Equal(new GisSection(CoverageState.NotAssessed, null, null, null), read.Gis);
        Assert.Equal("Gene Amplifications", read.CopyNumbers.Title);
        Assert.Equal([("MYC", 5.14m, "DUP", null), ("MET", 2.64m, "DUP", null)], read.CopyNumbers.Rows.Select(row => (row.Gene, row.FoldChange, row.Type, row.AbsoluteCopyNumber)));
        Assert.Equal(
            [("EGFR", "2-7/28", "chr7:55087058", "chr7:55223522", 51, 2), ("AR", "", "chrX:66905968", "chrX:66914514", 33, 611)],
            read.SpliceVariants.Rows.Select(row => (row.Gene, row.AffectedExon, row.Breakpoint1, row.Breakpoint2, row.SupportingReads!.Value, row.ReferenceReads!.Value)));
        Assert.Equal(
            [("NKX2-1-SYN1", "chr14:36986656", "chrX:47431301", 12), ("CD74-ROS1;GOPC", "chr5:149784243", "chr6:117645578", 61)],
            read.Fusions.Rows.Select(row => (row.GenePair, row.Breakpoint1, row.Breakpoint2, row.SupportingReads!.Value)));
        Assert.Equal((CoverageState.NotAssessed, CoverageState.NotAssessed), (read.LossOfHeterozygosity.State, read.ExonCopyNumbers.State));
        Assert.Empty(read.UnknownSections);
        Assert.Empty(read.UnknownFields);
    }

    [Fact]
    public void Text_that_is_not_available_is_missing()
    {
        SmallVariantRow row = Assert.Single(Read(CombinedOutputText.LocalApp22().Section(
            "Small Variants", CombinedOutputText.SmallVariantHeader, "NA\tchr17\t7577538\tC\tT\tNA\tNA\tNA\t.\tN/A\tNA")).SmallVariants.Rows);
        Assert.Equal(("", "", "", ""), (row.Gene, row.PDot, row.CDot, row.AffectedExon));
        Assert.Empty(row.Consequences);
        Assert.Equal((null, null), (row.AlleleFrequency, row.Depth));
    }

    [Fact]
    public void A_chromosome_with_and_without_its_prefix_is_one()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22().Section(
            "Small Variants", CombinedOutputText.SmallVariantHeader, CombinedOutputText.FirstVariant, CombinedOutputText.FirstVariant.Replace("chr17", "17", StringComparison.Ordinal)));
        Assert.Single(read.SmallVariants.Rows);
        Assert.Contains("LMV1105", Assert.Single(read.Warnings).ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Gene Amplifications")]
    [InlineData("Splice Variants")]
    [InlineData("Fusions")]
    public void A_section_that_every_version_writes_is_missed(string title) => Assert.Equal(
        $"x:0:0: warning LMV1106: [{title}] is missing from the file: not assessed",
        Assert.Single(Read(CombinedOutputText.LocalApp22().Without(title)).Warnings).ToString());

    [Theory]
    [InlineData("\r\n\r\n")]
    [InlineData("\uFEFF\n\t\t\n")]
    public void Blank_lines_in_front_of_the_banner_hide_nothing(string front) =>
        Assert.True(CombinedVariantOutputReader.Recognises(System.Text.Encoding.UTF8.GetBytes(front + CombinedOutputText.LocalApp22())));

    [Fact]
    public void Small_variants_are_read_as_written()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22());
        Assert.Equal(4, read.SmallVariants.Rows.Length);
        SmallVariantRow first = read.SmallVariants.Rows[0];
        Assert.Equal("x:44:1", first.Where.ToString());
        Assert.Equal(("TP53", "chr17", 7577538, "C", "T"), (first.Gene, first.Chromosome, first.Position, first.Reference, first.Alternate));
        Assert.Equal((0.612m, 588), (first.AlleleFrequency, first.Depth));
        Assert.Equal(("NP_000537.3:p.(Arg248Gln)", "NM_000546.5:c.743G>A", "7/11"), (first.PDot, first.CDot, first.AffectedExon));
        Assert.Equal(["missense_variant", "splice_region_variant"], first.Consequences.ToArray());
        SmallVariantRow last = read.SmallVariants.Rows[^1];
        Assert.Equal(("MET", "", "NM_000245.2:c.3028+1G>A", ""), (last.Gene, last.PDot, last.CDot, last.AffectedExon));
    }

    [Fact]
    public void A_blank_gene_leads_its_row_and_moves_no_column()
    {
        SmallVariantRow row = Read(CombinedOutputText.LocalApp22()).SmallVariants.Rows[1];
        Assert.Equal(("", "chr9", 100000123, "C", "T", 0.508m, 777, "", ""), (row.Gene, row.Chromosome, row.Position, row.Reference, row.Alternate, row.AlleleFrequency, row.Depth, row.PDot, row.CDot));
        Assert.Empty(row.Consequences);
    }

    [Fact]
    public void DRAGEN_2_5_2_without_a_score_keeps_its_losses()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.Dragen252());
        Assert.Empty(read.Warnings);
        Assert.Equal(new Tso500Assay(Tso500Software.Dragen, "2.5.2", "2.5.2.1"), read.Assay);
        Assert.True(read.Assay is { ReportsLosses: true, ReportsExonLosses: true });
        Assert.Equal([("ERBB2", 5.87m, "DUP"), ("CDKN2A", 0.412m, "DEL")], read.CopyNumbers.Rows.Select(row => (row.Gene, row.FoldChange!.Value, row.Type)));
        Assert.Equal(CoverageState.NotAssessed, read.Gis.State);
        Assert.Equal(CoverageState.NotAssessed, read.LossOfHeterozygosity.State);
    }

    [Fact]
    public void DRAGEN_2_5_2_with_a_score_keeps_notes_out_of_the_tables()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.Dragen252Hrd());
        Assert.Empty(read.Warnings);
        Assert.Equal(new GisSection(CoverageState.Called, 58, 0.310m, 3.12m), read.Gis);
        Assert.Equal([("ERBB2", 14m), ("TFE3", (decimal?)null)], read.CopyNumbers.Rows.Select(row => (row.Gene, row.AbsoluteCopyNumber)));
        Assert.Equal([("TP53", 3m, 0m), ("RB1", 1m, 0m)], read.LossOfHeterozygosity.Rows.Select(row => (row.Gene, row.AbsoluteCopyNumber!.Value, row.MinorCopyNumber!.Value)));
        Assert.Equal(
            ["For Research Use Only. Not for use in diagnostic procedures.", CombinedOutputText.BetaNote, CombinedOutputText.CopyNumberNote, CombinedOutputText.CopyNumberNote],
            read.Notes.ToArray());
    }

    [Fact]
    public void DRAGEN_2_6_2_states_its_version_in_the_banner_and_calls_large_rearrangements()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.Dragen262());
        Assert.Empty(read.Warnings);
        Assert.Equal(new Tso500Assay(Tso500Software.Dragen, "2.6.2", "2.6.2.4"), read.Assay);
        Assert.Equal("Large Rearrangements", read.ExonCopyNumbers.Title);
        Assert.Equal(["BRCA1"], read.ExonCopyNumbers.NothingFoundIn.ToArray());
        ExonCopyNumberRow row = Assert.Single(read.ExonCopyNumbers.Rows);
        Assert.Equal(("BRCA2", "chr13", 32889611, 32973805, "1-27/27", 0.481m, "LOSS"), (row.Gene, row.Chromosome, row.Start, row.Stop, row.AffectedExons, row.FoldChange, row.Type));
    }

    [Fact]
    public void The_states_of_a_table_are_kept_apart()
    {
        Assert.Equal(CoverageState.Called, Read(CombinedOutputText.LocalApp22()).Fusions.State);
        Assert.Equal(CoverageState.NothingCalled, Read(CombinedOutputText.Dragen252()).Fusions.State);
        CombinedVariantOutput read = Read(CombinedOutputText.Dragen252().Section("Fusions", "NA").Without("Splice Variants"));
        Assert.Equal((CoverageState.NoData, "Fusions"), (read.Fusions.State, read.Fusions.Title));
        Assert.Equal((CoverageState.NotAssessed, ""), (read.SpliceVariants.State, read.SpliceVariants.Title));
        Assert.Equal(CoverageState.AssessedNothingFound, read.ExonCopyNumbers.State);
        Assert.Equal(["BRCA1", "BRCA2"], read.ExonCopyNumbers.NothingFoundIn.ToArray());
    }

    [Fact]
    public void The_states_of_a_number_are_kept_apart()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22().Section("TMB", "Total TMB\tNA").Section("MSI", "NA"));
        Assert.Equal(new TmbSection(CoverageState.NoData, null, null, null), read.Tmb);
        Assert.Equal(new MsiSection(CoverageState.NoData, null, null, null), read.Msi);
        CombinedVariantOutput none = Read(CombinedOutputText.LocalApp22().Without("TMB").Without("MSI"));
        Assert.Equal((CoverageState.NotAssessed, CoverageState.NotAssessed), (none.Tmb.State, none.Msi.State));
        Assert.Equal(
            ["x:0:0: warning LMV1106: [TMB] is missing from the file: not assessed", "x:0:0: warning LMV1106: [MSI] is missing from the file: not assessed"],
            none.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void A_note_behind_a_lone_NA_leaves_it_no_data()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.Dragen252Hrd()
            .Section("GIS", "NA", string.Empty, CombinedOutputText.CopyNumberNote).Section("Copy Number Variants", "NA", string.Empty, CombinedOutputText.CopyNumberNote));
        Assert.Equal((CoverageState.NoData, CoverageState.NoData), (read.Gis.State, read.CopyNumbers.State));
    }

    [Fact]
    public void The_last_section_is_read_without_a_line_end_behind_its_last_full_row()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22() with { Ended = false });
        Assert.Equal(4, read.SmallVariants.Rows.Length);
    }

    [Fact]
    public void Empty_cells_at_the_end_of_a_line_may_be_trimmed()
    {
        string trimmed = string.Join('\n', CombinedOutputText.LocalApp22().ToString().Split("\r\n").Select(line => line.TrimEnd('\t')));
        Assert.Equal("", Read(trimmed).SmallVariants.Rows[^1].AffectedExon);
        Assert.Equal(4, Read(trimmed).SmallVariants.Rows.Length);
    }

    [Fact]
    public void A_file_saved_by_a_spreadsheet_is_read_and_a_gene_turned_date_is_told()
    {
        CombinedOutputText text = CombinedOutputText.Dragen252Hrd().Section("Small Variants", CombinedOutputText.SmallVariantHeader, CombinedOutputText.FirstVariant.Replace("TP53", "1-Mar", StringComparison.Ordinal)) with { NewLine = "\r\n", Cells = 11 };
        CombinedVariantOutput read = Read("\uFEFF" + text.ToString().Replace(CombinedOutputText.CopyNumberNote, $"\"{CombinedOutputText.CopyNumberNote}\"", StringComparison.Ordinal));
        Assert.Equal("1-Mar", Assert.Single(read.SmallVariants.Rows).Gene);
        Assert.Equal(["x:62:1: warning LMV1104: gene '1-Mar' looks like a symbol that a spreadsheet turned into a date; kept as written"], read.Warnings.Select(warning => warning.ToString()));
        Assert.Equal(CombinedOutputText.CopyNumberNote, read.Notes[^1]);
    }

    [Theory]
    [InlineData("1-Mar")]
    [InlineData("Sep-14")]
    [InlineData("01. Mrz")]
    [InlineData("01. Mär")]
    [InlineData("9.Sep")]
    public void Dates_of_English_and_German_spreadsheets_are_seen(string gene) =>
        Assert.Equal([InputCodes.SymbolTurnedDate], Read(CombinedOutputText.LocalApp22().Section("Gene Amplifications", "Gene\tFold Change", gene + "\t3")).Warnings.Select(warning => warning.Code));

    [Fact]
    public void What_is_not_known_is_kept_and_told_once()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22()
            .Section("MSI", "Usable MSI Sites\t117", "NEW_SUM\t0.07")
            .Section("Gene Amplifications", "Gene\tFold Change\tConfidence", "MYC\t5.140\thigh", "MET\t2.640\tlow")
            .Insert("Small Variants", "New Things", "Gene\tThing", "MYC\tone"));
        Assert.Equal(
            [
                "x:24:1: warning LMV1102: key 'NEW_SUM' of [MSI] is not known; kept as written and not interpreted",
                "x:27:18: warning LMV1102: column 'Confidence' of [Gene Amplifications] is not known; kept as written and not interpreted",
                "x:41:1: warning LMV1101: section [New Things] is not known; kept in the case file and not interpreted",
            ],
            read.Warnings.Select(warning => warning.ToString()));
        Assert.Equal([("MSI", "NEW_SUM", "0.07"), ("Gene Amplifications", "Confidence", "high"), ("Gene Amplifications", "Confidence", "low")], read.UnknownFields.Select(field => (field.Section, field.Name, field.Value)));
        UnknownSection kept = Assert.Single(read.UnknownSections);
        Assert.Equal("New Things", kept.Title);
        Assert.Equal(["Gene|Thing", "MYC|one"], kept.Rows.Select(row => string.Join('|', row)));
    }

    [Fact]
    public void A_repeated_row_is_taken_once_and_one_in_other_words_is_told_apart()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22().Section(
            "Small Variants", CombinedOutputText.SmallVariantHeader, CombinedOutputText.FirstVariant, CombinedOutputText.FirstVariant, CombinedOutputText.FirstVariant.Replace("0.6120", "0.5000", StringComparison.Ordinal)));
        Assert.Equal(0.612m, Assert.Single(read.SmallVariants.Rows).AlleleFrequency);
        Assert.Equal(
            [
                "x:45:1: warning LMV1105: the same call stands in line 44 and was taken once",
                "x:46:1: warning LMV1105: the same call stands in line 44 and was taken once from there; other values stand in this row",
            ],
            read.Warnings.Select(warning => warning.ToString()));
    }

    [Fact]
    public void A_substitution_and_the_block_that_holds_it_are_two_calls()
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22().Section(
            "Small Variants", CombinedOutputText.SmallVariantHeader, CombinedOutputText.FirstVariant, CombinedOutputText.FirstVariant.Replace("\tC\tT\t", "\tCG\tTA\t", StringComparison.Ordinal)));
        Assert.Equal(2, read.SmallVariants.Rows.Length);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("ruo-2.3.0.1", "2.3.0", false)]
    [InlineData("ruo-2.10.0.1", "2.10.0", false)]
    [InlineData("1", "", false)]
    [InlineData("ruo-2.1.0.60", "2.1.0", true)]
    [InlineData("2.0", "2.0", true)]
    public void A_version_that_was_not_seen_is_read_and_told(string pipeline, string version, bool known)
    {
        CombinedVariantOutput read = Read(CombinedOutputText.LocalApp22().Section("Analysis Details", "Pair ID\tP", $"Pipeline Version\t{pipeline}"));
        Assert.Equal(version, read.Assay.Version);
        Assert.Equal(known ? [] : [$"x:4:1: warning LMV1103: the layout of TruSight Oncology 500 Local App version '{pipeline}' was not seen before; read by the names of sections and columns"], read.Warnings.Where(warning => warning.Code == InputCodes.UnknownVersion).Select(warning => warning.ToString()));
    }

    [Fact]
    public void A_file_is_recognised_by_its_first_line()
    {
        Assert.True(CombinedVariantOutputReader.Recognises(Refusal.Bytes(CombinedOutputText.Dragen262())));
        Assert.False(CombinedVariantOutputReader.Recognises("Combined\nCombined Variant Output"u8));
    }

    [Theory]
    [InlineData("DNA Fusions")]
    [InlineData("Data Fusions")]
    [InlineData("Fusions")]
    public void Circulating_DNA_is_read_whatever_its_fusions_are_called(string title)
    {
        CombinedVariantOutput read = Read(CombinedOutputText.CirculatingDna26().Without("DNA Fusions").Insert("Small Variants", title, "Gene Pair\tBreakpoint 1\tBreakpoint 2\tFusion Supporting Reads", "EML4-ALK\tchr2:42526694\tchr2:29447873\t14"));
        Assert.Empty(read.Warnings);
        Assert.Equal(new Tso500Assay(Tso500Software.CirculatingDna, "2.6.0", "2.6.0.22"), read.Assay);
        Assert.Equal((title, "EML4-ALK"), (read.Fusions.Title, Assert.Single(read.Fusions.Rows).GenePair));
        Assert.Equal(new MsiSection(CoverageState.Called, null, null, null) { SumOfDistances = 0.07m }, read.Msi);
        Assert.Contains(new KeyValue("Sample Index ID", "UDP0070"), read.Details);
    }

    [Fact]
    public void A_distance_that_is_not_available_is_no_data() =>
        Assert.Equal(CoverageState.NoData, Read(CombinedOutputText.CirculatingDna26().Section("MSI", "SUM_JSD\tNA")).Msi.State);

    [Theory]
    [InlineData("DNA Fusions")]
    [InlineData("Copy Number Variants")]
    public void A_section_that_the_ctDNA_assay_writes_is_missed(string title) => Assert.Equal(
        $"x:0:0: warning LMV1106: [{title}] is missing from the file: not assessed",
        Assert.Single(Read(CombinedOutputText.CirculatingDna26().Without(title)).Warnings).ToString());

    [Fact]
    public void Reads_of_the_unchanged_partners_of_a_fusion_are_kept()
    {
        FusionRow row = Read(CombinedOutputText.LocalApp22()).Fusions.Rows[0];
        Assert.Equal((80, 4), (row.Gene1ReferenceReads, row.Gene2ReferenceReads));
    }

    private static CombinedVariantOutput Read(object text) => CombinedVariantOutputReader.Read("x", Refusal.Bytes(text), new InputLimits());
}
