using System.Globalization;
using System.Text;

using LmsVariants.Testing;

namespace LmsVariants.Endurance.Drops;

/// <summary>The texts of made-up cases: the published index case under another number, each version with a mutational burden of its own.</summary>
internal static class CaseText
{
    /// <summary>What stands in sheets, files and file names and must never be read in a log.</summary>
    public static readonly string[] Planted = ["Quastenflosser", "Wilhelmine", "1931-02-", "END-"];

    private const string Published = "LMS-INDEX-01";
    private const string Burden = "Total TMB\t5.98";
    private const string RunName = "990101_A09999_0042_AHSYNTHDRXY";
    private const string Depth = "0.6120\t588";

    private static readonly string s_template = File.ReadAllText(Component.InRepository("fixtures", "index-case", "tso500", "LMS-INDEX-01_CombinedVariantOutput.tsv"));

    public static string IdOf(int number) => string.Create(CultureInfo.InvariantCulture, $"END-{number:00000}");

    /// <summary>A whole result, with a name planted where a laboratory writes what it likes.</summary>
    public static string Result(string id, int version)
    {
        int number = int.Parse(id.AsSpan(4), CultureInfo.InvariantCulture);
        string burden = string.Create(CultureInfo.InvariantCulture, $"Total TMB\t{(number % 40) + version}.{number % 97:00}");
        return Replaced(Replaced(s_template, Burden, burden), RunName, "Quastenflosser_" + RunName).Replace(Published, id, StringComparison.Ordinal);
    }

    /// <summary>A result with a depth that is no number.</summary>
    public static string BrokenResult(string id) => Replaced(Result(id, 0), Depth, "0.6120\tQuastenflosser");

    /// <summary>Something that is no result at all.</summary>
    public static string NoResult(string id) => $"Letter about Wilhelmine Quastenflosser, born 1931-02-03, case {id}\n";

    /// <summary>The calls of the same tumour.</summary>
    public static string Calls(string id, int version) => string.Join('\n',
    [
        "##fileformat=VCFv4.2",
        "##reference=hg19",
        "##contig=<ID=chr17,length=81195210,assembly=hg19>",
        "##patient=Wilhelmine Quastenflosser 1931-02-03",
        "##FILTER=<ID=PASS,Description=\"All filters passed\">",
        "##FORMAT=<ID=GT,Number=1,Type=String,Description=\"Genotype\">",
        "##FORMAT=<ID=AD,Number=R,Type=Integer,Description=\"Reads of each allele\">",
        "##FORMAT=<ID=DP,Number=1,Type=Integer,Description=\"Reads\">",
        $"#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\t{id}_DNA",
        string.Create(CultureInfo.InvariantCulture, $"chr17\t7577538\t.\tC\tT\t{100 + version}\tPASS\t.\tGT:AD:DP\t0/1:228,360:588"),
        string.Empty,
    ]);

    /// <summary>A case sheet with a patient.</summary>
    public static string Sheet(string id) =>
        "sample_id,case_id,patient_id,family_name,given_name,birth_date,sex,diagnosis,uterine,germline_consent,comment\n"
        + $"{id},,P-{id},Quastenflosser,Wilhelmine,1931-02-03,female,leiomyosarcoma,yes,refused,sister of Wilhelmine\n";

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Replaced(string text, string what, string with) =>
        text.Contains(what, StringComparison.Ordinal) ? text.Replace(what, with, StringComparison.Ordinal) : throw new InvalidOperationException($"the fixture has no '{what}'");
}
