using System.Diagnostics;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

using LmsVariants.Testing;

using VerifyXunit;

namespace LmsVariants.EndToEnd.Tests;

/// <summary>The published leiomyosarcoma case, run as a user runs it.</summary>
public sealed partial class IndexCaseTests
{
    private static readonly string[] Suffixes = [".case.json", ".fhir.json", ".report.html", ".variants.tsv"];

    [Theory]
    [InlineData("tso500", "LMS-INDEX-01")]
    [InlineData("published", "LMS-INDEX-PUBLISHED")]
    public void Each_folder_gives_the_four_files_of_one_case(string folder, string caseId)
    {
        using Workspace workspace = new();
        Ended ended = workspace.Run("run", Workspace.Fixture("index-case", folder), "--out", "out", "--report-time", Workspace.ReportTime);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        Assert.Equal(
            Suffixes.Select(suffix => caseId + suffix),
            Directory.GetFiles(workspace.Of("out")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_is_German_where_it_is_asked_for_and_nothing_else_is()
    {
        using Workspace workspace = new();
        string[] run = ["run", Workspace.Fixture("index-case", "tso500"), "--report-time", Workspace.ReportTime, "--out"];
        Dictionary<string, string> setting = new(StringComparer.Ordinal) { ["LMSV_Report__Language"] = "de" };
        Assert.Equal(0, workspace.Run(setting, [.. run, "de"]).ExitCode);
        // The switch wins over the setting.
        Assert.Equal(0, workspace.Run(setting, [.. run, "en", "--lang", "en"]).ExitCode);
        string page = workspace.Read("de", "LMS-INDEX-01.report.html");
        Assert.All(["<html lang=\"de\"", "VORLÄUFIG", "Leiomyosarkom, nicht uterin", "Olaparib + Temozolomid", "Grad des Funktionsverlusts"], text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("<html lang=\"en\"", workspace.Read("en", "LMS-INDEX-01.report.html"), StringComparison.Ordinal);
        Assert.All([".case.json", ".variants.tsv"], suffix => Assert.Equal(workspace.Read("en", "LMS-INDEX-01" + suffix), workspace.Read("de", "LMS-INDEX-01" + suffix)));
    }

    [Fact]
    public void A_language_without_texts_is_refused_and_those_with_texts_are_named()
    {
        using Workspace workspace = new();
        Ended switched = workspace.Run("run", ".", "--out", "out", "--lang", "fr");
        Assert.Equal((2, "lmsvariants: error LMV2002: --lang: expected en or de, found 'fr'"), (switched.ExitCode, switched.ErrorLines[0]));
        Ended set = workspace.Run(new Dictionary<string, string>(StringComparer.Ordinal) { ["LMSV_Report__Language"] = "DE" }, "watch");
        Assert.Equal((2, "lmsvariants: error LMV2003: Report:Language: expected en or de, found 'DE'"), (set.ExitCode, Assert.Single(set.ErrorLines)));
    }

    [Fact]
    public void RAD51B_is_a_truncation_on_NM_133509_graded_moderate_with_PARP_inhibition_on_that_condition()
    {
        VariantRows rows = Rows("tso500", "LMS-INDEX-01");
        Assert.Equal("NM_133509:c.1111C>T", rows["RAD51B", "hgvs_c"]);
        Assert.Equal("p.(Gln371Ter)", rows["RAD51B", "hgvs_p"]);
        Assert.Equal("stop_gained", rows["RAD51B", "consequence"]);
        Assert.Equal("11/11", rows["RAD51B", "exon"]);
        Assert.Equal(("Moderate", "no", "OVS1:2"), (rows["RAD51B", "lof_grade"], rows["RAD51B", "nmd"], rows["RAD51B", "criteria"]));
        Assert.Equal(("conditional", "II-C", "III-A"), (rows["RAD51B", "actionability"], rows["RAD51B", "amp_tier"], rows["RAD51B", "escat"]));
        Assert.Contains("MANE Select NM_133510.4 is untouched", rows["RAD51B", "notes"], StringComparison.Ordinal);
        Assert.Contains("14 of 384 residues", rows["RAD51B", "notes"], StringComparison.Ordinal);
        Assert.Contains("truncation", rows["RAD51B", "notes"], StringComparison.Ordinal);
        Assert.Contains("conditional: loss of function not shown for this variant", rows["RAD51B", "notes"], StringComparison.Ordinal);
        string[] therapies = rows["RAD51B", "therapies"].Split(';');
        Assert.Equal("olaparib + temozolomide", therapies[0]);
        Assert.Contains("rucaparib", therapies);
        Assert.Contains("niraparib", therapies);
        Assert.DoesNotContain(therapies, therapy => therapy.Contains("talazoparib", StringComparison.Ordinal));
        Assert.Contains(therapies, therapy => therapy.StartsWith("platinum", StringComparison.Ordinal) && therapy.Contains("alternative weighed", StringComparison.Ordinal));
        Assert.StartsWith("rad51b-olaparib-temozolomide-ulms [doi:10.1200/JCO.23.00402", rows["RAD51B", "evidence"], StringComparison.Ordinal);
        Assert.Contains("doi:10.3389/fonc.2025.1626478", rows["RAD51B", "evidence"], StringComparison.Ordinal);
        Assert.Contains("NCT04076579", rows["RAD51B", "evidence"], StringComparison.Ordinal);
    }

    [Fact]
    public void TP53_names_no_drug_and_raises_the_question_that_the_patient_did_not_want_answered()
    {
        VariantRows rows = Rows("tso500", "LMS-INDEX-01");
        Assert.Equal("NM_000546.6:c.743G>A", rows["TP53", "hgvs_c"]);
        Assert.Equal("NC_000017.10:g.7577538C>T", rows["TP53", "hgvs_g"]);
        Assert.Equal(string.Empty, rows["TP53", "therapies"]);
        Assert.Contains("Li-Fraumeni", rows["TP53", "germline_flag"], StringComparison.Ordinal);
        Assert.Contains("refused", rows["TP53", "germline_flag"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tso500", "LMS-INDEX-01", "PMS2")]
    [InlineData("tso500", "LMS-INDEX-01", "ATRX")]
    [InlineData("published", "LMS-INDEX-PUBLISHED", "PMS2")]
    [InlineData("published", "LMS-INDEX-PUBLISHED", "ATRX")]
    public void A_row_that_the_reference_contradicts_gets_neither_consequence_nor_class(string folder, string caseId, string gene)
    {
        VariantRows rows = Rows(folder, caseId);
        Assert.Contains("LMV3101", rows[gene, "discrepancies"], StringComparison.Ordinal);
        foreach (string column in new[] { "transcript", "hgvs_g", "hgvs_c", "hgvs_p", "consequence", "lof_grade", "oncogenicity", "points", "criteria", "therapies" })
        {
            Assert.Equal(string.Empty, rows[gene, column]);
        }
        Assert.NotEqual(string.Empty, rows[gene, "reported_c"]);
    }

    [Theory]
    [InlineData("tso500", "LMS-INDEX-01")]
    [InlineData("published", "LMS-INDEX-PUBLISHED")]
    public void ATRX_is_never_printed_as_a_stop(string folder, string caseId)
    {
        using Workspace workspace = Report(folder);
        foreach (string suffix in Suffixes)
        {
            string file = workspace.Read("out", caseId + suffix);
            Assert.Contains("ATRX", file, StringComparison.Ordinal);
            Assert.DoesNotMatch(StopAt1564(), file);
        }
        Assert.DoesNotContain("stop", Rows(folder, caseId)["ATRX", "consequence"], StringComparison.Ordinal);
        // RAD51B alone is a stop in this case.
        Assert.Single(workspace.Read("out", caseId + ".variants.tsv").Split('\n'), line => line.Split('\t') is { Length: > 15 } cells && cells[15].Contains("stop_gained", StringComparison.Ordinal));
    }

    [Fact]
    public void IRS2_has_no_bases_and_stands_as_reported()
    {
        VariantRows rows = Rows("tso500", "LMS-INDEX-01");
        Assert.Equal(string.Empty, rows["IRS2", "hgvs_c"]);
        Assert.Contains("not verified: no sequence of NM_003749.3 in the reference bundle", rows["IRS2", "notes"], StringComparison.Ordinal);
    }

    [Fact]
    public void Low_burden_and_stable_microsatellites_do_not_support_checkpoint_inhibition()
    {
        using Workspace workspace = Report("tso500");
        foreach (string suffix in new[] { ".case.json", ".report.html", ".fhir.json" })
        {
            string file = workspace.Read("out", "LMS-INDEX-01" + suffix);
            Assert.Contains("TMB low: 5.98 mutations/Mb (cut-off 10)", file, StringComparison.Ordinal);
            Assert.Contains("does not support checkpoint inhibition", file, StringComparison.Ordinal);
            Assert.Contains("do not support checkpoint inhibition", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Nothing_of_the_refused_germline_question_reaches_FHIR()
    {
        using Workspace workspace = Report("tso500");
        string fhir = workspace.Read("out", "LMS-INDEX-01.fhir.json");
        Assert.DoesNotContain("Fraumeni", fhir, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("refus", fhir, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("LA14020-4", fhir, StringComparison.Ordinal);
        using JsonDocument read = JsonDocument.Parse(fhir);
        string page = Encoding.UTF8.GetString(read.RootElement.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource")).Single(resource => resource.GetProperty("resourceType").GetString() == "DiagnosticReport").GetProperty("presentedForm")[0].GetProperty("data").GetBytesFromBase64());
        Assert.Contains("RAD51B", page, StringComparison.Ordinal);
        Assert.DoesNotContain("germline", page, StringComparison.OrdinalIgnoreCase);
    }

    // Its bundle is one of the examples of docs/fhir, which FhirExampleTests hold.
    [Fact]
    public async Task The_table_is_the_one_that_was_accepted()
    {
        using Workspace workspace = Report("tso500");
        await Verifier.Verify(workspace.Read("out", "LMS-INDEX-01.variants.tsv"), "tsv").UseFileName("IndexCase.variants");
    }

    [Fact]
    public void Two_runs_in_other_places_languages_and_time_zones_give_the_same_bytes()
    {
        using Workspace here = Report("tso500");
        using Workspace there = new();
        Directory.CreateDirectory(there.Of("copied", "elsewhere"));
        foreach (string file in Directory.GetFiles(Workspace.Fixture("index-case", "tso500"))) File.Copy(file, there.Of("copied", "elsewhere", Path.GetFileName(file)));
        Ended ended = there.Run(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["LANG"] = "de_DE.UTF-8", ["LC_ALL"] = "de_DE.UTF-8", ["TZ"] = "Asia/Tokyo" },
            "run", Path.Combine("copied", "elsewhere"), "--out", "reports", "--report-time", Workspace.ReportTime);
        Assert.Equal(0, ended.ExitCode);
        foreach (string suffix in Suffixes)
        {
            Assert.Equal(File.ReadAllBytes(here.Of("out", "LMS-INDEX-01" + suffix)), File.ReadAllBytes(there.Of("reports", "LMS-INDEX-01" + suffix)));
        }
    }

    [SkippableTheory]
    [Trait("Category", "Shared")]
    [InlineData("tso500", "LMS-INDEX-01")]
    [InlineData("published", "LMS-INDEX-PUBLISHED")]
    public void The_bundle_is_clean_in_the_lint_of_the_guide(string folder, string caseId)
    {
        string lint = Component.Shared("fhir", "lint.py");
        string python = Component.Program("python3");
        using Workspace workspace = Report(folder);
        using Process process = Process.Start(new ProcessStartInfo(python, [lint, workspace.Of("out", caseId + ".fhir.json")]) { RedirectStandardOutput = true })!;
        string printed = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, printed);
        Assert.Contains("0 lint findings", printed, StringComparison.Ordinal);
    }

    private static Workspace Report(string folder)
    {
        Workspace workspace = new();
        Ended ended = workspace.Run("run", Workspace.Fixture("index-case", folder), "--out", "out", "--report-time", Workspace.ReportTime);
        Assert.Equal((0, string.Empty), (ended.ExitCode, ended.Errors));
        return workspace;
    }

    private static VariantRows Rows(string folder, string caseId)
    {
        using Workspace workspace = Report(folder);
        return new VariantRows(workspace.Read("out", caseId + ".variants.tsv"));
    }

    [GeneratedRegex(@"(Gln|Q)1564(Ter|\*|X)")]
    private static partial Regex StopAt1564();
}
