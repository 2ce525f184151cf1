using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Ingest;

namespace LmsVariants.Pipeline.Tests.Ingest;

public sealed class CaseReaderTests
{
    [Theory]
    [InlineData("S1")]
    [InlineData("S1_DNA")]
    [InlineData("S1_RNA")]
    public void A_row_of_the_case_sheet_is_found_by_any_identifier_of_the_file(string sample)
    {
        ReportedCase read = Rooms.Read(new Output().ToString(), $"sample_id,case_id\n{sample},LAB-7\n");
        Assert.Equal("LAB-7", read.CaseId);
        Assert.Equal(sample, read.Sheet!.SampleId);
    }

    [Fact]
    public void Without_a_case_number_the_pair_names_the_case()
    {
        Assert.Equal("S1", Rooms.Read(new Output().ToString()).CaseId);
        Assert.Null(Rooms.Read(new Output().ToString()).Sheet);
    }

    [Fact]
    public void Two_rows_for_the_samples_of_one_case_are_refused()
    {
        (ReportedCase[] Cases, InputProblem[] Problems) read = Rooms.ReadAll(Rooms.Reader(), [Rooms.Document("a.tsv", new Output().ToString()), Rooms.Document("case-sheet.csv", "sample_id\nS1_DNA\nS1_RNA\n")]);
        Assert.Empty(read.Cases);
        Assert.Equal(InputCodes.Duplicate, Assert.Single(read.Problems).Code);
    }

    [Fact]
    public void A_row_that_no_file_matches_is_told()
    {
        CaseReader reader = Rooms.Reader();
        Rooms.ReadAll(reader, [Rooms.Document("a.tsv", new Output().ToString()), Rooms.Document("case-sheet.csv", "sample_id\nS1\nS2\n")]);
        Assert.Equal("case-sheet.csv:3:1: warning LMV1107: no file of this run is of the sample that this row names", Assert.Single(reader.UnusedRows).ToString());
    }

    [Fact]
    public void One_case_twice_is_refused_also_across_inputs()
    {
        CaseReader reader = Rooms.Reader();
        Assert.Empty(Rooms.ReadAll(reader, Rooms.Document("a.tsv", new Output().ToString())).Problems);
        Assert.Equal(InputCodes.Duplicate, Assert.Single(Rooms.ReadAll(reader, Rooms.Document("b.tsv", new Output().ToString() + "\n")).Problems).Code);
    }

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>", "XML of no known report")]
    [InlineData("{ \"a\": 1 }", "JSON")]
    [InlineData("[Header]\nx\n", "a sectioned text without a known banner")]
    [InlineData("Chromosome\tStart\tEnd\tx\n", "a table with coordinates (a map of its columns can be set)")]
    [InlineData("\u001f\u008b", "another text")]
    public void A_file_of_another_kind_is_refused_by_what_it_looks_like(string content, string found)
    {
        InputProblem problem = Assert.Single(Rooms.ReadAll(Rooms.Reader(), Rooms.Document("x", content)).Problems);
        Assert.Equal((InputCodes.UnknownFormat, found), (problem.Code, problem.Found));
    }

    [Fact]
    public void An_Excel_workbook_is_refused_with_advice()
    {
        InputProblem problem = Assert.Single(Rooms.ReadAll(Rooms.Reader(), new InputDocument("x.xlsx", new byte[] { 0x50, 0x4B, 3, 4, 0 })).Problems);
        Assert.Contains("save the table as tab-separated text", problem.Found, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_RNA_sample_an_empty_fusion_table_is_not_a_negative_result()
    {
        ReportedCase read = Rooms.Read(new Output { Rna = "NA" }.ToString());
        Coverage fusions = read.Coverage.Single(part => part.Subject == CoverageSubject.Fusions);
        Assert.Equal(CoverageState.NotAssessed, fusions.State);
        Assert.Equal(CoverageState.NothingCalled, Rooms.Read(new Output().ToString()).Coverage.Single(part => part.Subject == CoverageSubject.Fusions).State);
    }

    [Fact]
    public void Deep_deletions_are_not_assessed_by_Local_App_and_are_by_DRAGEN()
    {
        Assert.Equal(CoverageState.NotAssessed, Rooms.Read(new Output().ToString()).Coverage.Single(part => part.Subject == CoverageSubject.GeneLosses).State);
        Assert.Equal(CoverageState.NothingCalled, Rooms.Read(Output.Dragen.ToString()).Coverage.Single(part => part.Subject == CoverageSubject.GeneLosses).State);
    }

    [Theory]
    [InlineData("EML4-ALK", "EML4 ALK")]
    [InlineData("NKX2-1-ALK", "NKX2-1 ALK")]
    [InlineData("NKX2-1-SYN1", "NKX2-1 SYN1")]
    [InlineData("TPM3-NTRK1", "TPM3 NTRK1")]
    [InlineData("UNKNOWN1-UNKNOWN2", "")]
    [InlineData("CD74-ROS1;GOPC", "CD74 ROS1")]
    [InlineData("PPARG/AC016683.6;PAX8", "PPARG PAX8")]
    public void Partners_are_told_apart_by_the_gene_list_or_kept_as_written(string pair, string expected)
    {
        ReportedCase read = Rooms.Read(new Output { Fusions = $"{pair}\tchr2:1\tchr2:2\t20" }.ToString());
        ReportedFusion fusion = Assert.IsType<ReportedFusion>(Assert.Single(read.Alterations));
        Assert.Equal(pair, fusion.Gene);
        Assert.Equal(expected, string.Join(' ', fusion.Partners));
    }
}
