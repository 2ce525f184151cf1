using System.Collections.Frozen;

using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.Frequencies;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.KnowledgeBase.Trials;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.Reports.Tests.Examples;

/// <summary>A small knowledge base for reports made by hand. Its words are examples; the curated ones are in <c>knowledgebase/</c>.</summary>
internal static class ExampleKnowledge
{
    public static TumourType Uterine { get; } = new("ulms", "Uterine leiomyosarcoma", "leiomyosarcoma", "ULMS", "", ["report"]);

    public static TumourType NonUterine { get; } = new("lms", "Leiomyosarcoma, non-uterine", "leiomyosarcoma", "LMS", "", ["report"]);

    public static TumourType SolidTumour { get; } = new("solid", "Any solid tumour", "", "", "", ["report"]);

    public static TumourType Ovarian { get; } = new("hgsoc", "High-grade serous ovarian cancer", "solid", "HGSOC", "", ["report"]);

    public static Assertion PhaseTwo { get; } = new(
        "parp-temozolomide-ulms",
        new GeneSubject(["RAD51B"], "hrr", [AlterationClass.LossOfFunction]),
        ["olaparib", "temozolomide"],
        EvidenceDirection.Supports,
        EvidenceKind.Phase2,
        "ulms",
        BiomarkerSelected: false,
        [new LevelInTumour("lms", "II-C", "III-A", "4")],
        "Phase II in advanced uterine leiomyosarcoma, 22 patients, not selected by a biomarker: response in 5 of 22 within six months, median progression-free survival 6.9 months.",
        "Patients were not selected by the biomarker; non-uterine disease rests on one reported patient.",
        ["NCT03880019"],
        ["phase2", "report"]);

    public static Assertion OtherTumour { get; } = new(
        "parp-ovarian",
        new GeneSubject(["RAD51B"], "hrr", [AlterationClass.LossOfFunction]),
        ["rucaparib"],
        EvidenceDirection.Supports,
        EvidenceKind.Approval,
        "hgsoc",
        BiomarkerSelected: true,
        [],
        "Approved in another tumour type.",
        "No figure from leiomyosarcoma.",
        [],
        ["regulator"]);

    public static Assertion TrialOnly { get; } = new(
        "trabectedin-parp-trial",
        new GeneSubject(["RAD51B"], "hrr", [AlterationClass.LossOfFunction]),
        ["olaparib", "trabectedin"],
        EvidenceDirection.Supports,
        EvidenceKind.TrialOnly,
        "solid",
        BiomarkerSelected: true,
        [new LevelInTumour("solid", "II-D", null, null)],
        "Olaparib with trabectedin against the physician's choice in solid tumours deficient in repair of DNA.",
        "",
        ["NCT03127215"],
        ["trial"]);

    public static Assertion Platinum { get; } = new(
        "platinum-hrr",
        new GeneSubject(["RAD51B"], "hrr", [AlterationClass.LossOfFunction]),
        ["carboplatin"],
        EvidenceDirection.Alternative,
        EvidenceKind.CaseReport,
        "lms",
        BiomarkerSelected: null,
        [],
        "Platinum was weighed beside inhibition of PARP and deferred.",
        "",
        [],
        ["report"]);

    public static Assertion Checkpoint { get; } = new(
        "checkpoint-tmb-low",
        new BiomarkerSubject("TMB-L"),
        ["pembrolizumab"],
        EvidenceDirection.DoesNotSupport,
        EvidenceKind.Phase2,
        "solid",
        BiomarkerSelected: true,
        [],
        "Below the cut-off the mutational burden gives no support to checkpoint inhibition.",
        "No cohort of this tumour was in the trial.",
        [],
        ["keynote"]);

    public static Assertion Restored { get; } = new(
        "example-reversion", new GeneSubject(["RAD51B"], null, [AlterationClass.Reversion]), ["olaparib"], EvidenceDirection.Resistance, EvidenceKind.Retrospective, "solid",
        BiomarkerSelected: true, [], "A restored frame can be a way of resistance.", "A new biopsy shows it.", [], ["report"]);

    public static BiomarkerCutOff TmbHigh { get; } = new("tmb-high", 10, "mutations per megabase", "TMB high", ["keynote"]);

