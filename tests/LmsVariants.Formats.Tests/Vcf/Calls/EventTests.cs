using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Tests.Tso500;

namespace LmsVariants.Formats.Tests.Vcf.Calls;

/// <summary>Copy numbers, losses of exons, splice variants, fusions and other breakends.</summary>
public sealed class EventTests
{
    private const string Craft = "source=Craft 1.0.0.52|FILTER=<ID=LowValidation,Description=\"Algorithm for copy number loss has been validated using only simulation datasets\">|FORMAT=<ID=FC,Number=1,Type=Float,Description=\"x\">";
    private const string Exons = "source=LrCalculator 1.0.0.11|FILTER=<ID=Undetermined,Number=1,Type=String,Description=\"x\">";
    private static readonly string Manta = $"source=GenerateSVCandidates 1.6.0|{CallText.Info("SVTYPE", number: "1", type: "String")}|{CallText.Format("PR", "SR")}";
    private static readonly string Segments = $"{CallText.Info("SEGID", number: "1", type: "String")}|{CallText.Format("SM", "BC")}";

    // header; samples; records set off by #; what is read
    public static TheoryData<string, string, string, string> Rows => new()
    {
        { Craft, "S", "1 10 . N <DUP> 41 PASS SVTYPE=CNV;END=20;ANT=MDM4 FC 1.812#7 10 . N . 3 PASS SVTYPE=CNV;END=20;ANT=EGFR FC 1.043#10 10 . N <DEL> 30 LowValidation SVTYPE=CNV;END=20;ANT=PTEN FC 0.550", "MDM4 DUP 1.812  PASS | PTEN DEL 0.550  LowValidation" },
        { Segments, "S", "1 10 DRAGEN:REF:1:10-20 N . 3 PASS END=20;SEGID=MYCL1 GT:SM:BC:PE ./.:1.04:30:28,17#17 10 DRAGEN:GAIN:17:10-20 N <DUP> 140 PASS SVTYPE=CNV;END=20;SEGID=ERBB2 GT:SM:CN:BC ./1:5.87:12:31", "ERBB2 DUP 5.87 12 PASS" },
        { Exons, "S", "13 10 . N <DEL> . PASS SVTYPE=CNV;END=20;GENE=BRCA2 GT:FC ./1:0.481#17 10 . N . . Undetermined SVTYPE=CNV;END=20;GENE=BRCA1 GT:FC ./.:0.978", "BRCA2 exons DEL 0.481 PASS" },
        { "source=CNVkit v0.9.9|" + CallText.Info("SVTYPE", number: "1", type: "String"), "S", "7 10 . N <DUP> . . IMPRECISE;SVTYPE=DUP;END=20;FOLD_CHANGE=3.5;FOLD_CHANGE_LOG=1.8;PROBES=9 GT:GQ:CN:CNQ 0/1:9:7:9", " DUP 3.5 7 " },
        { string.Empty, "S", "17 10 ERBB2 G <CNV> 100 PASS SVTYPE=CNV;END=20;REF_CN=2;RAW_CN=15.2;FUNC=[{'gene':'ERBB2'}] GT:GQ:CN ./.:0:15.2#7 10 EGFR G <CNV> 100 PASS SVTYPE=CNV;END=20;REF_CN=2;FUNC=[{'gene':'EGFR'}] GT:GQ:CN ./.:0:2.13", "ERBB2 DUP  15.2 PASS" },
        { Manta, "NORMAL TUMOR", "10 10 M:DEL:1 T <DEL> . PASS END=900;SVTYPE=DEL;SVLEN=-890;SOMATIC PR:SR 40,0:50,0 60,10:100,30", " DEL   PASS" },
        { Manta, "NORMAL TUMOR", "10 10 M:DUP:1 T <DUP:TANDEM> . PASS END=900;SVTYPE=DUP;SVLEN=890;SOMATIC PR 40,0 60,10", " DUP   PASS" },
        { Manta, "NORMAL TUMOR", "2 29446394 M:INV:1 T <INV> . PASS END=42522694;SVTYPE=INV PR:SR 40,0:9,0 60,10:100,30", " fusion 2:29446394 2:42522694 40 PASS" },
        { Manta, "NORMAL TUMOR", "2 29446394 M:INS:1 T <INS> . PASS END=29446394;SVTYPE=INS PR:SR 40,0:9,0 60,10:100,30", string.Empty },
        { Manta, "NORMAL TUMOR", "9 133729451 M:BND:1:0 G G]22:23632600] . PASS SVTYPE=BND;MATEID=M:BND:1:1 PR:SR 40,0:9,0 60,10:100,30#22 23632598 M:BND:1:1 C C]9:133729453] . PASS SVTYPE=BND;MATEID=M:BND:1:0 PR:SR 40,0:9,0 60,10:100,30", " fusion 9:133729451 22:23632600 40 PASS" },
        { "source=EMBL.DELLYv1.1.6", "S", "9 10 BND01 G <BND> . PASS PRECISE;SVTYPE=BND;CHR2=22;POS2=50;END=11 GT:DR:DV:RR:RV 0/1:40:7:50:6", " fusion 9:10 22:50 13 PASS" },
        { "source=EMBL.DELLYv1.1.6|tumor_sample=T", "T N", "9 10 DEL01 G <DEL> . PASS PRECISE;SVTYPE=DEL;END=900 GT:DR:DV:RR:RV 0/0:40:0:50:0 0/1:40:7:50:6", string.Empty },
        { string.Empty, "S", "21 42880008 TMPRSS2-ERG.T1E2.1_1 G G]21:39956869] . PASS SVTYPE=Fusion;READ_COUNT=4210;GENE_NAME=TMPRSS2 GT:GQ ./.:.#21 39956869 TMPRSS2-ERG.T1E2.1_2 C ]21:42880008]C . PASS SVTYPE=Fusion;READ_COUNT=4210;GENE_NAME=ERG GT:GQ ./.:.", "TMPRSS2-ERG fusion 21:42880008 21:39956869 4210 PASS" },
        { string.Empty, "S", "7 116411708 MET-MET.M13M15_1 G G[7:116414935[ . PASS SVTYPE=RNAExonVariant;READ_COUNT=88;GENE_NAME=MET GT:GQ ./.:.", "MET splice 7:116411708 7:116414935 88: PASS" },
        { string.Empty, string.Empty, "9 10 . G G. . PASS SVTYPE=BND", string.Empty },
    };

