using LmsVariants.Formats.CaseSheets;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Reports.Tables;
using LmsVariants.Reports.Tests.Examples;

using VerifyXunit;

namespace LmsVariants.Reports.Tests.Tables;

public class VariantTableWriterTests
{
    // As the contract prints them.
    private const string Header =
        "case variant_type assembly chrom pos end ref alt measure gene hgnc_id transcript hgvs_g hgvs_c hgvs_p consequence exon "
        + "codon_or_intron lof_grade nmd vaf depth filter population_af population_af_source reported_gene reported_transcript reported_c "
        + "reported_p reported_consequence discrepancies "
        + "oncogenicity points criteria actionability amp_tier escat biomarkers therapies germline_flag evidence notes";

    [Fact]
    public async Task The_header_is_the_one_of_the_contract()
    {
        string table = await Written.ByAsync(new VariantTableWriter(), ExampleCases.Negative());
        Assert.Equal(Header.Replace(' ', '\t') + "\n", table);
    }

    [Fact]
    public async Task Every_kind_of_finding_is_one_row() =>
        await Verifier.Verify(await Written.ByAsync(new VariantTableWriter(), ExampleCases.Full()), "tsv").UseFileName("every-kind.variants");

    [Fact]
    public async Task A_verified_substitution_has_every_name()
    {
        Dictionary<string, string> row = await RowAsync(ExampleFindings.Tp53());
        Assert.Equal("snv", row["variant_type"]);
        Assert.Equal(("GRCh37", "17", "7577538", "7577538", "C", "T"), (row["assembly"], row["chrom"], row["pos"], row["end"], row["ref"], row["alt"]));
        Assert.Equal("NM_000546.6", row["transcript"]);
        Assert.Equal("NC_000017.10:g.7577538C>T", row["hgvs_g"]);
        Assert.Equal("NM_000546.6:c.743G>A", row["hgvs_c"]);
        Assert.Equal("p.(Arg248Gln)", row["hgvs_p"]);
        Assert.Equal("missense_variant", row["consequence"]);
        Assert.Equal(("7/11", "248", "0.612", "811", "PASS"), (row["exon"], row["codon_or_intron"], row["vaf"], row["depth"], row["filter"]));
        Assert.Equal("", row["lof_grade"]);
        Assert.Equal("", row["nmd"]);
        Assert.Equal("NM_000546.5", row["reported_transcript"]);
        Assert.Equal("LMV3105 the file names NM_000546.5; the reference has NM_000546.6", row["discrepancies"]);
        Assert.Equal(("Likely Oncogenic", "8", "OS3:4;OS2:4"), (row["oncogenicity"], row["points"], row["criteria"]));
        Assert.Equal(("none", "", ""), (row["actionability"], row["amp_tier"], row["therapies"]));
    }

    [Fact]
    public async Task A_conditional_finding_names_therapies_level_and_evidence()
    {
        Dictionary<string, string> row = await RowAsync(ExampleFindings.Rad51b());
        Assert.Equal(("Moderate", "no"), (row["lof_grade"], row["nmd"]));
        Assert.Equal(("conditional", "II-C", "III-A"), (row["actionability"], row["amp_tier"], row["escat"]));
        Assert.Equal("olaparib + temozolomide;rucaparib;olaparib + trabectedin;carboplatin (alternative weighed)", row["therapies"]);
        Assert.Equal("HRR gene loss of function: RAD51B", row["biomarkers"]);
        Assert.StartsWith("parp-temozolomide-ulms [doi:10.1200/JCO.23.00402, doi:10.3389/fonc.2025.1626478, NCT03880019];parp-ovarian [EMA, 2018-05];", row["evidence"], StringComparison.Ordinal);
        Assert.Equal("the stop lies in the last exon; no decay of the transcript is predicted;a second hit could not be assessed", row["notes"]);
    }

