using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500.Fusions;

public sealed class CirculatingFusionsTests
{
    [Fact]
    public void Each_sample_is_read_on_its_own()
    {
        IReadOnlyList<PanelFile> read = Reading.All(SideFileTexts.CirculatingFusions);
        Assert.Equal([new SampleNames(Sample: "L-1"), new SampleNames(Sample: "L-2")], read.Select(file => file.Names));
        Assert.All(read, file => Assert.True(file is { IsCirculatingDna: true, IsCompanion: false, Panel: "TruSight Oncology 500 ctDNA" }));
        Assert.Equal([(CoverageState.Called, "1 candidate, 1 kept"), (CoverageState.NothingCalled, "assessed, 1 candidate, none kept")], read.Select(file => (file.Coverage[0].State, file.Coverage[0].Detail.ToString())));
    }

    [Fact]
    public void A_fusion_has_its_places_and_its_reads()
    {
        ReportedFusion fusion = (ReportedFusion)Reading.All(SideFileTexts.CirculatingFusions)[0].Alterations[0];
        Assert.Equal(("EML4-ALK", "chr2:42526694", "chr2:29447873", 14, "PASS"), (fusion.Gene, fusion.Breakpoint1, fusion.Breakpoint2, fusion.SupportingReads, fusion.Filter));
        Assert.Equal(("EML4/ALK", "0.0045", "3120", "True"), (fusion.Further("Name"), fusion.Further("VAF"), fusion.Further("Total_Depth"), fusion.Further("Fusion Directionality Known")));
    }

    [Theory]
    [InlineData("EML4", "ALK", "EML4 ALK")]
    [InlineData("EML4", "NonGene", "")]
    public void A_place_outside_every_gene_is_no_partner(string one, string other, string partners)
    {
        ReportedFusion fusion = (ReportedFusion)Reading.All(SideFileTexts.CirculatingFusions.Replace(",EML4,ALK,", $",{one},{other},", StringComparison.Ordinal))[0].Alterations[0];
        Assert.Equal(($"{one}-{other}", partners), (fusion.Gene, string.Join(' ', fusion.Partners)));
    }

    [Fact]
    public void Seventeen_columns_are_read_as_eighteen()
    {
        string text = SideFileTexts.CirculatingFusions.Replace(",Fusion Directionality Known\n", "\n", StringComparison.Ordinal).Replace(",TRUE,True\n", ",TRUE\n", StringComparison.Ordinal);
        Assert.Equal(2, Reading.All(text).Count);
        Assert.Empty(Reading.All(text)[0].Warnings);
    }

    [Fact]
    public void Without_a_row_nothing_was_called_and_no_sample_is_named()
    {
        PanelFile read = Reading.One(SideFileTexts.CirculatingFusions[..(SideFileTexts.CirculatingFusions.IndexOf('\n', StringComparison.Ordinal) + 1)]);
        Assert.Equal((SampleNames.None, CoverageState.NothingCalled), (read.Names, read.Coverage(CoverageSubject.Fusions).State));
    }

    [Theory]
    [InlineData("0.0045", "0.45%", "x:2:66: error LMV1009: VAF: expected a number with a decimal point, found '0.45%'")]
    [InlineData("0.0045", "4.5", "x:2:66: error LMV1009: VAF: expected a number from 0 to 1, found '4.5'")]
    [InlineData("42526694", "0", "x:2:19: error LMV1009: Pos1: expected an integer from 1 to 1000000000, found '0'")]
    [InlineData("Known,14", "Known,1.4", "x:2:48: error LMV1009: Alt_Depth: expected an integer of at least 0, found '1.4'")]
    [InlineData(",EML4,", ",NA,", "x:2:73: error LMV1011: Gene1: expected a gene symbol, found 'NA'")]
    [InlineData(",Filter,", ",Filtered,", "x:1:1: error LMV1008: header: expected a column 'Filter', found 'Sample, Name, Chr1, Pos1, Chr2, ...'")]
    public void What_cannot_be_read_is_refused_with_its_place(string old, string by, string refusal) =>
        Assert.Equal(refusal, Reading.RefusalOf(SideFileTexts.CirculatingFusions.Replace(old, by, StringComparison.Ordinal)));
}
