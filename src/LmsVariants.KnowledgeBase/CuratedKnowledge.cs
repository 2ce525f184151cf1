using System.Collections.Frozen;
using System.Collections.Immutable;

using LmsVariants.KnowledgeBase.AminoAcids;
using LmsVariants.KnowledgeBase.Assertions;
using LmsVariants.KnowledgeBase.Biomarkers;
using LmsVariants.KnowledgeBase.Citations;
using LmsVariants.KnowledgeBase.CriticalResidues;
using LmsVariants.KnowledgeBase.Domains;
using LmsVariants.KnowledgeBase.Frequencies;
using LmsVariants.KnowledgeBase.FunctionalStudies;
using LmsVariants.KnowledgeBase.Genes;
using LmsVariants.KnowledgeBase.Germline;
using LmsVariants.KnowledgeBase.Hotspots;
using LmsVariants.KnowledgeBase.LossOfFunction;
using LmsVariants.KnowledgeBase.Oncogenicity;
using LmsVariants.KnowledgeBase.Panels;
using LmsVariants.KnowledgeBase.Prognosis;
using LmsVariants.KnowledgeBase.Readings;
using LmsVariants.KnowledgeBase.Therapies;
using LmsVariants.KnowledgeBase.Translations;
using LmsVariants.KnowledgeBase.Trials;
using LmsVariants.KnowledgeBase.Tumours;

namespace LmsVariants.KnowledgeBase;

/// <summary>Which knowledge a report was made with.</summary>
/// <param name="Version">The curator's version, such as <c>2026.11.0</c>.</param>
/// <param name="Date">The day of that version, ISO 8601.</param>
/// <param name="Schema">The version of the file layout.</param>
/// <param name="Sha256">The SHA-256 over every curated file, lower-case hexadecimal; the reference bundle has its own.</param>
public sealed record KnowledgeVersion(string Version, string Date, int Schema, string Sha256);

/// <summary>The curated knowledge base in memory: every clinical fact that the program may print, each with its citation.</summary>
public sealed class CuratedKnowledge
{
    /// <summary>Gets the version and hash.</summary>
    public required KnowledgeVersion Version { get; init; }

    /// <summary>Gets the terms under which facts of others stand here.</summary>
    public ImmutableArray<Licence> Licences { get; init; } = [];

    /// <summary>Gets the genes.</summary>
    public required GeneCatalogue Genes { get; init; }

    /// <summary>Gets the critical regions of genes and the exceptions to the grade of loss of function.</summary>
    public required LossOfFunctionKnowledge LossOfFunction { get; init; }

    /// <summary>Gets the procedure that calls a variant oncogenic or benign.</summary>
    public required OncogenicityProcedure Oncogenicity { get; init; }

    /// <summary>Gets the named gene lists by identifier.</summary>
    public required FrozenDictionary<string, GeneList> GeneLists { get; init; }

    /// <summary>Gets the lineage of tumour types.</summary>
    public required TumourLineage Tumours { get; init; }

    /// <summary>Gets the assertions, in the order of their files: the curator's order of rank among equals.</summary>
    public required ImmutableArray<Assertion> Assertions { get; init; }

    /// <summary>Gets the therapies by identifier.</summary>
    public required FrozenDictionary<string, Therapy> Therapies { get; init; }

    /// <summary>Gets the trials by registry number.</summary>
    public required FrozenDictionary<string, Trial> Trials { get; init; }

    /// <summary>Gets the citations by identifier.</summary>
    public required FrozenDictionary<string, Citation> Citations { get; init; }

    /// <summary>Gets the cut-offs by identifier.</summary>
    public required FrozenDictionary<string, BiomarkerCutOff> CutOffs { get; init; }

    /// <summary>Gets the questions about the germline.</summary>
    public required ImmutableArray<GermlineQuestion> GermlineQuestions { get; init; }

    /// <summary>Gets the residues that recur in tumours.</summary>
    public required HotspotCatalogue Hotspots { get; init; }

    /// <summary>Gets the results of functional studies.</summary>
    public required FunctionalStudyCatalogue FunctionalStudies { get; init; }

    /// <summary>Gets the population frequencies.</summary>
    public required PopulationFrequencies Frequencies { get; init; }

    /// <summary>Gets the domains of proteins.</summary>
    public required DomainCatalogue Domains { get; init; }

    /// <summary>Gets the distances between amino acids.</summary>
    public required GranthamDistances Grantham { get; init; }

    /// <summary>Gets the residues that expert panels name as critical.</summary>
    public required CriticalResidueCatalogue CriticalResidues { get; init; }

    /// <summary>Gets what looking at the tumour alone misses of the germline; null where nothing was curated.</summary>
    public MissedGermline? GermlineMissed { get; init; }

    /// <summary>Gets the readings of variants as papers published them: shown beside ours, never counted.</summary>
    public PublishedReadings PublishedReadings { get; init; } = new([]);

    /// <summary>Gets the risk models, one for a tumour type at most.</summary>
    public ImmutableArray<RiskModel> RiskModels { get; init; } = [];

    /// <summary>Gets the panels whose genes are known.</summary>
    public ImmutableArray<GenePanel> Panels { get; init; } = [];

    /// <summary>Gets what the texts that reports print are in other languages.</summary>
    public KnowledgeTranslations Translations { get; init; } = KnowledgeTranslations.None;
}
