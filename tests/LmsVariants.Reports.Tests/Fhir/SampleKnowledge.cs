using System.Collections.Frozen;
using LmsVariants.KnowledgeBase;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.Frequencies;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.KnowledgeBase.Trials;
using LmsVariants.KnowledgeBase.Tumours;
using LmsVariants.Pipeline.Interpret;
using LmsVariants.Pipeline.Interpret.RiskGroups;
using LmsVariants.Reports.Tests.Examples;

namespace LmsVariants.Reports.Tests.Fhir;

/// <summary>A small knowledge base made up for tests: its statements are examples, not curation.</summary>
internal static class SampleKnowledge
{
    public static readonly TumourType Lms = new("lms", "Leiomyosarcoma", "solid", "LMS", "443719001", ["c-doi"]);
    public static readonly TumourType Uterine = new("ulms", "Uterine leiomyosarcoma", "lms", "ULMS", "", ["c-doi"]);
    public static readonly TumourType Solid = new("solid", "Any solid tumour", "", "", "", ["c-doi"]);

    public static readonly GermlineQuestion Question = new(
        "q-tp53", ["TP53"], GermlineTrigger.ProteinAltering, "lms", "Li-Fraumeni syndrome", "A tenth of such findings are of germline origin.", "Asked because of the age at onset.", ["c-pmid"]);

    public static CuratedKnowledge All { get; } = new()
    {
        Version = new KnowledgeVersion("2026.11.0", "2026-11-01", 1, new string('a', 64)),
        Genes = new GeneCatalogue(
        [
            Gene("TP53", 11998), Gene("RAD51B", 9822), Gene("PMS2", 9122), Gene("CDKN2A", 1787), Gene("NTRK1", 8031),
            Gene("TPM3", 12012), Gene("MET", 7029), Gene("RB1", 9884), Gene("BRCA1", 1100),
        ]),
        LossOfFunction = new([], []),
        Oncogenicity = ExampleProcedure.Procedure,
        Hotspots = new([], []),
        FunctionalStudies = new([]),
        Frequencies = PopulationFrequencies.None,
        Domains = new([]),
        Grantham = new([]),
        CriticalResidues = new([]),
        GeneLists = FrozenDictionary<string, GeneList>.Empty,
        Tumours = new TumourLineage([Lms, Uterine, Solid]),
        Assertions = [],
        Therapies = new Therapy[]
        {
            new("olaparib", "olaparib", "PARP inhibitor", ["c-doi"]),
            new("temozolomide", "temozolomide", "alkylating agent", ["c-doi"]),
            new("platinum", "platinum", "platinum compound", ["c-doi"]),
            new("pembrolizumab", "pembrolizumab", "checkpoint inhibitor", ["c-doi"]),
            new("larotrectinib", "larotrectinib", "TRK inhibitor", ["c-doi"]),
        }.ToFrozenDictionary(therapy => therapy.Id),
        Trials = new Trial[]
        {
            new("NCT00000001", "A drug & another in sarcoma", "phase 2", "recruiting", "2026-10", ["c-nct"]),
            new("NCT00000002", "A drug in patients with germline changes", "phase 1", "recruiting", "2026-10", ["c-nct"]),
        }.ToFrozenDictionary(trial => trial.Id),
        Citations = new Citation[]
        {
            new("c-doi", CitationKind.Doi, "10.1000/example", "An example"),
            new("c-pmid", CitationKind.Pmid, "12345678", "Germline findings in sarcoma"),
            new("c-nct", CitationKind.Nct, "NCT00000001", "A registered trial"),
            new("c-label", CitationKind.Regulator, "A regulator, 2025-01-02", "A label"),
        }.ToFrozenDictionary(citation => citation.Id),
        CutOffs = FrozenDictionary<string, BiomarkerCutOff>.Empty,
        GermlineQuestions = [Question],
    };

    public static Option Option(
        string id,
        string[] therapies,
        EvidenceDirection direction = EvidenceDirection.Supports,
        EvidenceKind kind = EvidenceKind.Phase2,
        LevelInTumour? level = null,
        string[]? trials = null,
        string statement = "Responses were seen.",
        string caution = "") =>
        new(
            new Assertion(
                id, new GeneSubject(["RAD51B"], null, [AlterationClass.LossOfFunction]), [.. therapies], direction, kind, "ulms", false,
                [], statement, caution, [.. trials ?? []], ["c-doi", "c-pmid", "c-label"]),
            Uterine,
            TumourRelation.SameFamily,
            level);

    public static RiskGroupResult RiskGroup(FactorState factor)
    {
        GeneMutationFactor mutation = new("tp53", "TP53");
        KnowledgeBase.Prognosis.RiskGroup high = new("high", [["tp53"]]);
        KnowledgeBase.Prognosis.RiskGroup low = new("low", []);
        RiskModel model = new("m", "Risk groups of an example", "lms", "ten patients", ["survival"], [mutation], [high, low], "The high group did worse.", "Ten patients.", ["c-doi"]);
        return new RiskGroupResult(model, [new FactorResult(mutation, factor, $"a variant was called")], factor == FactorState.Present ? [high] : [high, low], IsDiagnosisAssumed: false);
    }

    private static Gene Gene(string symbol, int number) => new(symbol, FormattableString.Invariant($"HGNC:{number}"), [], null);
}
