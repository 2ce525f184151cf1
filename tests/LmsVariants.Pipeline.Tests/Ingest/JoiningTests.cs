using LmsVariants.Formats.Panels;
using LmsVariants.Genomics.Coordinates;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Ingest;

/// <summary>What several files say of one alteration is one alteration, and each file's words are kept.</summary>
public sealed class JoiningTests
{
    private const string Header = "##fileformat=VCFv4.2\n##FILTER=<ID=LowSupport,Description=\"Variant is supported by too few fragments\">\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1_DNA\n";

    // MSH6 c.3261dup in the run of eight Cs: Local App writes it at the left end, another caller at the right.
    [Fact]
    public void One_indel_written_at_two_places_is_one_variant()
    {
        ReportedCase read = Read(Output.Row("MSH6", "chr2:48030639", "A>AC", vaf: "0.18"), "2\t48030647\t.\tC\tCC\t.\tPASS\t.\tGT:AD:DP\t0/1:82,18:100\n");
        ReportedSmallVariant joined = Assert.IsType<ReportedSmallVariant>(Assert.Single(read.Alterations));
        Assert.Equal(["a.tsv", "b.vcf"], joined.Statements.Select(said => said.Where.File));
        Assert.Equal(("MSH6", 0.18m, "PASS"), (joined.Gene, joined.AlleleFrequency, joined.Filter));
    }

    [Fact]
    public void The_words_of_the_final_result_stand_first_and_others_fill_in()
    {
        ReportedCase read = Read(Output.Row("TP53", "chr17:7577538", "C>T", vaf: "0.61", depth: "588", c: "NM_000546.5:c.743G>A"), "17\t7577538\t.\tC\tT\t.\tPASS\tGermlineStatus=Somatic\tGT:AD:AF:DP\t0/1:60,40:0.40:100\n");
        ReportedSmallVariant joined = Assert.IsType<ReportedSmallVariant>(Assert.Single(read.Alterations));
        Assert.Equal((0.61m, 588, "c.743G>A", "GermlineStatus=Somatic"), (joined.AlleleFrequency, joined.Depth, joined.CodingName, joined.Origin?.Text));
        Assert.Equal([0.61m, 0.40m], joined.Statements.Cast<ReportedSmallVariant>().Select(said => said.AlleleFrequency));
    }

    [Fact]
    public void Different_shares_of_reads_are_told()
    {
        CaseReport report = Report(Output.Row("TP53", "chr17:7577538", "C>T", vaf: "0.61"), "17\t7577538\t.\tC\tT\t.\tPASS\t.\tGT:AF\t0/1:0.40\n");
        Assert.Contains("the files give different shares of reads: 0.61 in a.tsv, 0.40 in b.vcf", report.FindingOf("TP53").Notes.English());
    }

    [Fact]
    public void A_filter_of_one_step_does_not_overrule_the_final_result_and_is_told()
    {
        Finding finding = Report(Output.Row("TP53", "chr17:7577538", "C>T", vaf: "0.61"), "17\t7577538\t.\tC\tT\t.\tLowSupport\t.\tGT:AF\t0/1:0.61\n").FindingOf("TP53");
        Assert.True(finding.Reportability.IsReportable);
        Assert.Contains("the files filter it differently: listed without a filter in a.tsv, LowSupport in b.vcf", finding.Notes.English());
    }

    [Fact]
    public void A_call_that_only_the_genome_VCF_has_stays_with_its_filter_explained()
    {
        Finding finding = Report(Output.Row("MSH6", "chr2:48030639", "A>AC"), "17\t7577538\t.\tC\tT\t.\tLowSupport\t.\tGT:AD\t0/1:999,1\n").FindingOf("TP53");
        Assert.False(finding.Reportability.IsReportable);
        Assert.Equal("filter LowSupport (Variant is supported by too few fragments)", finding.Reportability.Reasons[0]);
    }

    // KIT: DRAGEN writes both single bases and the whole change, tied by MNVTAG.
    [Fact]
    public void Single_bases_that_the_caller_ties_to_a_longer_change_are_not_counted_twice()
    {
        const string Tag = "MNVTAG=chr4:55599320_GACATC->TACATT\tGT:AD";
        CaseReport report = Report(
            string.Empty,
            $"4\t55599320\t.\tG\tT\t.\tPASS\t{Tag}\t0|1:503,139\n4\t55599320\t.\tGACATC\tTACATT\t.\tPASS\t{Tag}\t0/1:502,138\n4\t55599325\t.\tC\tT\t.\tPASS\t{Tag}\t0|1:502,138\n");
        Assert.Equal([false, true, false], report.Findings.Select(finding => finding.Reportability.IsReportable));
        Assert.Equal("part of 4:55599320 GACATC>TACATT, which is reported in its place", report.Findings[0].Reportability.Reasons[0]);
        Assert.Contains("holds 4:55599320 G>T, 4:55599325 C>T, which the file lists as well; counted once", report.Findings[1].Notes.English());
    }

    [Fact]
    public void A_longer_change_that_the_caller_filtered_does_not_take_the_place_of_its_parts()
    {
        const string Tag = "MNVTAG=chr4:55599320_GACATC->TACATT\tGT:AD";
        CaseReport report = Report(
            string.Empty, $"4\t55599320\t.\tG\tT\t.\tPASS\t{Tag}\t0|1:503,139\n4\t55599320\t.\tGACATC\tTACATT\t.\tweak_evidence\t{Tag}\t0/1:502,138\n");
        Assert.Equal([true, false], report.Findings.Select(finding => finding.Reportability.IsReportable));
    }

