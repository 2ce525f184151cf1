using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.KnowledgeBase.Tests.Assertions;

/// <summary>What the knowledge base says for the published case: non-uterine leiomyosarcoma, RAD51B loss, TP53, low burden, stable.</summary>
public sealed class IndexCaseTests
{
    [Fact]
    public void RAD51B_loss_finds_PARP_inhibition_with_evidence_from_leiomyosarcoma_first() =>
        Assert.Equal(
            [
                "rad51b-olaparib-temozolomide-ulms", "rad51b-olaparib-temozolomide-lms-case", "hrr-olaparib-temozolomide-a092104", "hrr-olaparib-trabectedin-tomas",
                "rad51b-olaparib-prostate", "rad51b-rucaparib-triton2", "rad51b-niraparib-nira-panc", "hrr-niraparib-sts-preclinical",
                "trial-topart", "trial-trabectedin-olaparib-lms", "trial-trabectedin-olaparib-randomised", "trial-dapper",
                "rad51b-platinum-alternative",
            ],
            OfLoss("RAD51B").Select(assertion => assertion.Id));

    [Fact]
    public void RAD51B_loss_in_leiomyosarcoma_is_II_C_III_A_3B()
    {
        foreach (string id in new[] { "rad51b-olaparib-temozolomide-ulms", "rad51b-olaparib-prostate" })
        {
            Assert.Contains(new LevelInTumour("leiomyosarcoma", "II-C", "III-A", "3B"), Find(id).Levels);
        }
    }

    [Theory]
    [InlineData("rad51b-olaparib-temozolomide-ulms", "n = 22|23 %|(5/22)|27 %|6.9 months|12 months")]
    [InlineData("rad51b-olaparib-temozolomide-lms-case", "200 mg|eight earlier lines|9 months")]
    [InlineData("rad51b-olaparib-prostate", "0.34|7.4 against 3.6|0.69|0.49")]
    [InlineData("rad51b-niraparib-nira-panc", "40 %|4.4 months|9.1 months")]
    [InlineData("tmb-low-pembrolizumab", "10 mutations|28 to 29 %|6 %")]
    public void The_figures_are_those_of_the_source(string id, string figures) =>
        Assert.All(figures.Split('|'), figure => Assert.Contains(figure, Find(id).Statement, StringComparison.Ordinal));