    public static BiomarkerCutOff UsableSites { get; } = new("msi-usable-sites", 40, "sites", "enough usable sites", ["assay"]);

    public static GermlineQuestion LiFraumeni { get; } = new(
        "li-fraumeni", ["TP53"], GermlineTrigger.ProteinAltering, "lms", "Li-Fraumeni syndrome", "conversion rate over all tumours below 2 %",
        "Sarcoma is a core tumour of the syndrome.", ["germline"]);

    public static Gene Tp53 { get; } = Curated("TP53", "HGNC:11998", GeneRole.TumourSuppressor, true);

    public static Gene Rad51b { get; } = Curated("RAD51B", "HGNC:9822", GeneRole.TumourSuppressor, true);

    public static Gene Atrx { get; } = Curated("ATRX", "HGNC:886", GeneRole.TumourSuppressor, true);

    public static Gene Rb1 { get; } = Curated("RB1", "HGNC:9884", GeneRole.TumourSuppressor, true);

    public static CuratedKnowledge Knowledge { get; } = new()
    {
        Version = new KnowledgeVersion("2026.11.0", "2026-11-01", 1, new string('a', 64)),
        Genes = new GeneCatalogue([Tp53, Rad51b, Atrx, Rb1]),
        LossOfFunction = new([], []),
        Oncogenicity = ExampleProcedure.Procedure,
        GeneLists = FrozenDictionary<string, GeneList>.Empty,
        Tumours = new TumourLineage([Uterine, NonUterine, SolidTumour, Ovarian]),
        Assertions = [PhaseTwo, OtherTumour, TrialOnly, Platinum, Checkpoint],
        Therapies = new Therapy[]
        {
            new("olaparib", "olaparib", "PARP inhibitor", ["phase2"]),
            new("temozolomide", "temozolomide", "alkylating agent", ["phase2"]),
            new("rucaparib", "rucaparib", "PARP inhibitor", ["regulator"]),
            new("trabectedin", "trabectedin", "alkylating agent", ["trial"]),
            new("carboplatin", "carboplatin", "platinum", ["report"]),
            new("pembrolizumab", "pembrolizumab", "checkpoint inhibitor", ["keynote"]),
        }.ToFrozenDictionary(therapy => therapy.Id, StringComparer.Ordinal),
        Trials = new Trial[]
        {
            new("NCT03880019", "Olaparib with temozolomide in advanced uterine leiomyosarcoma", "2", "completed", "2023", ["phase2"]),
            new("NCT03127215", "Olaparib with trabectedin against the physician's choice", "2", "ongoing at review", "2025", ["trial"]),
        }.ToFrozenDictionary(trial => trial.Id, StringComparer.Ordinal),
        Citations = new Citation[]
        {
            new("phase2", CitationKind.Doi, "10.1200/JCO.23.00402", "Olaparib with temozolomide in uterine leiomyosarcoma"),
            new("report", CitationKind.Doi, "10.3389/fonc.2025.1626478", "One patient with RAD51B loss of function"),
            new("regulator", CitationKind.Regulator, "EMA, 2018-05", "Label in ovarian cancer"),
            new("trial", CitationKind.Nct, "NCT03127215", "TopArt"),
            new("keynote", CitationKind.Doi, "10.1016/S1470-2045(20)30445-9", "KEYNOTE-158"),
            new("assay", CitationKind.Journal, "Assay J 2020;12:1-9", "Usable sites of the assay"),
            new("germline", CitationKind.Pmid, "36400000", "Germline follow-up of tumour findings"),
        }.ToFrozenDictionary(citation => citation.Id, StringComparer.Ordinal),
        CutOffs = new[] { TmbHigh, UsableSites }.ToFrozenDictionary(cutOff => cutOff.Id, StringComparer.Ordinal),
        GermlineQuestions = [LiFraumeni],
        Hotspots = new([], []),
        FunctionalStudies = new([]),
        Frequencies = PopulationFrequencies.None,
        Domains = new([]),
        Grantham = new([]),
        CriticalResidues = new([]),
    };

    private static Gene Curated(string symbol, string hgnc, GeneRole role, bool lossIsMechanism) =>
        new(symbol, hgnc, [], new GeneCuration(role, lossIsMechanism, "", "Lost in one patient with this tumour.", ["report"]));
}
