using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tests.Tso500;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

public sealed class FilterAndOriginTests
{
    private const string Filters = "FILTER=<ID=LowDP,Description=\"Low coverage.\">|FILTER=<ID=SB,Description=\"Strand bias\">|FILTER=<ID=q0,Description=\"x\">";

    [Theory]
    [InlineData("PASS", "PASS", null)]
    [InlineData(".", null, null)]
    [InlineData("LowDP", "LowDP", "Low coverage")]
    [InlineData("LowDP;SB", "LowDP;SB", "Low coverage; Strand bias")]
    [InlineData("q0", "q0", null)]
    [InlineData("undeclared;SB", "undeclared;SB", "Strand bias")]
    public void A_filter_stays_as_written_with_what_the_header_says_of_it(string written, string? filter, string? meaning)
    {
        ReportedSmallVariant call = CallText.Variant(Filters, "T", $"1 10 . A G . {written} . GT:AD 0/1:50,50");
        Assert.Equal((filter, meaning), (call.Filter, call.FilterMeaning));
    }

    [Theory]
    [InlineData("", "GermlineStatus=Germline_DB", true, "GermlineStatus=Germline_DB")]
    [InlineData("", "GermlineStatus=Germline_Proxi", true, "GermlineStatus=Germline_Proxi")]
    [InlineData("", "GermlineStatus=Somatic", false, "GermlineStatus=Somatic")]
    [InlineData("", "GermlineStatus=Somatic_Putative_CH;SOMATIC", false, "GermlineStatus=Somatic_Putative_CH")]
    [InlineData("", "SOMATIC", false, "SOMATIC")]
    [InlineData("STATUS", "STATUS=Germline", true, "STATUS=Germline")]
    [InlineData("STATUS", "STATUS=LikelySomatic", false, "STATUS=LikelySomatic")]
    [InlineData("STATUS", "STATUS=LikelyLOH", null, null)]
    [InlineData("", "STATUS=Germline", null, null)]
    [InlineData("SS", "SS=1", true, "SS=1")]
    [InlineData("SS", "SOMATIC;SS=2", false, "SOMATIC")]
    [InlineData("", "DP=9", null, null)]
    public void The_callers_own_word_on_the_germline_is_kept(string declared, string info, bool? isGermline, string? text)
    {
        string header = declared.Length == 0 ? string.Empty : CallText.Info(declared, number: "1", type: "String");
        ReportedOrigin? origin = CallText.Variant(header, "T", $"1 10 . A G . PASS {info} GT:AD 0/1:50,50").Origin;
        Assert.Equal((isGermline, text), (origin?.IsGermline, origin?.Text));
    }

    [Fact]
    public void Trap16_a_substitution_and_the_haplotype_at_its_place_are_two_calls_of_one_group()
    {
        PanelFile read = CallText.Read(
            string.Empty,
            "T",
            "4 55599320 . G T . PASS MNVTAG=4:55599320_GACATC->TACATT GT:AD:AF:DP:PS 0|1:503,139:0.2165:642:55599320",
            "4 55599320 . GACATC TACATT . PASS MNVTAG=4:55599320_GACATC->TACATT GT:AD:AF:DP 0/1:502,138:0.2156:640");
        Assert.Equal("4:55599320G>T 0.2165 642 PASS | 4:55599320GACATC>TACATT 0.2156 640 PASS", read.Words());
        Assert.All(read.Alterations, call => Assert.Equal("4:55599320_GACATC->TACATT", Assert.IsType<ReportedSmallVariant>(call).Haplotype));
        Assert.Equal(("0|1", "55599320"), (read.Alterations[0].Further("GT"), read.Alterations[0].Further("PS")));
    }

    [Fact]
    public void Trap22_a_malformed_header_is_read_and_told()
    {
        PanelFile read = CallText.Read(
            "source=Pisces 5.2.11.63|ALT=<ID=<M>,Description=\"x\">|FILTER=<ID=Undetermined,Number=1,Type=String,Description=\"x y\">|FORMAT=<ID=AD,Number=.,Type=Integer,Description=\"x\">|FORMAT=<ID=AD,Number=.,Type=Integer,Description=\"x\">|INFO=<ID=INTERGENIC,Number=1,Type=Flag,Description=\"x\">",
            "T",
            "1 10 . A G . Undetermined;LowUniqueAlignments INTERGENIC=False AD 50,50");
        Assert.Equal("1:10A>G 0.5 100 Undetermined;LowUniqueAlignments", read.Words());
        Assert.Equal(["LMV1124", "LMV1125", "LMV1129", "LMV1130"], read.Warnings.Select(warning => warning.Code).Where(code => code is "LMV1124" or "LMV1125" or "LMV1129" or "LMV1130").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Trap33_the_depth_of_a_place_is_not_that_of_the_call()
    {
        ReportedSmallVariant call = CallText.Variant("DRAGENVersion=<ID=dragen,Version=\"SW: 1\">", "T", "17 7578406 . C T . PASS DP=600 GT:SQ:AD:AF:DP 0/1:71.91:228,360:0.6120:588");
        Assert.Equal(588, call.Depth);
        Assert.Equal(588, CallText.Variant(string.Empty, "T", "17 7578406 . C T . PASS DP=600 GT:AD 0/1:228,360").Depth);
    }

    [Fact]
    public void Trap9_a_file_that_says_nothing_of_its_assembly_says_nothing()
    {
        Assert.Empty(CallText.Read("reference=file://hashtable", "T").Assemblies);
        Assert.Equal("GRCh37", Assert.Single(CallText.Read("contig=<ID=chr17,length=81195210>", "T").Assemblies).Assembly.ToString());
        Assert.Equal("GRCh37", Assert.Single(CallText.Read("reference=/opt/illumina/resources/genomes/hg19_hardPAR", "T").Assemblies).Assembly.ToString());
    }

    [Fact]
    public void Records_that_cannot_be_read_are_told_and_do_not_fill_the_memory()
    {
        PanelFile read = CallText.Read(string.Empty, "T", [.. Enumerable.Repeat("1 ten . A G . PASS . GT 0/1", 10_050), "1 10 . A G . PASS . GT:AD 0/1:50,50"]);
        Assert.Equal("1:10A>G 0.5 100 PASS", read.Words());
        Assert.Equal(10_001, read.Skipped.Length);
        Assert.Equal("50 further records that were passed over", read.Skipped[^1].Reason);
        Assert.Equal(20, read.Warnings.Count(warning => warning.Text.StartsWith("the record was passed over", StringComparison.Ordinal)));
    }

    [Fact]
    public void More_variants_than_a_case_may_have_are_refused() => Assert.Contains("LMV1005", Refusal.Of(() =>
        new Formats.Vcf.Calls.VcfFormat().Read(
            new InputDocument("x", Refusal.Bytes(CallText.File(string.Empty, "T", [.. Enumerable.Range(1, 11).Select(at => FormattableString.Invariant($"1 {at} . A G . . . GT 0/1"))]))),
            new ReadingContext(new Formats.InputLimits { MostVariants = 10 }))), StringComparison.Ordinal);
}