    [Fact]
    public async Task What_is_not_graded_has_no_level_and_says_so()
    {
        Dictionary<string, string> row = await RowAsync(ExampleFindings.Rad51bNotGraded());
        Assert.Equal(("", "none", "III", ""), (row["lof_grade"], row["actionability"], row["amp_tier"], row["escat"]));
        Assert.StartsWith("olaparib + temozolomide;", row["therapies"], StringComparison.Ordinal);
        Assert.Contains("loss-of-function grade not assessed", row["notes"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_contradicted_variant_has_no_computed_name_and_keeps_what_the_file_said()
    {
        Dictionary<string, string> row = await RowAsync(ExampleFindings.AtrxContradicted());
        AssertNothingComputed(row);
        Assert.Equal(("X", "76891415", "C", "A"), (row["chrom"], row["pos"], row["ref"], row["alt"]));
        Assert.Equal(("c.4690G>T", "NP_000480.2:p.(Gln1564Glu)", "missense_variant"), (row["reported_c"], row["reported_p"], row["reported_consequence"]));
        Assert.DoesNotContain("stop", string.Join('\t', row.Values), StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, row["discrepancies"].Split(";LMV").Length);
    }

    [Fact]
    public async Task A_variant_as_reported_has_no_computed_name()
    {
        Dictionary<string, string> row = await RowAsync(ExampleFindings.IndelAsReported());
        AssertNothingComputed(row);
        Assert.Equal(("deletion", "48941648", "48941650"), (row["variant_type"], row["pos"], row["end"]));
        Assert.Equal("frameshift_variant&splice_region_variant", row["reported_consequence"]);
    }

    [Fact]
    public async Task What_is_no_allele_has_a_measure()
    {
        Assert.Equal("FC=2.8;copies=6", (await RowAsync(ExampleFindings.CopyNumber()))["measure"]);
        Dictionary<string, string> loss = await RowAsync(ExampleFindings.ExonLoss());
        Assert.Equal(("exon_cnv", "13", "32900238", "32907524", "FC=0.31", "4-7"), (loss["variant_type"], loss["chrom"], loss["pos"], loss["end"], loss["measure"], loss["exon"]));
        Dictionary<string, string> fusion = await RowAsync(ExampleFindings.Fusion());
        Assert.Equal(("fusion", "21", "42880008", "", "reads=88"), (fusion["variant_type"], fusion["chrom"], fusion["pos"], fusion["end"], fusion["measure"]));
        Dictionary<string, string> splice = await RowAsync(ExampleFindings.Splice());
        Assert.Equal(("splice", "116411708", "116414935", "reads=17"), (splice["variant_type"], splice["pos"], splice["end"], splice["measure"]));
    }

    [Theory]
    [InlineData(GermlineConsent.Given, "the patient agreed")]
    [InlineData(GermlineConsent.Refused, "the patient refused")]
    [InlineData(GermlineConsent.Unknown, "no consent is stated")]
    public async Task The_germline_question_names_syndrome_and_advice(GermlineConsent consent, string advice)
    {
        string flag = (await RowAsync(ExampleFindings.Tp53(consent)))["germline_flag"];
        Assert.StartsWith("Li-Fraumeni syndrome: ", flag, StringComparison.Ordinal);
        Assert.Contains(advice, flag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_finding_outside_the_settings_stays_with_its_reasons()
    {
        Dictionary<string, string> row = await RowAsync(ExampleFindings.OutsideSettings());
        Assert.Equal("VAF 0.02 is below 0.05;depth 61 is below 100", row["notes"]);
    }

    [Fact]
    public async Task Texts_that_would_break_a_row_are_put_on_one_line()
    {
        Dictionary<string, string> row = await RowAsync(ExampleFindings.Hostile());
        Assert.Equal("NM 1 x", row["reported_transcript"]);
        Assert.Equal("first; still first  and on;'second' & <b>bold</b>", row["notes"]);
        Assert.Equal("=HYPERLINK(\"http://evil\")", row["reported_p"]);
    }

    [Fact]
    public async Task The_culture_changes_nothing()
    {
        string before = await Written.ByAsync(new VariantTableWriter(), ExampleCases.Full());
        using UnderCulture german = new("de-DE");
        Assert.Equal(before, await Written.ByAsync(new VariantTableWriter(), ExampleCases.Full()));
    }

    [Fact]
    public async Task There_is_no_byte_order_mark_and_no_carriage_return()
    {
        byte[] bytes = await new VariantTableWriter().WriteAsync(ExampleCases.Hostile(), CancellationToken.None);
        Assert.Equal((byte)'c', bytes[0]);
        Assert.DoesNotContain((byte)'\r', bytes);
    }

    private static void AssertNothingComputed(Dictionary<string, string> row) =>
        Assert.All(["transcript", "hgvs_g", "hgvs_c", "hgvs_p", "consequence", "exon", "codon_or_intron", "oncogenicity", "points"], column => Assert.Equal("", row[column]));

    private static async Task<Dictionary<string, string>> RowAsync(Finding finding)
    {
        string[] lines = (await Written.ByAsync(new VariantTableWriter(), ExampleCases.Of(finding))).Split('\n');
        Assert.Equal(3, lines.Length);
        return lines[0].Split('\t').Zip(lines[1].Split('\t')).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }
}
