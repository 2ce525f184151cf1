using System.Diagnostics;
using System.Text.Json;

using LmsVariants.Testing;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>A folder as the sequencer's software leaves it becomes one case, through the built program.</summary>
public sealed class RunFolderTests
{
    [Theory]
    [InlineData("local-app-2.2", "LMS-TSO22-01", 9)]
    [InlineData("dragen-2.6-hrd", "LMS-TSO26-01", 9)]
    public void Every_file_of_a_folder_is_of_one_case_and_each_alteration_stands_once(string folder, string caseId, int files)
    {
        using Workspace workspace = Report(folder);
        Assert.Equal([$"{caseId}.case.json"], Directory.GetFiles(workspace.Of("out"), "*.case.json").Select(Path.GetFileName));
        using JsonDocument content = JsonDocument.Parse(workspace.Read("out", $"{caseId}.case.json"));
        Assert.Equal(files, content.RootElement.GetProperty("inputs").GetArrayLength());
        Assert.NotEmpty(content.RootElement.GetProperty("quality_metrics").EnumerateArray());
        JsonElement[] findings = [.. content.RootElement.GetProperty("findings").EnumerateArray()];
        string[] alleles = [.. findings.Select(finding => finding.GetProperty("computed")).Where(computed => computed.ValueKind == JsonValueKind.Object).Select(computed => computed.GetProperty("allele").GetRawText())];
        Assert.Equal(alleles.Distinct(StringComparer.Ordinal), alleles);
        Assert.DoesNotContain(findings, finding => finding.GetRawText().Contains("LMV3101", StringComparison.Ordinal));
    }

    [Fact]
    public void What_each_file_said_of_a_variant_is_kept()
    {
        using Workspace workspace = Report("local-app-2.2");
        using JsonDocument content = JsonDocument.Parse(workspace.Read("out", "LMS-TSO22-01.case.json"));
        JsonElement tp53 = content.RootElement.GetProperty("findings").EnumerateArray().First(finding => finding.GetProperty("symbol").GetString() == "TP53");
        string[] said = [.. tp53.GetProperty("reported").GetProperty("statements").EnumerateArray().Select(statement => statement.GetProperty("where").GetProperty("file").GetString()!)];
        Assert.Equal(["LMS-TSO22-01_CombinedVariantOutput.tsv", "LMS-TSO22-01_DNA_MergedSmallVariants.genome.vcf", "LMS-TSO22-01_DNA_TMB_Trace.tsv"], said);
        Assert.Contains("What each file says", workspace.Read("out", "LMS-TSO22-01.report.html"), StringComparison.Ordinal);
        Assert.NotEmpty(content.RootElement.GetProperty("without_a_call").EnumerateArray());
    }

    [Fact]
    public void The_same_folder_twice_gives_the_same_bytes()
    {
        using Workspace first = Report("dragen-2.6-hrd");
        using Workspace second = Report("dragen-2.6-hrd");
        foreach (string file in Directory.GetFiles(first.Of("out")).Select(Path.GetFileName).OfType<string>()) Assert.Equal(File.ReadAllBytes(first.Of("out", file)), File.ReadAllBytes(second.Of("out", file)));
    }

    [Fact]
    public void Files_given_one_by_one_are_joined_as_in_a_folder()
    {
        using Workspace workspace = new();
        string[] files = [.. Directory.GetFiles(Workspace.Fixture("tso500", "local-app-2.2")).Order(StringComparer.Ordinal)];
        Ended ended = workspace.Run(["run", .. files, "--out", "out"]);
        Assert.Equal(0, ended.ExitCode);
        Assert.Single(Directory.GetFiles(workspace.Of("out"), "*.case.json"));
    }

