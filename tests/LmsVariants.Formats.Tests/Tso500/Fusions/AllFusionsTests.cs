using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500.Fusions;

public sealed class AllFusionsTests
{
    [Fact]
    public void Every_candidate_is_kept_with_the_softwares_verdict()
    {
        PanelFile read = Reading.One(SideFileTexts.AllFusions);
        Assert.Equal((SampleNames.None, false, ReadingRank.Calls), (read.Names, read.IsCompanion, read.Rank));
        Assert.Equal(("TruSight Oncology 500", "FusionProcessor", "1.0.0.407"), (read.Panel, read.Software, read.Version));
        Assert.Equal([("EML4-ALK", "PASS"), ("HFM1-BCL2", "Imprecise;LowQ;KeepFusion=False"), ("FIP1L1;PDGFRA", "KeepFusion=False")], read.Alterations.Select(row => (row.Gene, row.Filter!)));
        Assert.Equal([null, "Whether the fusion is kept.", "Whether the fusion is kept."], read.Alterations.Select(row => row.FilterMeaning));
        Assert.Equal((CoverageState.Called, "2 candidates, 1 kept"), (read.Coverage(CoverageSubject.Fusions).State, read.Coverage(CoverageSubject.Fusions).Detail));
        Assert.DoesNotContain(read.Coverage, coverage => coverage.Subject == CoverageSubject.SpliceVariants);
        Assert.Equal([], read.Lines());
    }

    [Fact]
    public void A_fusion_has_its_breakpoints_and_its_molecules()
    {
        ReportedFusion kept = (ReportedFusion)Reading.One(SideFileTexts.AllFusions).Alterations[0];
        Assert.Equal(("chr2:42522654", "chr2:29446394", 75), (kept.Breakpoint1, kept.Breakpoint2, kept.SupportingReads));
        Assert.Equal(("x:5:1", "RnaFusionFilter", "0.912", "377", "True"), (kept.Where.ToString(), kept.Further("Caller"), kept.Further("Score"), kept.Further("Alt Split"), kept.Further("KeepFusion")));
        Assert.Null(kept.Further("CandidateAlt"));
    }

    [Fact]
    public void A_junction_inside_one_gene_is_a_splice_variant()
    {
        ReportedSplice junction = Assert.IsType<ReportedSplice>(Reading.One(SideFileTexts.AllFusions).Alterations[2]);
        Assert.Equal(("FIP1L1;PDGFRA", "chr4:55133909", "chr4:55138560", 1, null), (junction.Gene, junction.Breakpoint1, junction.Breakpoint2, junction.SupportingReads, junction.ReferenceReads));
    }

    [Theory]
    [InlineData("RAF1,IQSEC1", "fusion RAF1-IQSEC1 of RAF1 IQSEC1")]
    [InlineData("FIP1L1;PDGFRA,PDGFRA", "splice FIP1L1;PDGFRA-PDGFRA")]
    [InlineData("PDGFRA,N/A", "splice PDGFRA")]
    public void A_junction_between_two_genes_is_a_fusion_whoever_saw_it(string sides, string expected)
    {
        ReportedAlteration read = Reading.One(SideFileTexts.AllFusions.Replace("SpliceGirl,FIP1L1;PDGFRA,FIP1L1;PDGFRA", $"SpliceGirl,{sides}", StringComparison.Ordinal)).Alterations[2];
        Assert.Equal(expected, read is ReportedFusion fusion ? $"fusion {fusion.Gene} of {string.Join(' ', fusion.Partners)}" : $"splice {read.Gene}");
    }

    [Fact]
    public void A_kept_junction_is_a_splice_variant_called()
    {
        PanelFile read = Reading.One(SideFileTexts.AllFusions.Replace("N/A,N/A,N/A,False,5", "N/A,N/A,N/A,True,5", StringComparison.Ordinal));
        Assert.Null(read.Alterations[2].Filter);
        Assert.Equal(CoverageState.Called, read.Coverage(CoverageSubject.SpliceVariants).State);
    }

    [Fact]
    public void DRAGEN_adds_the_places_and_the_sense_of_the_partners()
    {
        PanelFile read = Reading.One(SideFileTexts.DragenAllFusions);
        Assert.Equal((96, "IntactExon;Intergenic", "True;True"), (((ReportedFusion)read.Alterations[0]).SupportingReads, read.Alterations[0].Further("Gene B Location"), read.Alterations[0].Further("Gene B Sense")));
        Assert.Equal(["PASS", "FAIL;LOW_MAPQ;KeepFusion=False"], read.Alterations.Select(row => row.Filter!));
        Assert.Equal([], read.Lines());
    }

