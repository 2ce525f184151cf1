using LmsVariants.Formats.Panels;
using LmsVariants.Fuzz;

namespace LmsVariants.Formats.Tests.Tso500.Tmb;

public sealed class TraceTests
{
    [Fact]
    public void The_trace_of_Local_App_tells_alleles_and_germline()
    {
        PanelFile read = Reading.One(SideFileTexts.LocalAppTrace);
        Assert.Equal((true, ReadingRank.Trace, SampleNames.None), (read.IsCompanion, read.Rank, read.Names));
        Assert.Equal(CoverageState.Called, Assert.Single(read.Coverage).State);
        ReportedSmallVariant somatic = (ReportedSmallVariant)read.Alterations[0];
        Assert.Equal(new ReportedAllele("chr17", 7577538, "C", "T"), somatic.Allele);
        Assert.Equal(("TP53", 0.612m, 588), (somatic.Gene, somatic.AlleleFrequency, somatic.Depth));
        Assert.Equal(new ReportedOrigin(false, "GermlineFilterDatabase=False; GermlineFilterProxi=False; MaxDatabaseAlleleCounts=2"), somatic.Origin);
        Assert.Equal(("COSM10662;COSM99020", "2", "True"), (somatic.Further("CosmicIDs"), somatic.Further("AlleleCountsGnomadExome"), somatic.Further("IncludedInTMBNumerator")));
        Assert.Equal([], read.Lines());
    }

    [Fact]
    public void A_list_of_genes_is_kept_beside_an_empty_gene()
    {
        ReportedSmallVariant germline = (ReportedSmallVariant)Reading.One(SideFileTexts.LocalAppTrace).Alterations[1];
        Assert.Equal(("", "MTOR;ANGPTL7"), (germline.Gene, germline.Further("GeneName")));
        Assert.Equal(new ReportedOrigin(true, "GermlineFilterDatabase=True; GermlineFilterProxi=False; MaxDatabaseAlleleCounts=150000") { IsFromDatabase = true }, germline.Origin);
    }

    [Fact]
    public void The_trace_of_DRAGEN_adds_names_and_a_status()
    {
        PanelFile read = Reading.One(SideFileTexts.DragenTrace);
        ReportedSmallVariant tp53 = (ReportedSmallVariant)read.Alterations[0];
        Assert.Equal(("NM_000546.6", "c.524G>A", "NP_000537.3:p.(Arg175His)", "5/11"), (tp53.Transcript, tp53.CodingName, tp53.ProteinName, tp53.AffectedExon));
        Assert.Equal(("pathogenic", "RCV000013173.1"), (tp53.Further("ClinVarSignificance"), tp53.Further("ClinVarIDs")));
        Assert.Equal("Status=Somatic; GermlineFilterDatabase=False; GermlineFilterProxi=False; MaxDatabaseAlleleCounts=2", tp53.Origin!.Text);
        ReportedSmallVariant dnmt3a = (ReportedSmallVariant)read.Alterations[1];
        Assert.Equal((false, true), (dnmt3a.Origin!.IsGermline, dnmt3a.Origin.Text.StartsWith("Status=Somatic_Putative_CH", StringComparison.Ordinal)));
        Assert.Equal([], read.Lines());
    }

    [Theory]
    [InlineData("False\tFalse", "Somatic", false)]
    [InlineData("False\tFalse", "Germline_DB", true)]
    [InlineData("False\tFalse", "Germline_Proxi", true)]
    [InlineData("False\tTrue", "Somatic", true)]
    [InlineData("True\tFalse", "", true)]
    [InlineData("\t", "", null)]
    [InlineData("\t", "Germline_DB", true)]
    public void The_germline_is_not_ruled_out_where_one_cell_holds_it(string filters, string status, bool? germline)
    {
        string text = SideFileTexts.DragenTrace.Replace("2\tFalse\tFalse\tTrue", $"2\t{filters}\tTrue", StringComparison.Ordinal).Replace("\tSomatic\t", $"\t{status}\t", StringComparison.Ordinal);
        Assert.Equal(germline, ((ReportedSmallVariant)Reading.One(text).Alterations[0]).Origin?.IsGermline);
    }

    [Fact]
    public void A_call_that_stands_twice_is_taken_once()
    {
        PanelFile read = Reading.One(SideFileTexts.LocalAppTrace + SideFileTexts.SomaticTrace.Replace("chr17", "17", StringComparison.Ordinal) + "\n");
        Assert.Equal(["x:4:1: warning LMV1105: the same call stands in line 2 and was taken once from there; other values stand in this row"], read.Lines());
        Assert.Equal((2, 1), (read.Alterations.Length, read.Skipped.Length));
    }

    [Fact]
    public void Cells_trimmed_at_the_end_of_a_line_are_missing()
    {
        string text = SideFileTexts.DragenTrace.Replace("\t23/23\tmissense_variant:splice_region_variant\n", "\n", StringComparison.Ordinal);
        ReportedSmallVariant last = (ReportedSmallVariant)Reading.One(text).Alterations[1];
        Assert.Equal(("", 0), (last.AffectedExon, last.Consequences.Length));
        Assert.Equal("x:3:138: error LMV1007: TMB trace: expected a row of 27 cells with a line end, found 25 cells", Reading.RefusalOf(text.TrimEnd('\n')));
    }

    [Theory]
    [InlineData("7577538", "here", "x:2:7: error LMV1009: Position: expected an integer from 1 to 1000000000, found 'here'")]
    [InlineData("7577538", "NA", "x:2:7: error LMV1011: Position: expected an integer from 1 to 1000000000, found 'NA'")]
    [InlineData("\tC\tT\t", "\tC\t<DEL>\t", "x:2:17: error LMV1012: AltCall: expected bases A C G T N, found '<DEL>'")]
    [InlineData("0.6120", "61.20", "x:2:19: error LMV1009: VAF: expected a number from 0 to 1, found '61.20'")]
    [InlineData("0.6120", "0,612", "x:2:19: error LMV1009: VAF: expected a number with a decimal point, found '0,612'")]
    [InlineData("2\tFalse\tFalse", "2\tno\tFalse", "x:2:80: error LMV1010: GermlineFilterDatabase: expected True or False, found 'no'")]
    [InlineData("\tGermlineFilterDatabase\t", "\tGermline\t", "x:1:1: error LMV1008: header: expected a column 'GermlineFilterDatabase', found 'Chromosome, Position, RefCall, A...'")]
    public void What_cannot_be_read_is_refused_with_its_place(string old, string by, string refusal) =>
        Assert.Equal(refusal, Reading.RefusalOf(SideFileTexts.LocalAppTrace.Replace(old, by, StringComparison.Ordinal)));

    [Fact]
    public void A_header_alone_is_a_trace_of_nothing() => Assert.Empty(Reading.One(SideFileTexts.LocalAppTraceHeader + "\n").Alterations);
}
