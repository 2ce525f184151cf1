using System.Collections.Immutable;

namespace LmsVariants.KnowledgeBase.Comparison;

/// <summary>What the comparison knows of a curated file beyond its text. A file that nobody declared here is compared too.</summary>
/// <param name="Name">What a curator calls the file.</param>
/// <param name="Key">The columns that tell the rows of a table apart; none for a nested file, whose entries have an id.</param>
internal sealed record FileLayout(string Name, ImmutableArray<string> Key)
{
    private static readonly string[] Sets = ["aliases", "alterations", "changes", "citations", "conflicts_with", "genes", "protein_changes", "transcripts", "trials"];
    private static readonly string[] JoinedSequences = ["parent"];

    private static readonly Dictionary<string, FileLayout> Declared = new(StringComparer.Ordinal)
    {
        [CuratedFiles.Manifest] = new("Knowledge base", []),
        [CuratedFiles.Citations] = new("Citations", ["id"]),
        [CuratedFiles.Tumours] = new("Tumour types", ["code"]),
        [CuratedFiles.Genes] = new("Genes", ["symbol"]),
        [CuratedFiles.GeneCuration] = new("Gene curation", ["symbol"]),
        [CuratedFiles.CriticalRegions] = new("Critical regions", ["gene", "transcript", "first"]),
        [CuratedFiles.LossOfFunction] = new("Exceptions to loss of function", ["gene", "transcript", "kind", "from"]),
        [CuratedFiles.GeneLists] = new("Gene lists", []) { SequenceOfGenes = true },
        [CuratedFiles.Therapies] = new("Therapies", ["id"]),
        [CuratedFiles.Trials] = new("Trials", ["id"]),
        [CuratedFiles.Biomarkers] = new("Cut-offs", []),
        [CuratedFiles.Germline] = new("Germline questions", []),
        [CuratedFiles.AssertionFolder] = new("Assertions", []) { OrderIsRank = true },
        [CuratedFiles.Oncogenicity] = new("Oncogenicity procedure", []),
        [CuratedFiles.Hotspots] = new("Hotspots", ["gene", "kind", "residue"]),
        [CuratedFiles.FunctionalAssays] = new("Functional assays", ["id"]),
        [CuratedFiles.FunctionalStudies] = new("Functional studies", ["assay", "protein_change"]),
        [CuratedFiles.Frequencies] = new("Tables of population frequencies", []),
        [CuratedFiles.Domains] = new("Protein domains", ["gene", "transcript", "first", "name"]),
        [CuratedFiles.Grantham] = new("Grantham distances", ["first", "second"]),
        [CuratedFiles.CriticalResidues] = new("Critical residues", ["gene", "first"]),
        [CuratedFiles.RiskGroups] = new("Risk groups", []),
        [CuratedFiles.Panels] = new("Panels", []),
        [CuratedFiles.PublishedReadings] = new("Published readings", ["gene", "coding_change", "protein_change"]),
    };

    /// <summary>Gets whether the genes of an entry stand in the order of a source.</summary>
    public bool SequenceOfGenes { get; init; }

    /// <summary>Gets whether the order of the entries says something: a moved one is a change.</summary>
    public bool OrderIsRank { get; init; }

    /// <summary>The layout of a file, by its path in the knowledge base or, for assertions, by their folder.</summary>
    public static FileLayout Of(string path)
    {
        if (Declared.TryGetValue(path, out FileLayout? declared)) return declared;
        if (path.StartsWith(CuratedFiles.TranslationFolder + "/", StringComparison.Ordinal)) return new($"Translations ({path})", []);
        return path.StartsWith(CuratedFiles.FrequencyFolder + "/", StringComparison.Ordinal) ? new($"Population frequencies ({path})", ["contig", "position", "reference", "alternate"]) : new(path, []);
    }

    /// <summary>Whether a column joins several values by a bar.</summary>
    public static bool IsJoined(string column) => Sets.Contains(column, StringComparer.Ordinal) || JoinedSequences.Contains(column, StringComparer.Ordinal);

    /// <summary>Whether the order of the values under a key or column says something. What is not known to be a set may well.</summary>
    public FactOrder OrderOf(string field) =>
        Sets.Contains(field, StringComparer.Ordinal) && !(SequenceOfGenes && field == "genes") ? FactOrder.None : FactOrder.Matters;
}