    [Theory]
    [MemberData(nameof(Rows))]
    public void Events_are_read_as_their_caller_means_them(string header, string samples, string records, string expected) =>
        Assert.Equal(expected, CallText.Read(header, samples, records.Split('#')).Words());

    [Fact]
    public void Trap21_the_counts_of_a_splice_variant_are_reads_for_it_and_against_it()
    {
        PanelFile read = CallText.Read("source=SpliceGirl 1.0.0.614", "SAMPLE", "7 116411708 . T <DEL> 10 PASS SVTYPE=DEL;END=116414934;INTERGENIC=False AD:DP 88:2");
        Assert.Equal(" splice 7:116411708 7:116414934 88:2 PASS", read.Words());
        Assert.Equal(CoverageState.Called, read.Coverage(CoverageSubject.SpliceVariants).State);
        Assert.Single(read.Coverage);
    }

    [Fact]
    public void Trap31_a_fold_change_is_no_copy_number_and_a_loss_of_Local_App_is_not_validated()
    {
        PanelFile read = CallText.Read(Craft, "S", "1 10 . N <DUP> 41 PASS SVTYPE=CNV;END=20;ANT=MDM4 FC 1.812", "10 10 . N <DEL> 30 LowValidation SVTYPE=CNV;END=20;ANT=PTEN FC 0.550", "7 10 . N . 3 PASS END=20;ANT=EGFR FC 1.043");
        ReportedCopyNumber[] calls = [.. read.Alterations.Cast<ReportedCopyNumber>()];
        Assert.All(calls, call => Assert.Null(call.Copies));
        Assert.Equal("Algorithm for copy number loss has been validated using only simulation datasets", calls[1].FilterMeaning);
        Assert.Equal(new ReportedSegment("10", 10, 20), calls[1].Segment);
        Assert.Equal((CoverageState.Called, "the file lists calls; looked at EGFR, MDM4, PTEN"), (read.Coverage(CoverageSubject.Amplifications).State, read.Coverage(CoverageSubject.Amplifications).Detail));
        Assert.Equal(CoverageState.NotAssessed, read.Coverage(CoverageSubject.GeneLosses).State);
        Assert.StartsWith("the software has validated losses on simulated data alone and filters each; 1 listed", read.Coverage(CoverageSubject.GeneLosses).Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap34_an_old_symbol_stays_as_written()
    {
        PanelFile read = CallText.Read(Segments, "S", "1 10 . N <DUP> 3 PASS END=20;SEGID=MYCL1 GT:SM:BC ./1:3.1:30");
        Assert.Equal("MYCL1", Assert.Single(read.Alterations).Gene);
    }

    // the two rows of the exon-level file: ALT and FILTER of BRCA1 and of BRCA2
    [Theory]
    [InlineData(".", "PASS", ".", "PASS", CoverageState.AssessedNothingFound, "nothing found; looked at BRCA1, BRCA2")]
    [InlineData(".", "Undetermined", ".", "PASS", CoverageState.AssessedNothingFound, "nothing found; looked at BRCA2; undetermined and so not assessed: BRCA1")]
    [InlineData(".", "Undetermined", ".", "Undetermined", CoverageState.NoData, "nothing could be told; undetermined and so not assessed: BRCA1, BRCA2")]
    [InlineData(".", "Undetermined", "<DEL>", "PASS", CoverageState.Called, "the file lists calls; looked at BRCA2; undetermined and so not assessed: BRCA1")]
    [InlineData("<DEL>", "Undetermined", ".", "PASS", CoverageState.AssessedNothingFound, "nothing found; looked at BRCA2; undetermined and so not assessed: BRCA1")]
    public void A_gene_that_is_undetermined_is_not_assessed(string first, string firstFilter, string second, string secondFilter, CoverageState state, string detail)
    {
        PanelFile read = CallText.Read(Exons, "S", $"17 10 . N {first} . {firstFilter} SVTYPE=CNV;END=20;GENE=BRCA1 GT:FC ./.:0.9", $"13 10 . N {second} . {secondFilter} SVTYPE=CNV;END=20;GENE=BRCA2 GT:FC ./.:0.9");
        Coverage coverage = Assert.Single(read.Coverage);
        Assert.Equal((CoverageSubject.ExonLosses, state, detail), (coverage.Subject, coverage.State, coverage.Detail));
        Assert.DoesNotContain(read.Coverage, one => one.Subject == CoverageSubject.SmallVariants);
    }

    [Fact]
    public void An_exon_level_file_of_no_gene_says_nothing() => Assert.Equal(CoverageState.NoData, Assert.Single(CallText.Read(Exons, "S").Coverage).State);

    // A file of breakends that says "no small variants" would make a negative result of what nobody looked for.
    [Fact]
    public void A_caller_of_structural_variants_says_nothing_of_small_ones()
    {
        Assert.Empty(CallText.Read(Manta, "NORMAL TUMOR").Coverage);
        Coverage coverage = Assert.Single(CallText.Read(Manta, "NORMAL TUMOR", "10 10 M:DEL:1 T <DEL> . PASS END=900;SVTYPE=DEL PR 40,0 60,10").Coverage);
        Assert.Equal((CoverageSubject.GeneLosses, "losses of stretches are listed; genes that are not listed are not said to be unchanged"), (coverage.Subject, coverage.Detail));
        Coverage bases = Assert.Single(CallText.Read(Manta, "NORMAL TUMOR", "7 55242464 M:1 AGGAATTAAGAGAAGC A . PASS END=55242479;SVTYPE=DEL PR:SR 40,0:50,0 60,10:100,30").Coverage);
        Assert.Equal((CoverageSubject.SmallVariants, "insertions and deletions are listed; the caller looks for structural variants, and not for substitutions"), (bases.Subject, bases.Detail));
        Coverage unnamed = Assert.Single(CallText.Read(string.Empty, "S", "9 10 . G G]22:50] . PASS SVTYPE=BND GT 0/1").Coverage);
        Assert.Equal(CoverageSubject.Fusions, unnamed.Subject);
    }

    [Fact]
    public void A_file_without_records_of_a_caller_of_small_variants_has_called_nothing() =>
        Assert.Equal(CoverageState.NothingCalled, Assert.Single(CallText.Read("source=Mutect2", "T").Coverage).State);

    [Fact]
    public void What_is_filtered_is_no_call()
    {
        Coverage coverage = Assert.Single(CallText.Read("source=Mutect2", "T", "1 10 . A G . weak_evidence . GT:AD 0/1:90,10").Coverage);
        Assert.Equal((CoverageState.NothingCalled, "assessed, nothing called; 1 listed did not pass the caller's filter"), (coverage.State, coverage.Detail));
    }

    [Fact]
    public void The_reads_of_a_breakend_stand_beside()
    {
        PanelFile read = CallText.Read(Manta, "NORMAL TUMOR", "10 10 M:DEL:1 T <DEL> . PASS END=900;SVTYPE=DEL;SVLEN=-890;IMPRECISE PR:SR 40,0:50,0 60,10:100,30");
        Assert.Equal("ID=M:DEL:1 SVTYPE=DEL SVLEN=-890 PR=60,10 SR=100,30 IMPRECISE=yes", string.Join(' ', Assert.Single(read.Alterations).Further.Select(pair => $"{pair.Key}={pair.Value}")));
    }
}
