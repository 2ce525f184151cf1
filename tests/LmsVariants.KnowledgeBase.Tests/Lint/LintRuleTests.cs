using LmsVariants.KnowledgeBase.Lint;

namespace LmsVariants.KnowledgeBase.Tests.Lint;

/// <summary>Each rule is shown by breaking a copy of the real knowledge base in one place.</summary>
public sealed class LintRuleTests
{
    private const string Hrr = "assertions/20-hrr.yaml";
    private const string Regions = "critical-regions.tsv";
    private const string Exceptions = "loss-of-function.tsv";
    private const string Lists = "gene-lists.yaml";
    private const string Outlook = "assertions/50-outlook.yaml";
    private const string Readings = "published-readings.tsv";

    [Theory]
    [InlineData(KnowledgeProblemCodes.MissingColumn, "genes.tsv", "ncbi_gene\t", "", "ncbi_gene")]
    [InlineData(KnowledgeProblemCodes.UnknownColumn, "trials.tsv", "status_date\tcitations", "status_date\tcitations\tcitations", "header")]
    [InlineData(KnowledgeProblemCodes.MalformedRow, "genes.tsv", "HGNC:1101\t675", "HGNC:1101", "row")]
    [InlineData(KnowledgeProblemCodes.MalformedYaml, "germline.yaml", "questions:", "questions: [", "yaml", 1)]
    [InlineData(KnowledgeProblemCodes.MalformedYaml, "germline.yaml", "genes: [TP53]", "genes: &g [TP53]", "yaml")]
    [InlineData(KnowledgeProblemCodes.MissingKey, "knowledgebase.yaml", "name: LmsVariants curated knowledge base", "", "name", 1)]
    [InlineData(KnowledgeProblemCodes.UnknownKey, "germline.yaml", "rate:", "ratio: 1\n    rate:", "ratio")]
    [InlineData(KnowledgeProblemCodes.WrongShape, "germline.yaml", "genes: [RET]", "genes: [[RET], RET]", "genes")]
    [InlineData(KnowledgeProblemCodes.Empty, Hrr, "therapies: [platinum]", "therapies: []", "therapies")]
    [InlineData(KnowledgeProblemCodes.Empty, "germline.yaml", "syndrome: Li-Fraumeni syndrome", "syndrome: ''", "syndrome")]
    [InlineData(KnowledgeProblemCodes.Empty, "therapies.tsv", "olaparib\tolaparib\tPARP inhibitor", "olaparib\tolaparib\t", "class")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Hrr, "alterations: [loss-of-function]", "alterations: [loss]", "alterations")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Hrr, "direction: supports", "direction: helps", "direction")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Hrr, "evidence: case-report", "evidence: anecdote", "evidence")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Hrr, "biomarker: HRD", "biomarker: BRCAness", "biomarker")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Hrr, "biomarker_selected: no", "biomarker_selected: maybe", "biomarker_selected")]
    [InlineData(KnowledgeProblemCodes.NotInSet, "gene-curation.tsv", "RAD51B\ttumour-suppressor", "RAD51B\tsuppressor", "role")]
    [InlineData(KnowledgeProblemCodes.NotInSet, "citations.tsv", "nci-10250\tdoi", "nci-10250\tDOI", "kind")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, "biomarkers.yaml", "value: 10", "value: 10,5", "value")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, "biomarkers.yaml", "value: 10", "value: -10", "value")]
    [InlineData(KnowledgeProblemCodes.NotInSet, "oncogenicity.yaml", "not_with: [OVS1]", "not_with: [OVS9]", "not_with")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, "oncogenicity.yaml", "likely_oncogenic: 6", "likely_oncogenic: 12", "likely_oncogenic")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, "oncogenicity.yaml", "  common_frequency: 0.01", "  common_frequency: 0.07", "common_frequency")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, "oncogenicity.yaml", "rare_frequency: 0.00001", "rare_frequency: 0.9", "rare_frequency")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, "oncogenicity.yaml", "very_strong: 8, strong: 4", "very_strong: 8, strong: 9", "strong")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, "oncogenicity.yaml", "code: SBVS1, points: -8", "code: SBVS1, points: 8", "points")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, "oncogenicity.yaml", "code: OS3, points: 4", "code: OS3, points: four", "points")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, "oncogenicity.yaml", "hotspot_residue_samples: 50", "hotspot_residue_samples: 0", "hotspot_residue_samples")]
    [InlineData(KnowledgeProblemCodes.ExcludesItself, "oncogenicity.yaml", "not_with: [OVS1]", "not_with: [OM2]", "not_with")]
    [InlineData(KnowledgeProblemCodes.CountsDisagree, "hotspots.tsv", "\tH:8\t", "\tH:300000000|M:300000000|N:300000000|K:300000000|Q:300000000|W:300000000|Y:300000000|A:300000000\t", "samples")]
    [InlineData(KnowledgeProblemCodes.MalformedDate, "knowledgebase.yaml", "date: 2026-11-21", "date: 21.11.2026", "date")]
    [InlineData(KnowledgeProblemCodes.MalformedDate, "trials.tsv", "2025-12-22", "recently", "status_date")]
    [InlineData(KnowledgeProblemCodes.MalformedDate, Hrr, "date: 2020-05-19", "date: 2020-13", "date")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, "genes.tsv", "HGNC:1101\t", "1101\t", "hgnc_id")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, "knowledgebase.yaml", "version: 2026.11.3", "version: latest", "version")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, "assertions/40-targets.yaml", "p.(Val600Glu)", "V600E", "protein_changes")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, "tumours.tsv", "443719001", "SCT443719001", "snomed")]
    [InlineData(KnowledgeProblemCodes.Duplicate, "genes.tsv", "HGNC:1101\t", "HGNC:1100\t", "hgnc_id")]
    [InlineData(KnowledgeProblemCodes.Duplicate, "gene-lists.yaml", "[ATM, ATR,", "[ATM, ATM, ATR,", "genes")]
    [InlineData(KnowledgeProblemCodes.Duplicate, "germline.yaml", "id: ret", "id: lynch", "id")]
    [InlineData(KnowledgeProblemCodes.Duplicate, "risk-groups.yaml", "tumour: ulms", "tumour: lms", "tumour")]
    [InlineData(KnowledgeProblemCodes.Duplicate, "panels.yaml", "TSO500, TSO 500", "TSO500, tso500", "stated_as")]
    [InlineData(KnowledgeProblemCodes.Empty, "panels.yaml", "[TruSight Oncology 500, TSO500, TSO 500]", "[]", "stated_as")]
    [InlineData(KnowledgeProblemCodes.AliasForSymbol, "panels.yaml", " KMT2A,", " MLL,", "genes")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, "risk-groups.yaml", "gene: RB1", "gene: RB9", "gene")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, "risk-groups.yaml", "arm: 12q", "arm: 12", "arm")]
    [InlineData(KnowledgeProblemCodes.NotInSet, "risk-groups.yaml", "event: deletion", "event: loss", "event")]
    [InlineData(KnowledgeProblemCodes.Empty, "risk-groups.yaml", "endpoints: [disease-specific survival]", "endpoints: []", "endpoints")]
    [InlineData(KnowledgeProblemCodes.NoCitation, "risk-groups.yaml", "citations: [risk-groups]", "citations: []", "citations")]
    [InlineData(KnowledgeProblemCodes.WrongRiskFactor, "risk-groups.yaml", "gene: RB1}", "gene: RB1, arm: 13q, event: deletion}", "id")]
    [InlineData(KnowledgeProblemCodes.UnknownRiskFactor, "risk-groups.yaml", "[rb1, atrx]", "[rb1, atrxx]", "all")]
    [InlineData(KnowledgeProblemCodes.IdleRiskFactor, "risk-groups.yaml", "gene: RB1}", "gene: RB1}\n      - {id: pten, gene: PTEN}", "factors", -1)]
    [InlineData(KnowledgeProblemCodes.WrongRiskGroups, "risk-groups.yaml", "      - name: low\n", "", "groups", -10)]
    [InlineData(KnowledgeProblemCodes.UnreachableRiskGroup, "risk-groups.yaml", "- all: [rb1, atrx]\n", "- all: [rb1]\n          - all: [atrx]\n          - all: [del12q]\n", "groups", -4)]
    [InlineData(KnowledgeProblemCodes.NoCitation, Hrr, "citations: [niraparib-sts]", "citations: []", "citations")]
    [InlineData(KnowledgeProblemCodes.UnknownCitation, "tumours.tsv", "none\tcase-report-2025", "none\tcase-report-2052", "citations")]
    [InlineData(KnowledgeProblemCodes.MalformedReference, "citations.tsv", "10.1200/JCO.23.00402", "JCO.23.00402", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedReference, "citations.tsv", "PMC7367750", "7367750", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedReference, "citations.tsv", "pmid\t37143137", "pmid\tPMID37143137", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedReference, "citations.tsv", "Cancer 2017;123:3285-90", "Cancer 2017", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedReference, "citations.tsv", "FDA 2020-05-19,", "FDA,", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedReference, "citations.tsv", "NCCN uterine cancer v1.2022", "NCCN uterine cancer", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedReference, "citations.tsv", "MANE; v1.0", "MANE", "reference")]
    [InlineData(KnowledgeProblemCodes.MalformedReference, "citations.tsv", "nct\tNCT03851614", "nct\tNCT3851614", "reference")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, "gene-lists.yaml", "[ATM, ATR,", "[ATM, ATR9,", "genes")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, "gene-curation.tsv", "RAD51B\ttumour", "RAD51Z\ttumour", "symbol")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, "germline.yaml", "[RET]", "[RETT]", "genes")]
    [InlineData(KnowledgeProblemCodes.AliasForSymbol, "gene-lists.yaml", "MLH1, MRE11,", "MLH1, MRE11A,", "genes")]
    [InlineData(KnowledgeProblemCodes.AliasIsSymbol, "genes.tsv", "\tMRE11A\t", "\tMRE11A|TP53\t", "aliases")]
    [InlineData(KnowledgeProblemCodes.LevelOutsideScale, Hrr, "amp: II-C, escat: III-A", "amp: II-E, escat: III-A", "amp")]
    [InlineData(KnowledgeProblemCodes.LevelOutsideScale, Hrr, "escat: III-A", "escat: III-C", "escat")]
    [InlineData(KnowledgeProblemCodes.LevelOutsideScale, Hrr, "oncokb_style: 3B", "oncokb_style: 3C", "oncokb_style")]
    [InlineData(KnowledgeProblemCodes.UnknownTumour, Hrr, "evidence_tumour: ulms", "evidence_tumour: leiomyoma", "evidence_tumour")]
    [InlineData(KnowledgeProblemCodes.UnknownTumour, Hrr, "{tumour: leiomyosarcoma, amp: II-C, escat", "{tumour: myoma, amp: II-C, escat", "tumour")]
    [InlineData(KnowledgeProblemCodes.BrokenLineage, "tumours.tsv", "prostate cancer\tsolid_tumour", "prostate cancer\tprostate_cancer", "parent")]
    [InlineData(KnowledgeProblemCodes.BrokenLineage, "tumours.tsv", "prostate cancer\tsolid_tumour", "prostate cancer\t", "parent")]
    [InlineData(KnowledgeProblemCodes.UnknownTherapy, Hrr, "therapies: [platinum]", "therapies: [plutonium]", "therapies")]
    [InlineData(KnowledgeProblemCodes.UnknownTrial, Hrr, "trials: [NCT03127215]", "trials: [NCT00000000]", "trials")]
    [InlineData(KnowledgeProblemCodes.UnknownGeneList, Hrr, "gene_list: talapro2", "gene_list: triton2", "gene_list")]
    [InlineData(KnowledgeProblemCodes.NotInList, Hrr, "genes: [BRCA1, BRCA2, PALB2, RAD51C, ATR", "genes: [BRCA1, BRCA2, PALB2, RAD51B, ATR", "genes")]
    [InlineData(KnowledgeProblemCodes.Contradiction, Hrr, "direction: supports", "direction: does-not-support", "direction")]
    [InlineData(KnowledgeProblemCodes.Contradiction, Hrr, "evidence: approval", "evidence: phase3", "evidence")]
    [InlineData(KnowledgeProblemCodes.Contradiction, Hrr, "trials: [NCT03127215]", "trials: []", "evidence", -7)]
    [InlineData(KnowledgeProblemCodes.Contradiction, Hrr, "direction: supports", "direction: resistance", "direction")]
    [InlineData(KnowledgeProblemCodes.Contradiction, Hrr, "biomarker: HRD", "biomarker: HRD\n    genes: [TP53]", "biomarker")]
    [InlineData(KnowledgeProblemCodes.Contradiction, "assertions/40-targets.yaml", "protein_changes: [p.(Val600Glu)]", "", "protein_changes", -3)]
    [InlineData(KnowledgeProblemCodes.Contradiction, "assertions/40-targets.yaml", "alterations: [hotspot]", "alterations: [fusion]", "protein_changes", 1)]
    [InlineData(KnowledgeProblemCodes.MissingKey, Hrr, "evidence: case-report", "evidence: approval", "approval", -5)]
    [InlineData(KnowledgeProblemCodes.Empty, Hrr, "{tumour: leiomyosarcoma, amp: II-D}", "{tumour: leiomyosarcoma}", "levels")]
    [InlineData(KnowledgeProblemCodes.Empty, "gene-curation.tsv", "RAD51B\ttumour-suppressor", "\ttumour-suppressor", "symbol")]
    [InlineData(KnowledgeProblemCodes.NoCitation, "therapies.tsv", "PARP inhibitor\tniraparib-sts", "PARP inhibitor\t", "citations")]
    [InlineData(KnowledgeProblemCodes.NoCitation, "gene-lists.yaml", "citations: [genie-uterine]", "citations: []", "citations")]
    [InlineData(KnowledgeProblemCodes.UnknownCitation, Hrr, "citations: [niraparib-sts]", "citations: [niraparib]", "citations")]
    [InlineData(KnowledgeProblemCodes.AliasForSymbol, Hrr, "genes: [PALB2, FANCA, BRIP1]", "genes: [FANCN, FANCA, BRIP1]", "genes")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, Hrr, "genes: [PALB2, FANCA, BRIP1]", "genes: [PALB9, FANCA, BRIP1]", "genes")]
    [InlineData(KnowledgeProblemCodes.MalformedRow, Regions, "109\t288", "109", "row")]
    [InlineData(KnowledgeProblemCodes.Empty, Regions, "Rad51 core, ATPase of the Rad51 family (cd01123)", "", "region")]
    [InlineData(KnowledgeProblemCodes.Empty, Regions, "NM_133509\t83", "NM_133509\t", "first")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Regions, "NM_133509\t83", "NM_133509\t0", "first")]
    [InlineData(KnowledgeProblemCodes.MalformedNumber, Regions, "NM_133509\t83", "NM_133509\t+83", "first")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, Regions, "109\t288", "289\t288", "last")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Regions, "NM_133509", "NM_133509.3", "transcript")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, Regions, "RAD51B\tNM_133509", "RAD51Z\tNM_133509", "gene")]
    [InlineData(KnowledgeProblemCodes.AliasForSymbol, Regions, "PTEN\tNM_000314\t16", "MMAC1\tNM_000314\t16", "gene")]
    [InlineData(KnowledgeProblemCodes.NoCitation, Regions, "Ankyrin repeats\tncbi-cdd|cancer-hotspots", "Ankyrin repeats\t", "citations")]
    [InlineData(KnowledgeProblemCodes.UnknownCitation, Regions, "Ankyrin repeats\tncbi-cdd", "Ankyrin repeats\tcdd", "citations")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Exceptions, "stop-at-or-after", "stop-after", "kind")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Exceptions, "needs-confirmation", "caution", "effect")]
    [InlineData(KnowledgeProblemCodes.Empty, Exceptions, "\tnot-applicable\t", "\t\t", "effect")]
    [InlineData(KnowledgeProblemCodes.WrongBound, Exceptions, "3326\t\t", "3326\t3418\t", "to")]
    [InlineData(KnowledgeProblemCodes.WrongBound, Exceptions, "exon-range\t11\t15", "exon-range\t11\t", "to")]
    [InlineData(KnowledgeProblemCodes.WrongBound, Exceptions, "exon-range\t11\t15", "splice-site\t\t15", "to")]
    [InlineData(KnowledgeProblemCodes.WrongBound, Exceptions, "stop-at-or-after\t3326\t", "stop-before\t\t", "from")]
    [InlineData(KnowledgeProblemCodes.RangeBackwards, Exceptions, "exon-range\t11\t15", "exon-range\t15\t11", "to")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Exceptions, "NM_000059", "ENST00000380152", "transcript")]
    [InlineData(KnowledgeProblemCodes.NoCitation, Exceptions, "\tbrca2-k3326", "\t", "citations")]
    [InlineData(KnowledgeProblemCodes.Empty, "gene-curation.tsv", "\tgood\t", "\t\t", "evidence")]
    [InlineData(KnowledgeProblemCodes.NotInSet, "gene-curation.tsv", "\tgood\t", "\tbest\t", "evidence")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, "tumours.tsv", "\tnone\tcase-report", "\tRB9\tcase-report", "single_cause")]
    [InlineData(KnowledgeProblemCodes.AliasForSymbol, "tumours.tsv", "\tnone\tcase-report", "\tMMAC1\tcase-report", "single_cause")]
    [InlineData(KnowledgeProblemCodes.MissingKey, "germline.yaml", "  share: 3.1 %\n", "", "share")]
    [InlineData(KnowledgeProblemCodes.NoCitation, "germline.yaml", "  citations: [esmo-2023]\nquestions", "  citations: []\nquestions", "citations")]
    [InlineData(KnowledgeProblemCodes.UnknownGene, Readings, "IRS2\t", "IRS9\t", "gene")]
    [InlineData(KnowledgeProblemCodes.Empty, Readings, "c.743G>A\tp.Arg248Gln", "\t", "coding_change")]
    [InlineData(KnowledgeProblemCodes.Empty, Readings, "\toncogenic, loss of function\t", "\t\t", "reading")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Readings, "c.743G>A", "743G>A", "coding_change")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Readings, "p.Arg248Gln", "R248Q", "protein_change")]
    [InlineData(KnowledgeProblemCodes.MalformedIdentifier, Readings, "TP53\t\t", "TP53\tNM_000546.6\t", "transcript")]
    [InlineData(KnowledgeProblemCodes.NoCitation, Readings, "for TP53 alone\tcase-report-2025", "for TP53 alone\t", "citations")]
    [InlineData(KnowledgeProblemCodes.NotInSet, Lists, "opens: therapy", "opens: doors", "opens")]
    [InlineData(KnowledgeProblemCodes.NotInList, Lists, "gene: PPP2R2A", "gene: TP53", "gene")]
    [InlineData(KnowledgeProblemCodes.MissingKey, Lists, "        reason: In the trial but not in the US label, which holds the other 14 genes; no statement that it opens a therapy is at hand.\n", "", "reason", -1)]
    [InlineData(KnowledgeProblemCodes.UncuratedGene, Lists, "genes: [POLE, POLD1]", "genes: [POLE, POLD1, ABL1]", "genes")]
    [InlineData(KnowledgeProblemCodes.UncoveredGene, Lists, "    without_assertion:\n      - gene: PPP2R2A\n        reason: In the trial but not in the US label, which holds the other 14 genes; no statement that it opens a therapy is at hand.\n", "", "genes", -1)]
    [InlineData(KnowledgeProblemCodes.NeedlessReason, Lists, "gene: PPP2R2A", "gene: PPP2R2A\n        reason: It is not.\n      - gene: PALB2", "gene", 2)]
    [InlineData(KnowledgeProblemCodes.NeedlessReason, Lists, "genes: [POLE, POLD1]", "genes: [POLE, POLD1]\n    without_assertion: [{gene: POLE, reason: None}]", "gene", 1)]
    [InlineData(KnowledgeProblemCodes.NotInSet, Outlook, "implication: prognostic", "implication: prophetic", "implication")]
    [InlineData(KnowledgeProblemCodes.WrongImplication, Outlook, "implication: prognostic", "implication: prognostic\n    therapies: [olaparib]", "therapies", 1)]
    [InlineData(KnowledgeProblemCodes.WrongImplication, Outlook, "direction: worse-outcome", "direction: supports", "direction")]
    [InlineData(KnowledgeProblemCodes.WrongImplication, Outlook, "direction: supports-diagnosis", "direction: worse-outcome", "direction")]
    [InlineData(KnowledgeProblemCodes.WrongImplication, Outlook, "amp: II-C}", "amp: II-C, escat: III-A}", "levels", -1)]
    [InlineData(KnowledgeProblemCodes.WrongImplication, Outlook, "genes: [CDKN2A]\n    alterations: [loss-of-function]", "biomarker: HRD", "biomarker")]
    [InlineData(KnowledgeProblemCodes.WrongImplication, Hrr, "direction: alternative", "direction: better-outcome", "direction")]
    [InlineData(KnowledgeProblemCodes.Contradiction, Hrr, "biomarker: HRD\n    alterations: [signature]", "biomarker: HRD\n    alterations: [truncation]", "alterations", 1)]
    [InlineData(KnowledgeProblemCodes.Contradiction, Outlook, "alterations: [amplification]", "alterations: [signature]", "alterations")]
    [InlineData(KnowledgeProblemCodes.UnknownAssertion, Hrr, "conflicts_with: [hrd-olaparib-temozolomide-a092104]", "conflicts_with: [hrd-olaparib-temozolomide-a092104, nobody]", "conflicts_with")]
    [InlineData(KnowledgeProblemCodes.UnknownAssertion, Outlook, "    citations: [sts-cdkn2a]", "    conflicts_with: [cdkn2a-loss-survival-sts]\n    citations: [sts-cdkn2a]", "conflicts_with")]
    [InlineData(KnowledgeProblemCodes.OneSidedConflict, Outlook, "    citations: [sts-cdkn2a]", "    conflicts_with: [atrx-loss-survival-lms]\n    citations: [sts-cdkn2a]", "conflicts_with")]
    [InlineData(KnowledgeProblemCodes.Duplicate, Hrr, "conflicts_with: [hrd-olaparib-temozolomide-ulms]", "conflicts_with: [hrd-olaparib-temozolomide-ulms, hrd-olaparib-temozolomide-ulms]", "conflicts_with")]
    [InlineData(KnowledgeProblemCodes.UnknownSchema, "knowledgebase.yaml", "schema: 1", "schema: 2", "schema")]
    public void One_fault_gives_one_coded_problem_at_its_line(string code, string file, string old, string by, string field, int further = 0)
    {
        using KnowledgeFolderCopy copy = new();
        int line = copy.Break(file, old, by);
        KnowledgeProblem problem = copy.OnlyProblem();
        Assert.Equal((code, file, field), (problem.Code, problem.File, problem.Field));
        Assert.Equal(line + further, problem.Line);
    }

    [Fact]
    public void An_approval_without_its_date_is_refused()
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break("assertions/40-targets.yaml", "      date: 2019\n", string.Empty);
        KnowledgeProblem problem = copy.OnlyProblem();
        Assert.Equal((KnowledgeProblemCodes.MissingKey, "date"), (problem.Code, problem.Field));
    }

    [Fact]
    public void A_tab_as_indentation_is_named_at_its_line()
    {
        using KnowledgeFolderCopy copy = new();
        int line = copy.Break("germline.yaml", "    syndrome: Li-Fraumeni syndrome", "\tsyndrome: Li-Fraumeni syndrome");
        KnowledgeProblem problem = copy.OnlyProblem();
        Assert.Equal((KnowledgeProblemCodes.MalformedYaml, line), (problem.Code, problem.Line));
        Assert.Contains("indented by blanks", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_line_names_place_code_field_and_what_was_expected()
    {
        using KnowledgeFolderCopy copy = new();
        int line = copy.Break("gene-lists.yaml", "MLH1, MRE11,", "MLH1, MRE11A,");
        KnowledgeProblem problem = copy.OnlyProblem();
        Assert.Equal($"gene-lists.yaml:{line}:{problem.Column}: error LMV4021: genes: expected the approved symbol MRE11, found 'MRE11A'", problem.ToString());
    }

    [Fact]
    public void A_citation_that_nothing_rests_on_is_refused()
    {
        using KnowledgeFolderCopy copy = new();
        int line = copy.Append("citations.tsv", "nobody\tpmid\t1\tA paper that no fact names\t2026-11-21");
        KnowledgeProblem problem = copy.OnlyProblem();
        Assert.Equal((KnowledgeProblemCodes.UnusedCitation, "citations.tsv", (long)line, 1), (problem.Code, problem.File, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("citations.tsv", "nci-10250-again\tdoi\t10.1200/JCO.23.00402\tThe same paper\t2026-11-21", "reference")]
    [InlineData("therapies.tsv", "olaparib\tolaparib\tPARP inhibitor\tprofound", "id")]
    [InlineData("trials.tsv", "NCT03851614\tAgain\t\topen\t2026\tnct03851614", "id")]
    [InlineData("tumours.tsv", "ulms\tuterine leiomyosarcoma\tleiomyosarcoma\t\t\t\t\tprofound", "code")]
    [InlineData("genes.tsv", "TP53\tHGNC:99999\t\t\tmane", "symbol")]
    [InlineData("gene-curation.tsv", "TP53\tboth\t\t\t\t\t\tthin\tcancermine", "symbol")]
    [InlineData("published-readings.tsv", "TP53\t\tc.743G>A\tp.Arg248Gln\tanother reading\t\tcase-report-2025", "coding_change")]
    [InlineData("critical-regions.tsv", "TP53\tNM_000546\t109\t288\tAgain\tncbi-cdd", "first")]
    [InlineData("loss-of-function.tsv", "BRCA2\tNM_000059\tstop-at-or-after\t3326\t\tmoderate\tAgain\tbrca2-k3326", "kind")]
    public void What_stands_in_a_table_twice_is_refused_at_the_second(string file, string row, string field)
    {
        using KnowledgeFolderCopy copy = new();
        int line = copy.Append(file, row);
        KnowledgeProblem problem = copy.Read().Problems.First(found => found.Line == line);
        Assert.Equal((KnowledgeProblemCodes.Duplicate, file, field), (problem.Code, problem.File, problem.Field));
    }

    [Fact]
    public void Opposite_evidence_that_neither_side_names_is_refused_at_the_second()
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break(Hrr, "    conflicts_with: [hrd-olaparib-temozolomide-a092104]\n", string.Empty);
        copy.Break(Hrr, "    conflicts_with: [hrd-olaparib-temozolomide-ulms]\n", string.Empty);
        int line = copy.Break(Hrr, "id: hrd-olaparib-temozolomide-a092104", "id: hrd-olaparib-temozolomide-a092104");
        KnowledgeProblem problem = copy.OnlyProblem();
        Assert.Equal((KnowledgeProblemCodes.UnnamedConflict, (long)line, "id"), (problem.Code, problem.Line, problem.Field));
    }

    [Theory]
    [InlineData("loss-of-function", "amp: II-D", 1)]
    [InlineData("truncation", "amp: II-D", 1)]
    [InlineData("deep-deletion", "escat: III-B", 1)]
    [InlineData("loss-of-function", "amp: II-C", 0)]
    [InlineData("loss-of-function", "escat: III-A", 0)]
    [InlineData("amplification", "amp: II-D", 0)]
    public void Another_level_for_the_same_is_refused(string alteration, string level, int expected)
    {
        using KnowledgeFolderCopy copy = new(translated: false);
        int line = copy.Append(Outlook, $$"""

              - id: again
                genes: [RAD51B]
                alterations: [{{alteration}}]
                therapies: [temozolomide, olaparib]
                direction: supports
                evidence: phase2
                evidence_tumour: ulms
                levels: [{tumour: leiomyosarcoma, {{level}}}]
                statement: Again.
                conflicts_with: [hrr-olaparib-temozolomide-a092104]
                citations: [nci-10250]
            """);
        copy.Break(Hrr, "conflicts_with: [rad51b-olaparib-temozolomide-ulms,", "conflicts_with: [again, rad51b-olaparib-temozolomide-ulms,");
        Assert.Equal(
            Enumerable.Repeat((KnowledgeProblemCodes.LevelsDiffer, (long)line + 1, "id"), expected),
            copy.Read().Problems.Select(problem => (problem.Code, problem.Line, problem.Field)));
    }

    [Fact]
    public void An_assertion_id_stands_once_over_all_files()
    {
        using KnowledgeFolderCopy copy = new();
        int line = copy.Break("assertions/40-targets.yaml", "id: ntrk-larotrectinib", "id: tmb-low-pembrolizumab");
        KnowledgeProblem problem = copy.OnlyProblem();
        Assert.Equal((KnowledgeProblemCodes.Duplicate, "assertions/40-targets.yaml", (long)line), (problem.Code, problem.File, problem.Line));
    }

    [Fact]
    public void A_tumour_type_that_the_command_line_names_must_be_there()
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break("tumours.tsv", "lms\tleiomyosarcoma, non-uterine", "xlms\tleiomyosarcoma, non-uterine");
        Assert.Contains(copy.Read().Problems, problem => problem.Code == KnowledgeProblemCodes.UnknownTumour && problem.File == "tumours.tsv");
    }

    [Fact]
    public void A_cut_off_that_the_program_asks_for_must_be_there()
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break("biomarkers.yaml", "id: gis-high", "id: tmb-high");
        Assert.Equal(
            [KnowledgeProblemCodes.MissingKey, KnowledgeProblemCodes.Duplicate], copy.Read().Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void A_table_that_nothing_reads_is_refused()
    {
        using KnowledgeFolderCopy copy = new();
        File.WriteAllText(copy.PathOf("assertion.yaml"), "assertions: []\n");
        Assert.Equal(KnowledgeProblemCodes.UnknownFile, copy.OnlyProblem().Code);
    }

    [Fact]
    public void An_editors_temporary_file_and_the_reference_folder_are_left_alone()
    {
        using KnowledgeFolderCopy copy = new();
        File.WriteAllText(copy.PathOf(".~lock.genes.tsv"), "x");
        File.WriteAllText(copy.PathOf("~$genes.tsv"), "x");
        Directory.CreateDirectory(copy.PathOf("reference"));
        File.WriteAllText(copy.PathOf("reference/anything.json"), "x");
        Assert.True(copy.Read().IsValid);
    }

    [Fact]
    public void Found_is_cut_and_shows_no_control_character()
    {
        KnowledgeProblem problem = new("LMV4010", "f", 1, 1, "x", "y", "a\nb" + new string('c', 60));
        Assert.Equal("a?b" + new string('c', 29), problem.Found);
    }

    [Theory]
    [InlineData("oncogenicity.yaml", "functional domain\", not_with: [OS1, OS3]", "functional domain\", not_with: [OS1, OM3]", "LMV4070 OM3, LMV4070 OM1")] // a circle of two
    [InlineData("oncogenicity.yaml", "kind: null-variant", "kind: nothing", "LMV4007 , LMV4011 nothing")]
    [InlineData("gene-lists.yaml", "id: deletion-watch", "id: deletion-list", "LMV4007 ")]
    [InlineData("oncogenicity.yaml", "code: SBP2", "code: SBP1", "LMV4015 SBP1")]
    public void What_the_program_needs_and_what_runs_in_a_circle_is_told(string file, string old, string by, string expected)
    {
        using KnowledgeFolderCopy copy = new();
        copy.Break(file, old, by);
        Assert.Equal(expected, string.Join(", ", copy.Read().Problems.Select(problem => $"{problem.Code} {problem.Found}")));
    }
}
