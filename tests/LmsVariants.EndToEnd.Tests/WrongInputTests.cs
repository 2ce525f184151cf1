namespace LmsVariants.EndToEnd.Tests;

/// <summary>What a person sees who gives the program something wrong.</summary>
public sealed class WrongInputTests
{
    private static readonly string Good = File.ReadAllText(Directory.GetFiles(Workspace.Fixture("index-case", "tso500"), "*_CombinedVariantOutput.tsv").Single());

    public static TheoryData<string, string, string> Broken => new()
    {
        { "unknown.bin", "a text that is no panel result\n", "in/unknown.bin:0:0: error LMV1001: file: expected a result of a panel (docs/formats.md lists the formats), found another text" },
        { "empty.tsv", string.Empty, "in/empty.tsv:0:0: error LMV1002: file: expected content, found an empty file" },
        { "cut.tsv", Good[..Good.IndexOf("[Small Variants]", StringComparison.Ordinal)], "in/cut.tsv:0:0: error LMV1006: file: expected a section [Small Variants], found the end of the file" },
        { "header.tsv", Good[..Good.IndexOf("TP53\t", StringComparison.Ordinal)], "in/header.tsv:48:1: error LMV1007: Small Variants: expected rows or NA behind the header, found the end of the section" },
        { "number.tsv", Good.Replace("\t0.6120\t", "\t0,6120\t", StringComparison.Ordinal), "in/number.tsv:49:24: error LMV1009: Allele Frequency: expected a number with a decimal point, found '0,6120'" },
        { "column.tsv", Good.Replace("\tGenomic Position\t", "\tPlace\t", StringComparison.Ordinal), "in/column.tsv:48:1: error LMV1008: header: expected a column 'Genomic Position', found 'Gene, Chromosome, Place, Referen...'" },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_file_gets_one_line_and_the_other_case_is_reported(string name, string content, string expected)
    {
        using Workspace workspace = new();
        workspace.Write(Path.Combine("in", name), content);
        workspace.Write(Path.Combine("in", "good.tsv"), Good);
        Ended ended = workspace.Run("run", "in", "--out", "out", "--report-time", Workspace.ReportTime);
        Assert.Equal(3, ended.ExitCode);
        Assert.Equal([expected], ended.ErrorLines);
        Assert.True(File.Exists(workspace.Of("out", "LMS-INDEX-01.report.html")));
    }

    [Fact]
    public void The_same_case_twice_in_a_run_is_refused_the_second_time()
    {
        using Workspace workspace = new();
        workspace.Write(Path.Combine("in", "a.tsv"), Good);
        workspace.Write(Path.Combine("in", "b.tsv"), Good.Replace("0.6120", "0.6121", StringComparison.Ordinal));
        Ended ended = workspace.Run("run", "in", "--out", "out");
        Assert.Equal(3, ended.ExitCode);
        Assert.Equal(["in/b.tsv:0:0: error LMV1013: case: expected each case once in a run, found case 'LMS-INDEX-01' again"], ended.ErrorLines);
    }

    [Theory]
    [InlineData(2, "LMV2001", "run", "nowhere", "--out", "out")]
    [InlineData(2, "LMV2002", "run", ".", "--out", "out", "--diagnosis", "xyz")]
    [InlineData(2, "LMV2002", "annotate", "-", "--threads", "0")]
    [InlineData(2, "LMV2002", "annotate", "-", "--threads", "65")]
    [InlineData(2, "LMV2002", "annotate", "-", "--threads", "many")]
    [InlineData(2, "LMV2002", "run", ".", "--out", "out", "--report-time", "yesterday")]
    [InlineData(2, "LMV2002", "run", ".", "--out", "out", "--report-time", "2026-11-21T12:00:00")]
    [InlineData(2, "LMV2002", "run", ".", "--out", "out", "--assembly", "hg16")]
    [InlineData(2, "LMV2002", "run", ".")]
    [InlineData(2, "LMV2002", "run", ".", "--out", "")]
    [InlineData(2, "LMV2002", "run", ".", "--out", "./")]
    [InlineData(2, "LMV2001", "run", ".", "--out", "out", "--case-sheet", "nowhere.csv")]
    [InlineData(2, "LMV2002", "frobnicate")]
    [InlineData(4, "LMV4001", "run", ".", "--out", "out", "--kb", "nowhere")]
    [InlineData(4, "LMV4501", "run", ".", "--out", "out", "--reference", "nowhere")]
    [InlineData(3, "LMV1014", "run", ".", "--out", "out")]
    public void A_wrong_command_ends_with_its_code(int exitCode, string code, params string[] arguments)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run(arguments);
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.Contains(code, ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_knowledge_base_that_is_not_there_is_said_once_and_not_once_for_each_of_its_files()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("kb", "lint", "--kb", "nowhere");
        Assert.Equal(4, ended.ExitCode);
        Assert.Equal(["nowhere:1:1: error LMV4001: folder: expected the folder of a knowledge base, found ''"], ended.ErrorLines);
    }

    [Fact]
    public void A_wrong_setting_is_named_before_anything_is_read()
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run(new Dictionary<string, string>(StringComparer.Ordinal) { ["LMSV_Reportable__MinimumDepth"] = "many" }, "run", ".", "--out", "out");
        Assert.Equal(2, ended.ExitCode);
        Assert.Equal(["lmsvariants: error LMV2003: Reportable:MinimumDepth: expected a number from 0 to 2147483647, found 'many'"], ended.ErrorLines);
    }

