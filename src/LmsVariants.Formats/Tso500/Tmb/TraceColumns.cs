using LmsVariants.Formats.Tso500.SideFiles;

namespace LmsVariants.Formats.Tso500.Tmb;

/// <summary>The columns of the trace of the mutational burden: 20 of Local App, 27 of DRAGEN and ctDNA.</summary>
internal sealed class TraceColumns
{
    // Shown as written and not weighed. The allele counts are counts in databases of unlike sizes, and no frequencies.
    private static readonly string[] Others =
    [
        "CytoBand", "VariantType", "CosmicIDs", "MaxCosmicCount", "ClinVarIDs", "ClinVarSignificance", "AlleleCountsGnomadExome", "AlleleCountsGnomadGenome",
        "AlleleCounts1000Genomes", "MaxDatabaseAlleleCounts", "GermlineFilterDatabase", "GermlineFilterProxi", "CodingVariant", "Nonsynonymous",
        "withinValidTmbRegion", "IncludedInTMBNumerator", "Status",
    ];

    public TraceColumns(SideTable table)
    {
        Chromosome = table.Required("Chromosome");
        Position = table.Required("Position");
        Reference = table.Required("RefCall");
        Alternate = table.Required("AltCall");
        Frequency = table.Required("VAF");
        Depth = table.Required("Depth");
        Gene = table.Required("GeneName");
        ByDatabase = table.Required("GermlineFilterDatabase");
        ByProximity = table.Required("GermlineFilterProxi");
        Included = table.Required("IncludedInTMBNumerator");
        LargestCount = table.Optional("MaxDatabaseAlleleCounts");
        Status = table.Optional("Status");
        ProteinChange = table.Optional("ProteinChange");
        CodingChange = table.Optional("CDSChange");
        Exons = table.Optional("Exons");
        Consequence = table.Optional("Consequence");
        Further = [.. Others.Select(table.Optional).OfType<int>()];
    }

    public int Chromosome { get; }

    /// <summary>Gets the place of the 1-based position.</summary>
    public int Position { get; }

    public int Reference { get; }

    public int Alternate { get; }

    /// <summary>Gets the place of the fraction of reads, 0 to 1.</summary>
    public int Frequency { get; }

    public int Depth { get; }

    /// <summary>Gets the place of the gene, or of a list of genes with <c>;</c> between.</summary>
    public int Gene { get; }

    /// <summary>Gets the place of whether a database knows the variant too often for a somatic one.</summary>
    public int ByDatabase { get; }

    /// <summary>Gets the place of whether its share of reads is that of germline variants nearby.</summary>
    public int ByProximity { get; }

    /// <summary>Gets the place of the largest count of the databases.</summary>
    public int? LargestCount { get; }

    /// <summary>Gets the place of whether the variant was counted.</summary>
    public int Included { get; }

    /// <summary>Gets the place of the verdict of DRAGEN on the origin.</summary>
    public int? Status { get; }

    public int? ProteinChange { get; }

    public int? CodingChange { get; }

    public int? Exons { get; }

    public int? Consequence { get; }

    /// <summary>Gets the places of what is shown as written.</summary>
    public IReadOnlyList<int> Further { get; }
}