    [Fact]
    public void A_map_of_columns_in_the_settings_reads_a_laboratory_s_own_table()
    {
        Dictionary<string, string> map = new()
        {
            ["LMSV_ColumnMaps__laboratory__recognised_by"] = "Probe, Gen, Ort, Allelanteil %",
            ["LMSV_ColumnMaps__laboratory__sample"] = "Probe",
            ["LMSV_ColumnMaps__laboratory__gene"] = "Gen",
            ["LMSV_ColumnMaps__laboratory__chromosome"] = "Chr",
            ["LMSV_ColumnMaps__laboratory__position"] = "Ort",
            ["LMSV_ColumnMaps__laboratory__reference"] = "Ref",
            ["LMSV_ColumnMaps__laboratory__alternate"] = "Alt",
            ["LMSV_ColumnMaps__laboratory__vaf_percent"] = "Allelanteil %",
            ["LMSV_ColumnMaps__laboratory__depth"] = "Tiefe",
        };
        using Workspace workspace = new();
        string table = Workspace.Fixture("panels", "delimited", "laboratory.csv");
        Assert.Equal(3, workspace.Run("run", table, "--assembly", "GRCh37", "--out", "out").ExitCode);
        Ended ended = workspace.Run(map, "run", table, "--assembly", "GRCh37", "--out", "out");
        Assert.Equal(0, ended.ExitCode);
        Assert.NotEmpty(Directory.GetFiles(workspace.Of("out"), "*.report.html"));
        Ended wrong = workspace.Run(new Dictionary<string, string> { ["LMSV_ColumnMaps__mine__gene"] = "Gen" }, "run", table, "--out", "out");
        Assert.Equal(2, wrong.ExitCode);
        Assert.Contains("LMV2003", Assert.Single(wrong.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_s_pattern_brings_names_together()
    {
        const string Head = "##fileformat=VCFv4.2\n##reference=hg19\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t";
        using Workspace workspace = new();
        workspace.Write("in/a.vcf", Head + "5_C01_X\n17\t7577538\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/1:300,200\n");
        workspace.Write("in/b.vcf", Head + "C01-26B\n13\t48941648\t.\tC\tT\t.\tPASS\t.\tGT:AD\t0/1:300,200\n");
        Assert.Equal(0, workspace.Run("run", "in", "--out", "two").ExitCode);
        Assert.Equal(2, Directory.GetFiles(workspace.Of("two"), "*.case.json").Length);
        Assert.Equal(0, workspace.Run(new Dictionary<string, string> { ["LMSV_Cases__SamplePattern"] = @"^(?:\d+_)?(?<case>C\d+)" }, "run", "in", "--out", "one").ExitCode);
        Assert.Equal(["5_C01_X.case.json"], Directory.GetFiles(workspace.Of("one"), "*.case.json").Select(Path.GetFileName));
        Ended broken = workspace.Run(new Dictionary<string, string> { ["LMSV_Cases__SamplePattern"] = "(C\\d+)" }, "run", "in", "--out", "none");
        Assert.Equal((2, true), (broken.ExitCode, Assert.Single(broken.ErrorLines).Contains("LMV2003: Cases:SamplePattern: expected a pattern with a group (?<case>...)", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [Trait("Category", "Shared")]
    [InlineData("tso500/local-app-2.2")]
    [InlineData("tso500/dragen-2.6-hrd")]
    [InlineData("vcf")]
    [InlineData("panels/maf")]
    [InlineData("panels/foundation-one")]
    [InlineData("panels/nirvana")]
    public void Every_bundle_is_clean_in_the_lint_of_the_guide(string folder)
    {
        string lint = Component.Shared("fhir", "lint.py");
        string python = Component.Program("python3");
        using Workspace workspace = new();
        Assert.Equal(0, workspace.Run("run", Workspace.Fixture(folder.Split('/')), "--sample", "LMS-SRK-01_T", "--out", "out").ExitCode);
        string[] bundles = Directory.GetFiles(workspace.Of("out"), "*.fhir.json");
        Assert.NotEmpty(bundles);
        foreach (string bundle in bundles)
        {
            using Process process = Process.Start(new ProcessStartInfo(python, [lint, bundle]) { RedirectStandardOutput = true })!;
            string printed = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Contains("0 lint findings", printed, StringComparison.Ordinal);
        }
    }

    private static Workspace Report(string folder)
    {
        Workspace workspace = new();
        Ended ended = workspace.Run("run", Workspace.Fixture("tso500", folder), "--out", "out", "--report-time", Workspace.ReportTime);
        Assert.Equal(0, ended.ExitCode);
        return workspace;
    }
}
