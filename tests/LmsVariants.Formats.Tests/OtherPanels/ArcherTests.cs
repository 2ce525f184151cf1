using LmsVariants.Formats.OtherPanels.Archer;
using LmsVariants.Formats.Panels;

namespace LmsVariants.Formats.Tests.OtherPanels;

public sealed class ArcherTests
{
    private const string File = "archer/full_results.txt";
    private static readonly ArcherFormat Format = new();

    [Fact]
    public void Trap17_partners_are_joined_by_a_colon_and_may_hold_hyphens()
    {
        PanelFile file = Assert.Single(Reading.Fixture(Format, File));
        Assert.Equal("LMS-ARCHER-01", file.Names.Sample);
        ReportedFusion[] fusions = [.. file.Alterations.OfType<ReportedFusion>()];
        Assert.Equal(["TMPRSS2+ERG 88 PASS", "NKX2-1+HLA-A 3 weak_evidence"], fusions.Select(fusion => FormattableString.Invariant($"{string.Join('+', fusion.Partners)} {fusion.SupportingReads} {fusion.Filter}")));
        Assert.Equal(("TMPRSS2:ERG", "chr21:42880008", "chr21:39817544"), (fusions[0].Gene, fusions[0].Breakpoint1, fusions[0].Breakpoint2));
        Assert.Equal("12.5", Reading.Further(fusions[0], "FCA_1_PERCENT_GSP2_COVERAGE"));
        Assert.Equal("40", Reading.Further(fusions[0], "FC_3_BOTH_R1_AND_R2"));
    }

    [Fact]
    public void A_candidate_of_one_gene_is_a_splice_variant()
    {
        ReportedSplice splice = Assert.Single(Reading.Fixture(Format, File)[0].Alterations.OfType<ReportedSplice>());
        Assert.Equal(("EGFR", "1-8", "chr7:55087058", "chr7:55223523", 31), (splice.Gene, splice.Exons, splice.Breakpoint1, splice.Breakpoint2, splice.SupportingReads));
    }

    [Fact]
    public void Of_small_variants_nothing_is_said()
    {
        PanelFile file = Reading.Fixture(Format, File)[0];
        Assert.Equal("Fusions=Called, Splice variants (RNA)=Called", Reading.Coverages(file));
        Assert.Equal(new KeyValue("PANEL", "invented"), Assert.Single(file.Details));
        Assert.Equal("FC_7_EITHER_R1_OR_R2", Assert.Single(file.UnknownFields).Name);
    }

    [Fact]
    public void A_sample_without_candidates_has_nothing_called() =>
        Assert.Equal("Fusions=NothingCalled, Splice variants (RNA)=NothingCalled", Reading.Coverages(Reading.Text(Format, "SAMPLE_NAME\tS-1\n")[0]));

    [Theory]
    [InlineData("FCA_1_STRONG_EVIDENCE_ABERRATION\tTRUE", "FCA_1_STRONG_EVIDENCE_ABERRATION\tMAYBE", "x:4:34: error LMV1010: FCA_1_STRONG_EVIDENCE_ABERRATION: expected TRUE or FALSE, found 'MAYBE'")]
    [InlineData("FCA_1_GENES_UNIQUE", "FCA_1_GENES", "x:3:1: error LMV1008: file: expected a key 'FCA_1_GENES_UNIQUE', found other keys of the same number")]
    [InlineData("FCA_2_GENES_UNIQUE\tNKX2-1:HLA-A", "FCA_2_GENES_UNIQUE\t", "x:14:20: error LMV1011: FCA_2_GENES_UNIQUE: expected genes such as EML4:ALK, found nothing")]
    [InlineData("FC_3_EITHER_R1_OR_R2\t88", "FC_3_EITHER_R1_OR_R2\tmany", "x:11:22: error LMV1009: FC_3_EITHER_R1_OR_R2: expected an integer of at least 0, found 'many'")]
    [InlineData("PANEL\tinvented", "PANEL", "x:2:1: error LMV1007: line: expected a key, a tab and a value, found 'PANEL'")]
    [InlineData("PANEL\tinvented", "SAMPLE_NAME\tother", "x:2:1: error LMV1013: key: expected each key once, found 'SAMPLE_NAME'")]
    public void What_is_wrong_is_refused_with_its_place(string old, string by, string expected) => Assert.Equal(expected, Reading.RefusalOf(Format, File, old, by));
}
