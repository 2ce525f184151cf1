using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Cases;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Ingest;

/// <summary>Traps of the field's files that concern more than one file or what is concluded from it; those of single layouts stand with their readers.</summary>
public sealed class TrapTests
{
    [Theory]
    [InlineData("NM_000546.5:c.743G>A", DiscrepancyCodes.TranscriptVersionDiffers)]
    [InlineData("NM_000546.6:c.743G>A", "")]
    public void Trap13_Another_version_of_a_transcript_is_a_matter_of_naming_and_no_contradiction(string name, string expected)
    {
        Finding finding = Rooms.Report(new Output { SmallVariants = [Output.Row("TP53", "chr17:7577538", "C>T", c: name)] }.ToString()).FindingOf("TP53");
        Assert.Equal(Verification.Verified, finding.Annotation!.Verification);
        Assert.Equal(expected, string.Join(' ', finding.Annotation.Discrepancies.Select(found => found.Code)));
    }

    [Theory]
    [InlineData("41", "HRD-not-detected", false)]
    [InlineData("42", "HRD", true)]
    public void Trap38_A_score_of_exactly_the_cut_off_is_at_the_cut_off(string score, string expected, bool isReadAsDeficient)
    {
        CaseReport report = Rooms.Report((Output.Dragen with { Extra = $"\n[GIS]\nGenomic Instability Score\t{score}\nTumor Fraction\t0.6\nPloidy\t2\n" }).ToString());
        BiomarkerResult hrd = report.Biomarkers.Single(biomarker => biomarker.Kind == BiomarkerKind.Hrd);
        Assert.Equal(expected, hrd.State.Value);
        Assert.Equal(isReadAsDeficient, hrd.Text.Contains("reads the score as homologous recombination deficient", StringComparison.Ordinal));
        Assert.EndsWith("Scar scores are not validated in leiomyosarcoma, where they call too many tumours deficient.", hrd.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Trap10_Calls_that_the_trace_holds_for_germline_are_not_reportable_and_not_lost()
    {
        InputDocument trace = Rooms.Document("S1_DNA_TMB_Trace.tsv", Trace("chr17\t7578392\tC\tT\t0.5\t500\t17p13.1\tTP53\tSNV\t\t0\t9000\t800\t90\t9000\tTrue\tFalse\tTrue\tTrue\tFalse\n"));
        InputDocument output = Rooms.Document("a.tsv", new Output { SmallVariants = [Output.Row("TP53", "chr17:7578392", "C>T", vaf: "0.5")] }.ToString());
        ReportedCase read = Assert.Single(Rooms.ReadAll(Rooms.Reader(), output, trace).Cases);
        Finding finding = Assert.Single(Interpret(read).Findings);
        Assert.False(finding.Reportability.IsReportable);
        Assert.Contains("held for germline by the caller's own trace", finding.Reportability.Reasons[0], StringComparison.Ordinal);
    }

    // What databases of the population know raises no question of a hereditary syndrome; what is held for germline by its share of reads does.
    [Theory]
    [InlineData("True", "False", false)]
    [InlineData("False", "True", true)]
    [InlineData("False", "False", true)]
    public void Trap10_A_polymorphism_raises_no_question_of_the_germline(string byDatabase, string byShare, bool asked)
    {
        InputDocument trace = Rooms.Document("S1_DNA_TMB_Trace.tsv", Trace($"chr17\t7578392\tC\tT\t0.5\t500\t17p13.1\tTP53\tSNV\t\t0\t150000\t800\t90\t150000\t{byDatabase}\t{byShare}\tTrue\tTrue\tFalse\n"));
        InputDocument output = Rooms.Document("a.tsv", new Output { SmallVariants = [Output.Row("TP53", "chr17:7578392", "C>T", vaf: "0.5")] }.ToString());
        Finding finding = Assert.Single(Interpret(Assert.Single(Rooms.ReadAll(Rooms.Reader(), output, trace).Cases)).Findings);
        Assert.Equal(asked, finding.Germline is not null);
    }

    [Fact]
    public void Trap36_An_empty_fusion_table_behind_a_failed_step_is_no_negative_result()
    {
        const string Metrics = "TruSight Oncology 500 - Metrics Output\n\n[Header]\nOutput Date\t2026-01-02\nWorkflow Version\truo-2.2.0.12\n\n[Run QC Metrics]\nMetric (UOM)\tLSL Guideline\tUSL Guideline\tValue\nPCT_PF_READS (%)\t55.0\tNA\t80.4\n\n"
            + "[Analysis Status]\n\tS1_DNA\tS1_RNA\nCOMPLETED_ALL_STEPS\tTRUE\tFALSE\nFAILED_STEPS\tNA\tFusionCalling\nSTEPS_NOT_EXECUTED\tNA\tRnaFusionMerge\n\n"
            + "[DNA Library QC Metrics]\nMetric (UOM)\tLSL Guideline\tUSL Guideline\tS1_DNA\tS1_RNA\nCONTAMINATION_SCORE (NA)\t0\t3106\t400\tNA\n\n[Notes]\nNA\n";
        (ReportedCase[] cases, InputProblem[] problems) = Rooms.ReadAll(Rooms.Reader(), Rooms.Document("a.tsv", new Output().ToString()), Rooms.Document("MetricsOutput.tsv", Metrics));
        Assert.Empty(problems);
        ReportedCase read = Assert.Single(cases);
        Coverage fusions = read.Coverage.Single(part => part.Subject == CoverageSubject.Fusions);
        Assert.Equal((CoverageState.NoData, "the software reports that FusionCalling, RnaFusionMerge did not finish"), (fusions.State, fusions.Detail));
        Assert.Equal(CoverageState.NothingCalled, read.Coverage.Single(part => part.Subject == CoverageSubject.Amplifications).State);
    }

    // The symbols of the vendor's files that the nomenclature has retired; what is ambiguous or unknown stays as written.
    [Theory]
    [InlineData("MLL", "KMT2A")]
    [InlineData("C11orf30", "EMSY")]
    [InlineData("FAM123B", "AMER1")]
    [InlineData("FAM175A", "ABRAXAS1")]
    [InlineData("FAM46C", "TENT5C")]
    [InlineData("GPR124", "ADGRA2")]
    [InlineData("MRE11A", "MRE11")]
    [InlineData("MYCL1", "MYCL")]
    [InlineData("PAK7", "PAK5")]
    [InlineData("PARK2", "PRKN")]
    [InlineData("RFWD2", "COP1")]
    [InlineData("TCEB1", "ELOC")]
    [InlineData("WISP3", "CCN6")]
    [InlineData("H3F3A", "H3-3A")]
    [InlineData("MLL2", "MLL2")]
    public void Trap34_Retired_symbols_are_resolved_and_the_written_one_is_kept(string written, string symbol)
    {
        Finding finding = Assert.Single(Rooms.Report(new Output { CopyNumbers = $"[Gene Amplifications]\nGene\tFold Change\n{written}\t3.1\n" }.ToString()).Findings);
        Assert.Equal((symbol, written), (finding.Symbol, finding.Reported.Gene));
    }

    private static CaseReport Interpret(ReportedCase read) => new CaseInterpreter(Rooms.Knowledge, Rooms.Reference).Interpret(
        read, new RunRequest(null, new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero), "test", new InterpretationSettings()));

    private static string Trace(string row) =>
        "Chromosome\tPosition\tRefCall\tAltCall\tVAF\tDepth\tCytoBand\tGeneName\tVariantType\tCosmicIDs\tMaxCosmicCount\tAlleleCountsGnomadExome\tAlleleCountsGnomadGenome\tAlleleCounts1000Genomes\tMaxDatabaseAlleleCounts\tGermlineFilterDatabase\tGermlineFilterProxi\tCodingVariant\tNonsynonymous\tIncludedInTMBNumerator\n" + row;
}