    [Fact]
    public void The_single_patient_is_told_with_its_limits()
    {
        string caution = Find("rad51b-olaparib-temozolomide-lms-case").Caution;
        Assert.Contains("exceeds lines 3 to 8 but not line 2 (trabectedin, 11 months)", caution, StringComparison.Ordinal);
        Assert.Contains("pembrolizumab (line 6) had failed", caution, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hrr-olaparib-temozolomide-a092104", "rad51b-olaparib-temozolomide-ulms hrr-olaparib-temozolomide-ulms")]
    [InlineData("hrd-olaparib-temozolomide-a092104", "hrd-olaparib-temozolomide-ulms")]
    public void The_randomised_trial_that_failed_stands_beside_the_phase_2_that_did_not(string failed, string others)
    {
        Assertion trial = Find(failed);
        Assert.Equal((EvidenceDirection.DoesNotSupport, 0), (trial.Direction, trial.Levels.Length));
        Assert.Contains("3.2 months against 5.5 months", trial.Statement, StringComparison.Ordinal);
        Assert.Equal(others.Split(' '), trial.ConflictsWith);
        Assert.All(others.Split(' '), other => Assert.Equal(failed, Assert.Single(Find(other).ConflictsWith)));
    }

    [Fact]
    public void Reversion_is_evidence_of_resistance_and_tells_that_it_is_proved_for_BRCA_alone()
    {
        Assertion reversion = Find("hrr-reversion-parp-resistance");
        Assert.Equal(EvidenceDirection.Resistance, reversion.Direction);
        Assert.Equal(AlterationClass.Reversion, Assert.Single(Assert.IsType<GeneSubject>(reversion.Subject).Alterations));
        Assert.Contains("BRCA1 and BRCA2 alone", reversion.Caution, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("atrx-loss-survival-lms", Implication.Prognostic, EvidenceDirection.WorseOutcome)]
    [InlineData("cdkn2a-loss-survival-sts", Implication.Prognostic, EvidenceDirection.WorseOutcome)]
    [InlineData("cdk4-amplification-liposarcoma", Implication.Diagnostic, EvidenceDirection.SupportsDiagnosis)]
    public void Outlook_and_diagnosis_name_no_therapy(string id, Implication implication, EvidenceDirection direction)
    {
        Assertion assertion = Find(id);
        Assert.Equal((implication, direction, 0), (assertion.Implication, assertion.Direction, assertion.Therapies.Length));
    }

    [Theory]
    [InlineData("ulms")]
    [InlineData("lms")]
    public void Leiomyosarcoma_is_known_to_have_no_single_cause(string code) =>
        Assert.Equal(new SingleCause(null), RealKnowledge.Knowledge.Tumours.Find(code)?.SingleCause);

    [Fact]
    public void Whether_another_tumour_has_a_single_cause_was_not_curated() =>
        Assert.Null(RealKnowledge.Knowledge.Tumours.Find("prostate_cancer")?.SingleCause);

    [Fact]
    public void What_the_tumour_alone_misses_of_the_germline_is_said_with_its_share() =>
        Assert.Equal("3.1 %", RealKnowledge.Knowledge.GermlineMissed?.Share);

    [Fact]
    public void Talazoparib_matches_the_genes_of_TALAPRO_2_and_not_RAD51B()
    {
        Assert.DoesNotContain(OfLoss("RAD51B"), assertion => assertion.Therapies.Contains("talazoparib"));
        Assert.All(
            RealKnowledge.Knowledge.GeneLists["talapro2"].Genes,
            gene => Assert.Single(OfLoss(gene), assertion => assertion.Therapies.Contains("talazoparib")));
    }

    [Theory]
    [InlineData("ATM", "2 of 19")]
    [InlineData("CDK12", "0 of 10")]
    [InlineData("CHEK2", "1 of 9")]
    public void A_weak_gene_prints_the_negative_figure_beside_every_PARP_entry(string gene, string figure)
    {
        Assertion[] found = [.. OfLoss(gene)];
        Assert.Equal(2, found.Length);
        Assert.All(found, assertion => Assert.Contains(figure, assertion.Caution, StringComparison.Ordinal));
        Assert.All(found, assertion => Assert.Contains("triton2", assertion.Citations));
    }

    [Theory]
    [InlineData("PPP2R2A")]
    [InlineData("TP53")]
    [InlineData("RB1")]
    public void A_gene_that_opens_no_therapy_has_no_assertion(string gene) =>
        Assert.DoesNotContain(RealKnowledge.Knowledge.Assertions, assertion => assertion.Subject is GeneSubject subject && subject.Genes.Contains(gene));

    [Fact]
    public void ATRX_opens_no_therapy() => Assert.All(OfLoss("ATRX"), assertion => Assert.Equal(Implication.Prognostic, assertion.Implication));

    [Fact]
    public void BRCA2_loss_is_listed_for_uterine_and_another_level_elsewhere()
    {
        Assertion olaparib = Find("brca2-olaparib-uterine-guideline");
        Assert.Contains(new LevelInTumour("ulms", "I-A", null, "2"), olaparib.Levels);
        Assert.Contains(new LevelInTumour("lms", "II-C", null, "3B"), olaparib.Levels);
        Assert.DoesNotContain(OfLoss("BRCA1"), assertion => assertion.Levels.Any(level => level.Tumour == "ulms" && level.Amp == "I-A"));
    }

    [Theory]
    [InlineData("TMB-L")]
    [InlineData("MSS")]
    public void A_low_burden_and_stable_microsatellites_do_not_support_pembrolizumab(string state)
    {
        Assertion only = Assert.Single(RealKnowledge.Knowledge.Assertions, assertion => assertion.Subject is BiomarkerSubject subject && subject.State == state);
        Assert.Equal((EvidenceDirection.DoesNotSupport, 0), (only.Direction, only.Levels.Length));
        Assert.Contains("sarc028", only.Citations);
        Assert.Contains("nivolumab-ulms", only.Citations);
    }

    [Fact]
    public void Every_approval_names_regulator_indication_status_and_the_day_it_was_read() =>
        Assert.All(
            RealKnowledge.Knowledge.Assertions.Where(assertion => assertion.Kind == EvidenceKind.Approval),
            assertion => Assert.All(
                [assertion.Approval?.Regulator, assertion.Approval?.Indication, assertion.Approval?.Status, assertion.Approval?.Checked],
                value => Assert.False(string.IsNullOrEmpty(value))));

    [Fact]
    public void TP53_in_a_sarcoma_raises_the_Li_Fraumeni_question_with_its_low_rate()
    {
        var question = Assert.Single(RealKnowledge.Knowledge.GermlineQuestions, question => question.Genes.Contains("TP53"));
        Assert.Equal("soft_tissue_sarcoma", question.Tumour);
        Assert.Contains("2 %", question.Rate, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hotspot_names_its_substitution() =>
        Assert.Equal("p.(Val600Glu)", Assert.Single(Assert.IsType<GeneSubject>(Find("braf-v600e-dabrafenib-trametinib").Subject).ProteinChanges));

    [Theory]
    [InlineData("ulms", "ulms leiomyosarcoma uterine_sarcoma soft_tissue_sarcoma solid_tumour")]
    [InlineData("LMS", "lms leiomyosarcoma soft_tissue_sarcoma solid_tumour")]
    public void Both_sites_of_leiomyosarcoma_are_found_and_lead_to_any_solid_tumour(string code, string ancestry)
    {
        var lineage = RealKnowledge.Knowledge.Tumours;
        Assert.Equal(
            ancestry.Split(' '),
            lineage.Ancestry(lineage.Find(code)!).Select(type => type.Code));
    }

    private static Assertion Find(string id) => RealKnowledge.Knowledge.Assertions.Single(assertion => assertion.Id == id);

    private static IEnumerable<Assertion> OfLoss(string gene) => RealKnowledge.Knowledge.Assertions.Where(assertion =>
        assertion.Subject is GeneSubject subject && subject.Genes.Contains(gene) && subject.Alterations.Contains(AlterationClass.LossOfFunction));
}