    [Fact]
    public void A_place_that_cannot_be_written_to_is_the_world_failing()
    {
        using Workspace workspace = new();
        workspace.Write("in/good.tsv", Good);
        workspace.Write("out", "a file where the folder should be");
        Ended ended = workspace.Run("run", "in", "--out", "out");
        Assert.Equal(5, ended.ExitCode);
        Assert.Contains("LMV5001", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_and_dates_of_a_patient_never_reach_a_message()
    {
        using Workspace workspace = new();
        workspace.Write("in/good.tsv", Good);
        workspace.Write("in/case-sheet.csv", "sample_id,family_name,given_name,birth_date,uterine\nLMS-INDEX-01,Plantedfamily,Plantedgiven,1954-13-45,no\n");
        Ended ended = workspace.Run("run", "in", "--out", "out");
        Assert.Equal(3, ended.ExitCode);
        Assert.Equal(["in/case-sheet.csv:2:41: error LMV1010: birth_date: expected a date such as 2026-04-20, found another text"], ended.ErrorLines);
        Assert.DoesNotContain("Planted", ended.Output + ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("1954", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LMS-INDEX-01,Plantedname\n", "in/case-sheet.csv:2:1: error LMV1010: diagnosis_code: expected one of ", 3)]
    [InlineData("Plantedname,lms\n", "in/case-sheet.csv:2:1: warning LMV1107: no file of this run is of the sample that this row names", 0)]
    public void What_stands_in_a_case_sheet_is_never_repeated(string row, string expected, int exitCode)
    {
        using Workspace workspace = new();
        workspace.Write("in/good.tsv", Good);
        workspace.Write("in/case-sheet.csv", "sample_id,diagnosis_code\n" + row);
        Ended ended = workspace.Run("run", "in", "--out", "out");
        Assert.Equal(exitCode, ended.ExitCode);
        Assert.StartsWith(expected, Assert.Single(ended.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("Planted", ended.Output + ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_case_number_gives_a_terminal_nothing_to_obey()
    {
        using Workspace workspace = new();
        workspace.Write("in/good.tsv", Good.Replace("Pair ID\tLMS-INDEX-01", "Pair ID\tA\u001B[31mB", StringComparison.Ordinal));
        Ended ended = workspace.Run("run", "in", "--out", "out");
        Assert.Equal(0, ended.ExitCode);
        Assert.StartsWith("A\\u001B[31mB: ", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Reports_may_go_to_the_folder_that_holds_the_input()
    {
        using Workspace workspace = new();
        workspace.Write("in/good.tsv", Good);
        Assert.Equal(0, workspace.Run("run", "in", "--out", ".").ExitCode);
        Assert.True(File.Exists(workspace.Of("LMS-INDEX-01.report.html")));
    }

    [Fact]
    public void Messages_can_be_read_by_a_machine()
    {
        using Workspace workspace = new();
        workspace.Write("in/empty.tsv", string.Empty);
        Ended ended = workspace.Run("run", "in", "--out", "out", "--log", "json");
        System.Text.Json.JsonElement line = System.Text.Json.JsonDocument.Parse(Assert.Single(ended.ErrorLines)).RootElement;
        Assert.Equal("LMV1002", line.GetProperty("code").GetString());
        Assert.Equal("in/empty.tsv", line.GetProperty("file").GetString());
    }
}
