using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.Pipeline.Annotate;
using LmsVariants.Pipeline.Classify;
using LmsVariants.Pipeline.Interpret;

namespace LmsVariants.Pipeline.Tests.Interpret;

public sealed class CaseInterpreterTests
{
    private static readonly string Rad51b = Output.Row("RAD51B", "chr14:69061276", "C>T", c: "NM_133509.3:c.1111C>T", consequence: "stop_gained");
    private static readonly string Tp53 = Output.Row("TP53", "chr17:7577538", "C>T", c: "NM_000546.6:c.743G>A", p: "NP_000537.3:p.(Arg248Gln)");

    [Theory]
    [InlineData(null, "uterine\nS1,no", "lms", false)]
    [InlineData(null, "uterine\nS1,yes", "ulms", false)]
    [InlineData(null, "uterine\nS1,unknown", "lms", true)]
    [InlineData(null, "diagnosis_code,uterine\nS1,ULMS,no", "ulms", false)]
    [InlineData("ulms", "uterine\nS1,no", "ulms", false)]
    public void The_diagnosis_is_that_of_the_switch_else_of_the_sheet_else_assumed_with_a_note(string? asked, string sheet, string expected, bool assumed)
    {
        CaseReport report = Rooms.Report(new Output().ToString(), "sample_id," + sheet + "\n", asked);
        Assert.Equal((expected, assumed), (report.Diagnosis.Type.Code, report.Diagnosis.Assumed));
        Assert.Equal(assumed, report.Limitations.Any(text => text.Contains("assumed", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ulms,no", "case sheet, diagnosis_code ulms; the sheet also says uterine = no")]
    [InlineData("lms,yes", "case sheet, diagnosis_code lms; the sheet also says uterine = yes")]
    [InlineData("ULMS,no", "case sheet, diagnosis_code ULMS; the sheet also says uterine = no")]
    [InlineData("ulms,yes", "case sheet, diagnosis_code ulms")]
    public void A_sheet_that_contradicts_itself_says_so_on_the_report(string fields, string source) => Assert.Equal(
        source, Rooms.Report(new Output().ToString(), $"sample_id,diagnosis_code,uterine\nS1,{fields}\n").Diagnosis.Source);

    [Fact]
    public void Evidence_of_uterine_and_other_leiomyosarcoma_is_told_apart()
    {
        Finding nonUterine = Rooms.Report(new Output { SmallVariants = [Rad51b] }.ToString(), diagnosis: "lms").FindingOf("RAD51B");
        Finding uterine = Rooms.Report(new Output { SmallVariants = [Rad51b] }.ToString(), diagnosis: "ulms").FindingOf("RAD51B");
        Assert.Equal(TumourRelation.SameFamily, Relation(nonUterine, "rad51b-olaparib-temozolomide-ulms"));
        Assert.Equal(TumourRelation.Same, Relation(nonUterine, "rad51b-olaparib-temozolomide-lms-case"));
        Assert.Equal(TumourRelation.Same, Relation(uterine, "rad51b-olaparib-temozolomide-ulms"));
        Assert.Equal(TumourRelation.SameFamily, Relation(uterine, "rad51b-olaparib-temozolomide-lms-case"));
        Finding siteUnknown = Rooms.Report(new Output { SmallVariants = [Rad51b] }.ToString(), diagnosis: "leiomyosarcoma").FindingOf("RAD51B");
        Assert.Equal(TumourRelation.SameFamily, Relation(siteUnknown, "rad51b-olaparib-temozolomide-ulms"));
        Assert.Equal(TumourRelation.Wider, Relation(siteUnknown, "hrr-olaparib-trabectedin-tomas"));
        Assert.Equal(TumourRelation.Other, Relation(nonUterine, "rad51b-olaparib-prostate"));
        Assert.Equal(TumourRelation.Wider, Relation(nonUterine, "trial-topart"));
    }

    [Fact]
    public void Options_stand_with_results_in_leiomyosarcoma_first_and_what_was_weighed_last()
    {
        Finding finding = Rooms.Report(new Output { SmallVariants = [Rad51b] }.ToString()).FindingOf("RAD51B");
        string[] ids = [.. finding.Options.Select(option => option.Assertion.Id)];
        Assert.Equal("rad51b-olaparib-temozolomide-ulms", ids[0]);
        Assert.Equal("hrr-olaparib-temozolomide-a092104", ids[1]);
        Assert.Equal("rad51b-olaparib-temozolomide-lms-case", ids[2]);
        Assert.Equal("rad51b-platinum-alternative", ids[^1]);
        Assert.True(Array.IndexOf(ids, "rad51b-niraparib-nira-panc") < Array.IndexOf(ids, "hrr-niraparib-sts-preclinical"), "patients before cells");
        Assert.True(Array.IndexOf(ids, "hrr-niraparib-sts-preclinical") < Array.IndexOf(ids, "trial-topart"), "results before trials without one");
        Assert.Equal(("II-C", "III-A", "3B"), (finding.Options[0].Level!.Amp, finding.Options[0].Level!.Escat, finding.Options[0].Level!.OncoKbStyle));
        Assert.Equal((Actionability.Conditional, LossOfFunctionGrade.Moderate), (finding.Actionability, finding.Classification.Grade.Value));
        Assert.Contains("MANE Select NM_133510.4 is untouched: the allele lies outside it; the verdict rests on NM_133509 (Moderate)", finding.Notes.English());
        Assert.Contains(finding.Notes, note => note.StartsWith("conditional: loss of function not shown for this variant; no second hit of RAD51B was called", StringComparison.Ordinal));
    }

    [Fact]
    public void A_loss_of_function_finds_its_evidence_however_it_was_written()
    {
        string[] rows =
        [
            Output.Row("BRCA2", "chr13:32911001", "GA>G", c: "NM_000059.4:c.2510del", consequence: "frameshift_variant"),
            Output.Row("PALB2", "chr16:23649170", "C>G", c: "NM_024675.4:c.211+1G>C", consequence: "splice_donor_variant"),
        ];
        CaseReport report = Rooms.Report(new Output { SmallVariants = rows }.ToString());
        Assert.All(report.Findings, finding => Assert.Contains(finding.Options, option => option.Assertion.Therapies.Contains("olaparib")));
        Assert.All(report.Findings, finding => Assert.Equal(Verification.Verified, finding.Annotation!.Verification));
        Assert.All(report.Findings, finding => Assert.Equal((LossOfFunctionGrade.VeryStrong, Actionability.Established), (finding.Classification.Grade.Value, finding.Actionability)));
    }

    [Fact]
    public void The_loss_of_all_copies_is_established_and_a_lower_fold_change_alone_is_not()
    {
        Output dragen = Output.Dragen with
        {
            CopyNumbers = "[Copy Number Variants]\nGene\tFold Change\tCopy Number Variant\tAbsolute Copy Number\nBRCA2\t0.3\t<DEL>\t0\nPALB2\t0.5\t<DEL>\tNA\n",
        };
        CaseReport report = Rooms.Report(dragen.ToString(), diagnosis: "ulms");
        Assert.Equal(Actionability.Established, report.FindingOf("BRCA2").Actionability);
        Assert.Equal(("I-A", TumourRelation.Wider), (report.FindingOf("BRCA2").Options[0].Level!.Amp, report.FindingOf("BRCA2").Options[0].Relation));
        Assert.Equal(Actionability.None, report.FindingOf("PALB2").Actionability);
        Assert.Empty(report.FindingOf("PALB2").Options);
        Assert.Contains(report.FindingOf("PALB2").Notes, note => note.Contains("whether both copies are lost is not known", StringComparison.Ordinal));
    }

    [Fact]
    public void A_change_that_an_assertion_names_is_established_by_its_computed_name()
    {
        CaseReport report = Rooms.Report(new Output { SmallVariants = [Output.Row("BRAF", "chr7:140453136", "A>T", c: "NM_004333.6:c.1799T>A")] }.ToString());
        Finding braf = report.FindingOf("BRAF");
        Assert.Equal("p.(Val600Glu)", braf.Annotation!.ProteinChange!.ToString());
        Assert.Contains(braf.Options, option => option.Assertion.Therapies.Contains("dabrafenib"));
        Assert.Equal(Actionability.Established, braf.Actionability);
    }

    [Fact]
    public void A_fusion_finds_its_evidence_by_either_partner()
    {
        CaseReport report = Rooms.Report(new Output { Fusions = "TPM3-NTRK1\tchr1:1\tchr1:2\t20" }.ToString());
        Finding fusion = Assert.Single(report.Findings);
        Assert.Contains(fusion.Options, option => option.Assertion.Therapies.Contains("larotrectinib"));
        Assert.Equal(Actionability.Established, fusion.Actionability);
    }

    [Fact]
    public void A_prognosis_is_told_and_is_no_therapy()
    {
        CaseReport report = Rooms.Report(new Output { SmallVariants = [Output.Row("ATRX", "chrX:76891415", "G>A", consequence: "stop_gained")] }.ToString());
        Finding finding = report.FindingOf("ATRX");
        Assert.Equal("atrx-loss-survival-lms", Assert.Single(finding.Outlook).Assertion.Id);
        Assert.Empty(finding.Options);
        Assert.Equal(Actionability.None, finding.Actionability);
        Assert.Contains(report.Summary, sentence => sentence.StartsWith("Among the alterations called there is none", StringComparison.Ordinal));
    }

    [Fact]
    public void TP53_has_no_therapy()
    {
        Finding finding = Rooms.Report(new Output { SmallVariants = [Tp53] }.ToString()).FindingOf("TP53");
        Assert.Empty(finding.Options);
        Assert.Equal(GeneRole.TumourSuppressor, finding.Classification.Role);
        Assert.Equal((OncogenicityClass.LikelyOncogenic, 8), (finding.Classification.Oncogenicity.Value, finding.Classification.Points.Value));
        Assert.Equal("OS2:4 OS3:4", string.Join(' ', finding.Classification.Criteria.Where(criterion => criterion.Counts).Select(criterion => $"{criterion.Code}:{criterion.Points.Value}")));
        Assert.Equal((null, "oncogenic; no curated assertion"), (finding.Tier.Amp, finding.Tier.Reason.ToString()));
        Assert.Contains("oncogenic; no curated assertion", finding.Notes.English());
    }

    [Theory]
    [InlineData("given", "should be considered")]
    [InlineData("refused", "refused")]
    [InlineData("unknown", "after consent")]
    public void The_question_of_the_germline_follows_the_consent(string consent, string expected)
    {
        CaseReport report = Rooms.Report(new Output { SmallVariants = [Tp53] }.ToString(), $"sample_id,germline_consent\nS1,{consent}\n");
        Assert.Contains(expected, report.FindingOf("TP53").Germline!.Advice, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("BRCA1", "chr17:41246000", "A>C", "missense_variant", false)]
    [InlineData("BRCA1", "chr17:41246001", "AA>A", "frameshift_variant", true)]
    [InlineData("TP53", "chr17:7579472", "G>C", "synonymous_variant", false)]
    public void A_gene_raises_the_question_only_by_the_alterations_that_the_curator_named(string gene, string place, string alleles, string consequence, bool asked)
    {
        // Alleles here are not checked: an indel or an unknown base stands as reported with the consequence of the file.
        string[] parts = alleles.Split('>');
        string row = Output.Row(gene, place, $"{parts[0].Replace('A', 'N').Replace('G', 'N')}>{parts[1]}", consequence: consequence);
        Finding finding = Assert.Single(Rooms.Report(new Output { SmallVariants = [row] }.ToString()).Findings);
        if (finding.Annotation!.Verification == Verification.AsReported) Assert.Equal(asked, finding.Germline is not null);
    }

    [Theory]
    [InlineData("5.98", "TMB-L")]
    [InlineData("9.99", "TMB-L")]
    [InlineData("10", "TMB-H")]
    [InlineData("38.6", "TMB-H")]
    public void The_burden_is_high_from_the_cut_off_on(string tmb, string state) =>
        Assert.Equal(state, Rooms.Report(new Output { Tmb = tmb }.ToString()).Biomarkers[0].State.Value);

    [Theory]
    [InlineData("117", "0.85", "MSS")]
    [InlineData("40", "19.99", "MSS")]
    [InlineData("40", "20", "MSI-H")]
    [InlineData("39", "0", null)]
    [InlineData("0", "NA", null)]
    [InlineData("NA", "NA", null)]
    public void Too_few_usable_sites_are_not_stable_microsatellites(string sites, string percent, string? state)
    {
        BiomarkerResult msi = Rooms.Report(new Output { UsableSites = sites, Percent = percent }.ToString()).Biomarkers[1];
        Assert.Equal(state is not null, msi.State.IsAssessed);
        if (state is not null) Assert.Equal(state, msi.State.Value);
        else Assert.Empty(msi.Options);
    }

    [Fact]
    public void A_setting_moves_the_cut_off_and_the_report_says_so()
    {
        InterpretationSettings settings = new() { TmbHigh = 5, Sources = new Dictionary<string, string>(StringComparer.Ordinal) { ["TmbHigh"] = "environment" }.ToImmutableDictionary(StringComparer.Ordinal) };
        CaseReport report = Rooms.Report(new Output().ToString(), settings: settings);
        Assert.Equal("TMB-H", report.Biomarkers[0].State.Value);
        Assert.Contains(("TMB high from", "5", "environment"), report.Settings.Select(setting => (setting.Name.ToString(), setting.Value.ToString(), setting.Source.ToString())));
    }

    [Theory]
    [InlineData("0.05", "100", "missense_variant", true)]
    [InlineData("0.0499", "100", "missense_variant", false)]
    [InlineData("0.05", "99", "missense_variant", false)]
    [InlineData("0.5", "500", "intron_variant", false)]
    [InlineData("0.5", "500", "splice_region_variant:intron_variant", true)]
    [InlineData("0.5", "500", "synonymous_variant", true)]
    [InlineData("0.5", "500", "3_prime_UTR_variant", false)]
    public void What_falls_outside_the_settings_stays_with_its_reason(string vaf, string depth, string consequence, bool reportable)
    {
        string row = Output.Row("MTOR", "chr1:11288758", "G>A", vaf, depth, c: "NM_004958.4:c.1A>G", consequence: consequence);
        Finding finding = Assert.Single(Rooms.Report(new Output { SmallVariants = [row] }.ToString()).Findings);
        Assert.Equal(reportable, finding.Reportability.IsReportable);
        Assert.Equal(reportable, finding.Reportability.Reasons.IsEmpty);
    }

    [Fact]
    public void A_loss_of_function_in_a_curated_gene_is_never_hidden()
    {
        string row = Output.Row("RAD51B", "chr14:69061276", "C>T", vaf: "0.01", depth: "20", c: "NM_133509.3:c.1111C>T", consequence: "stop_gained");
        Finding finding = Assert.Single(Rooms.Report(new Output { SmallVariants = [row] }.ToString()).Findings);
        Assert.True(finding.Reportability.IsReportable);
        Assert.Equal(2, finding.Reportability.Reasons.Length);
        Assert.All(finding.Reportability.Reasons, reason => Assert.Contains("kept because it is a loss of function", reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_case_without_findings_says_what_it_found_and_what_it_could_not_see()
    {
        CaseReport report = Rooms.Report(new Output().ToString());
        Assert.Empty(report.Findings);
        Assert.Contains("Among the alterations called there is none for which the knowledge base holds evidence for a therapy.", report.Summary.English());
        Assert.Contains(report.Summary, text => text.Contains("BRCA2, RB1, PTEN, CDKN2A", StringComparison.Ordinal) && text.StartsWith("Not assessed with these files", StringComparison.Ordinal));
    }

    [Fact]
    public void The_answer_tells_from_which_tumour_the_evidence_for_each_therapy_is() =>
        Assert.Contains(
            "olaparib with temozolomide (uterine leiomyosarcoma / leiomyosarcoma, non-uterine: case report)",
            Rooms.Report(new Output { SmallVariants = [Rad51b] }.ToString()).Summary[0],
            StringComparison.Ordinal);

    [Fact]
    public void The_board_reads_first_what_opens_a_therapy()
    {
        CaseReport report = Rooms.Report(new Output { SmallVariants = [Tp53, Rad51b] }.ToString());
        Assert.Equal(["RAD51B", "TP53"], report.Ranked.Select(finding => finding.Symbol));
        Assert.Equal(["TP53", "RAD51B"], report.Findings.Select(finding => finding.Symbol));
    }

    [Fact]
    public void Of_what_opens_a_therapy_the_strongest_evidence_stands_first()
    {
        CaseReport report = ReportedCases.Of(ReportedCases.ExonLoss("PALB2", 5, 9), ReportedCases.Fusion("LMNA", "NTRK1"));
        Assert.All(report.Findings, finding => Assert.Equal(Actionability.Established, finding.Actionability));
        Assert.Equal(["II-C", "I-A"], report.Findings.Select(finding => finding.Tier.Amp));
        Assert.Equal([2, 1], report.Ranked.Select(finding => finding.Number));
    }

    [Fact]
    public void What_is_oncogenic_without_an_assertion_stands_before_what_is_uncertain()
    {
        CaseReport report = Rooms.Report(new Output { SmallVariants = [Output.Row("BRCA2", "chr13:32911888", "A>G"), Tp53] }.ToString());
        Assert.Equal("TP53", report.Ranked[0].Symbol);
    }

    [Fact]
    public void A_missing_optional_field_never_raises_anything()
    {
        string full = Output.Row("TP53", "chr17:7577538", "C>T", c: "NM_000546.6:c.743G>A", p: "NP_000537.3:p.(Arg248Gln)");
        string bare = Output.Row("TP53", "chr17:7577538", "C>T", vaf: "NA", depth: "NA", consequence: string.Empty);
        Finding withAll = Rooms.Report(new Output { SmallVariants = [full] }.ToString()).FindingOf("TP53");
        Finding without = Rooms.Report(new Output { SmallVariants = [bare], Tmb = "NA", UsableSites = "NA", Percent = "NA" }.ToString()).FindingOf("TP53");
        Assert.Equal(withAll.Actionability, without.Actionability);
        Assert.Equal(withAll.Classification.Alterations.ToArray(), without.Classification.Alterations.ToArray());
        Assert.True(without.Reportability.IsReportable);
    }

    private static TumourRelation Relation(Finding finding, string assertion) => finding.Options.Single(option => option.Assertion.Id == assertion).Relation;
}