    [Theory]
    [InlineData("0.30", false)] // the same base in the same share of reads: a part
    [InlineData("0.45", true)] // more reads than the longer change: some have it alone
    public void Without_a_tie_the_share_of_reads_decides(string vaf, bool standsAlone)
    {
        CaseReport report = Rooms.Report(new Output
        {
            SmallVariants = [Output.Row("BRAF", "chr7:140453136", "AC>TT", vaf: "0.30"), Output.Row("BRAF", "chr7:140453136", "A>T", vaf: vaf)],
        }.ToString());
        Assert.Equal(standsAlone, report.Findings[1].Reportability.IsReportable);
        Assert.Empty(standsAlone ? [] : report.Findings[1].Options);
    }

    [Fact]
    public void A_copy_number_and_a_fusion_that_two_files_list_are_one_each()
    {
        const string Copies = "##fileformat=VCFv4.2\n##source=Craft 1.0.0.52\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1_DNA\n"
            + "12\t69202988\t.\tN\t<DUP>\t90\tPASS\tSVTYPE=CNV;END=69239211;ANT=MDM2\tFC\t9.1\n13\t48878049\t.\tN\t<DEL>\t9\tLowValidation\tSVTYPE=CNV;END=49054207;ANT=RB1\tFC\t0.4\n";
        InputDocument[] documents = [Rooms.Document("a.tsv", new Output { CopyNumbers = "[Gene Amplifications]\nGene\tFold Change\nMDM2\t9.10\n" }.ToString()), Rooms.Document("b.vcf", Copies)];
        ReportedCase read = Assert.Single(Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), documents).Cases);
        Assert.Equal(["MDM2 2", "RB1 0"], read.Alterations.Select(said => $"{said.Gene} {said.Statements.Length}"));
        // The software filters every loss: one that is listed so does not make the others looked at.
        Assert.Equal(CoverageState.NotAssessed, read.Coverage.Single(part => part.Subject == CoverageSubject.GeneLosses).State);
    }

    [Fact]
    public void A_gain_and_a_loss_of_one_gene_are_two_things()
    {
        const string Copies = "##fileformat=VCFv4.2\n##source=Craft 1.0.0.52\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1_DNA\n12\t69202988\t.\tN\t<DEL>\t9\tLowValidation\tSVTYPE=CNV;END=69239211;ANT=MDM2\tFC\t0.4\n";
        InputDocument[] documents = [Rooms.Document("a.tsv", new Output { CopyNumbers = "[Gene Amplifications]\nGene\tFold Change\nMDM2\t9.10\n" }.ToString()), Rooms.Document("b.vcf", Copies)];
        Assert.Equal(2, Assert.Single(Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), documents).Cases).Alterations.Length);
    }

    // The highest frequency that any file of the case knows decides, and its source is named.
    [Theory]
    [InlineData("0.0099", "0.009", true)]
    [InlineData("0.0001", "0.01", false)]
    [InlineData("0.02", "0.0001", false)]
    public void A_variant_that_is_frequent_in_a_population_is_not_reportable(string first, string second, bool reportable)
    {
        InputDocument[] documents = [Frequent("a.vcf", first), Frequent("b.vcf", second)];
        ReportedCase read = Assert.Single(Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), documents).Cases);
        Finding finding = Assert.Single(new CaseInterpreter(Rooms.Knowledge, Rooms.Reference).Interpret(read, new RunRequest(null, DateTimeOffset.UnixEpoch, "test", new InterpretationSettings())).Findings);
        Assert.Equal(reportable, finding.Reportability.IsReportable);
        if (!reportable) Assert.Contains("(INFO gnomAD_AF) not below 0.01", Assert.Single(finding.Reportability.Reasons), StringComparison.Ordinal);
    }

    private static InputDocument Frequent(string name, string frequency) => Rooms.Document(
        name, "##fileformat=VCFv4.2\n##INFO=<ID=gnomAD_AF,Number=A,Type=Float,Description=\"x\">\n#CHROM\tPOS\tID\tREF\tALT\tQUAL\tFILTER\tINFO\tFORMAT\tS1\n17\t7578392\t.\tC\tT\t.\tPASS\tgnomAD_AF=" + frequency + "\tGT:AD\t0/1:100,100\n");

    [Fact]
    public void What_no_file_speaks_of_is_not_assessed()
    {
        ReportedCase read = Assert.Single(Rooms.ReadAll(Rooms.Reader(GenomeAssembly.GRCh37), [Vcf("17\t7577538\t.\tC\tT\t.\tPASS\t.\tGT\t0/1\n")]).Cases);
        Assert.Equal(CoverageSubject.All, read.Coverage.Select(part => part.Subject));
        Assert.Equal("SmallVariants", string.Join(' ', read.Coverage.Where(part => part.State != CoverageState.NotAssessed).Select(part => part.State == CoverageState.Called ? "SmallVariants" : "?")));
        Assert.Equal("no file of this case speaks of it", read.Tmb.WhyNot);
    }

    private static InputDocument Vcf(string records) => Rooms.Document("b.vcf", Header + records);

    private static ReportedCase Read(string row, string records) =>
        Assert.Single(Rooms.ReadAll(Rooms.Reader(), row.Length == 0 ? [Rooms.Document("a.tsv", new Output().ToString()), Vcf(records)] : [Rooms.Document("a.tsv", new Output { SmallVariants = [row] }.ToString()), Vcf(records)]).Cases);

    private static CaseReport Report(string row, string records) => new CaseInterpreter(Rooms.Knowledge, Rooms.Reference).Interpret(
        Read(row, records), new RunRequest(null, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), "test", new InterpretationSettings()));
}
