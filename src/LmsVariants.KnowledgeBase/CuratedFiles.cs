using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase;

/// <summary>The files of the knowledge base that curators write. Their content makes its hash.</summary>
public static class CuratedFiles
{
    /// <summary>Name, version, date and layout.</summary>
    public const string Manifest = "knowledgebase.yaml";

    /// <summary>Genes by their approved names.</summary>
    public const string Genes = "genes.tsv";

    /// <summary>Role and relevance of genes.</summary>
    public const string GeneCuration = "gene-curation.tsv";

    /// <summary>Parts of proteins that are critical to their function.</summary>
    public const string CriticalRegions = "critical-regions.tsv";

    /// <summary>Exceptions to the grade of loss of function.</summary>
    public const string LossOfFunction = "loss-of-function.tsv";

    /// <summary>The procedure that calls a variant oncogenic or benign.</summary>
    public const string Oncogenicity = "oncogenicity.yaml";

    /// <summary>Gene lists of trials and labels.</summary>
    public const string GeneLists = "gene-lists.yaml";

    /// <summary>The lineage of tumour types.</summary>
    public const string Tumours = "tumours.tsv";

    /// <summary>Substances.</summary>
    public const string Therapies = "therapies.tsv";

    /// <summary>Registered trials.</summary>
    public const string Trials = "trials.tsv";

    /// <summary>Sources.</summary>
    public const string Citations = "citations.tsv";

    /// <summary>Cut-offs.</summary>
    public const string Biomarkers = "biomarkers.yaml";

    /// <summary>Questions about the germline.</summary>
    public const string Germline = "germline.yaml";

    /// <summary>Recurrently changed residues.</summary>
    public const string Hotspots = "hotspots.tsv";

    /// <summary>What the results of a functional study have in common.</summary>
    public const string FunctionalAssays = "functional-assays.tsv";

    /// <summary>Results of functional studies, one for each change.</summary>
    public const string FunctionalStudies = "functional-studies.tsv";

    /// <summary>The tables of population frequencies, and what each covers.</summary>
    public const string Frequencies = "frequencies.yaml";

    /// <summary>Named domains of proteins.</summary>
    public const string Domains = "domains.tsv";

    /// <summary>Distances between amino acids.</summary>
    public const string Grantham = "grantham.tsv";

    /// <summary>Residues that expert panels name as critical.</summary>
    public const string CriticalResidues = "critical-residues.tsv";

    /// <summary>The folder of the tables that <see cref="Frequencies"/> declares, <c>*.tsv</c>.</summary>
    public const string FrequencyFolder = "frequencies";

    /// <summary>Readings of variants as papers published them.</summary>
    public const string PublishedReadings = "published-readings.tsv";
    /// <summary>Groups of risk by genomic alterations.</summary>
    public const string RiskGroups = "risk-groups.yaml";

    /// <summary>The genes of panels.</summary>
    public const string Panels = "panels.yaml";

    /// <summary>The folder of the assertions, one <c>*.yaml</c> per theme, read in the order of their names.</summary>
    public const string AssertionFolder = "assertions";

    /// <summary>The folder of the translations, one <c>*.yaml</c> per language, named by its code. There may be none.</summary>
    public const string TranslationFolder = "translations";

    /// <summary>The folder of the reference bundle, which has a hash of its own.</summary>
    public const string ReferenceFolder = "reference";

    /// <summary>Whether a curated file is a nested one, not a table.</summary>
    internal static bool IsNested(string path) => path.EndsWith(".yaml", StringComparison.Ordinal);

    /// <summary>Gets the files that every knowledge base has, in the order in which they are read.</summary>
    public static ImmutableArray<string> Required { get; } =
    [
        Manifest, Citations, Tumours, Genes, GeneCuration, CriticalRegions, LossOfFunction, Oncogenicity, GeneLists, Therapies, Trials, Biomarkers, Germline,
        Hotspots, FunctionalAssays, FunctionalStudies, Frequencies, Domains, Grantham, CriticalResidues, PublishedReadings, RiskGroups, Panels,
    ];
}