    [Fact]
    public void Reads_count_where_molecules_do_not()
    {
        string text = SideFileTexts.AllFusions.Replace(",749,9,52,23,", ",749,9,N/A,N/A,", StringComparison.Ordinal);
        Assert.Equal(780, ((ReportedFusion)Reading.One(text).Alterations[0]).SupportingReads);
        Assert.Null(((ReportedFusion)Reading.One(text.Replace(",377,403,", ",N/A,N/A,", StringComparison.Ordinal)).Alterations[0]).SupportingReads);
    }

    [Theory]
    [InlineData("", "assessed, 0 candidates, none kept")]
    [InlineData(SideFileTexts.CandidateFusion + "\n", "assessed, 1 candidate, none kept")]
    public void Without_a_kept_candidate_nothing_was_called(string rows, string detail)
    {
        Coverage coverage = Reading.One(SideFileTexts.AllFusionsHeader + "\n" + rows).Coverage(CoverageSubject.Fusions);
        Assert.Equal((CoverageState.NothingCalled, detail), (coverage.State, coverage.Detail));
    }

    [Fact]
    public void A_row_that_stands_twice_is_taken_once()
    {
        PanelFile read = Reading.One(SideFileTexts.AllFusions + SideFileTexts.KeptFusion + "\n");
        Assert.Equal(3, read.Alterations.Length);
        Assert.Equal(["x:8:1: warning LMV1105: the same call stands in line 5 and was taken once"], read.Lines());
        Assert.Equal("x:8:1", Assert.Single(read.Skipped).Where.ToString());
    }

    [Fact]
    public void A_column_that_is_not_known_is_kept_and_told_once()
    {
        string text = SideFileTexts.AllFusionsHeader + ",Frame\n" + SideFileTexts.KeptFusion + ",in\n" + SideFileTexts.CandidateFusion + ",out\n";
        PanelFile read = Reading.One(text);
        Assert.Equal(["x:1:1: warning LMV1102: column 'Frame' of AllFusions is not known; kept as written and not interpreted"], read.Lines());
        Assert.Equal([("Frame", "in"), ("Frame", "out")], read.UnknownFields.Select(field => (field.Name, field.Value)));
    }

    [Fact]
    public void Semicolons_between_columns_are_read_too()
    {
        string text = SideFileTexts.AllFusions.Replace("Imprecise;LowQ", "\"Imprecise;LowQ\"", StringComparison.Ordinal).Replace("FIP1L1;PDGFRA", "\"FIP1L1;PDGFRA\"", StringComparison.Ordinal).Replace(',', ';');
        Assert.Equal(["EML4-ALK", "HFM1-BCL2", "FIP1L1;PDGFRA"], Reading.One(text).Alterations.Select(row => row.Gene));
    }

    [Theory]
    [InlineData("69,79,True,", "69,79,maybe,", "x:5:119: error LMV1010: KeepFusion: expected True or False, found 'maybe'")]
    [InlineData("69,79,True,", "69,79,N/A,", "x:5:119: error LMV1011: KeepFusion: expected True or False, found 'N/A'")]
    [InlineData(",377,403,", ",many,403,", "x:5:88: error LMV1009: Alt Split: expected an integer of at least 0, found 'many'")]
    [InlineData("RnaFusionFilter,EML4", ",EML4", "x:5:1: error LMV1011: Caller: expected the algorithm that found it, found nothing")]
    [InlineData(",Filter,", ",Filtered,", "x:4:1: error LMV1008: header: expected a column 'Filter', found 'Caller, Gene A, Gene B, Gene A B...'")]
    [InlineData("Gene B,", "Gene A,", "x:4:15: error LMV1013: header: expected each column once, found the name of an earlier column")]
    public void What_cannot_be_read_is_refused_with_its_place(string old, string by, string refusal) =>
        Assert.Equal(refusal, Reading.RefusalOf(SideFileTexts.AllFusions.Replace(old, by, StringComparison.Ordinal)));

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        Assert.Equal(
            "x:7:100: error LMV1007: AllFusions: expected a row with 20 cells at least, found 12 cells",
            Reading.RefusalOf(SideFileTexts.AllFusions[..SideFileTexts.AllFusions.LastIndexOf("N/A,40,", StringComparison.Ordinal)].TrimEnd(',')));
        Assert.Equal(
            "x:7:145: error LMV1007: AllFusions: expected a row of 25 cells with a line end, found 24 cells",
            Reading.RefusalOf(SideFileTexts.AllFusions[..SideFileTexts.AllFusions.LastIndexOf(",True", StringComparison.Ordinal)]));
        Assert.Equal("x:1:1: error LMV1007: AllFusions: expected a header with a line end, found the end of the file", Reading.RefusalOf(SideFileTexts.AllFusionsHeader));
    }
}
