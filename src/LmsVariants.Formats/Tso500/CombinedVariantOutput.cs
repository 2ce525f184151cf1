using System.Collections.Immutable;

using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Tso500;

/// <summary>A row of <c>[Small Variants]</c>, as written.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene symbol; empty where the software named none.</param>
/// <param name="Chromosome">The chromosome with its prefix.</param>
/// <param name="Position">The 1-based position, anchor base included.</param>
/// <param name="Reference">The reference allele.</param>
/// <param name="Alternate">The alternative allele.</param>
/// <param name="AlleleFrequency">The fraction of reads, 0 to 1.</param>
/// <param name="Depth">Reads in all.</param>
/// <param name="PDot">The text of "P-Dot Notation"; empty where there is none.</param>
/// <param name="CDot">The text of "C-Dot Notation"; empty where there is none.</param>
/// <param name="Consequences">The text of "Consequence(s)", in the file's order.</param>
/// <param name="AffectedExon">The text of "Affected Exon(s)".</param>
public sealed record SmallVariantRow(
    SourceLocation Where, string Gene, string Chromosome, int Position, string Reference, string Alternate, decimal? AlleleFrequency,
    int? Depth, string PDot, string CDot, ImmutableArray<string> Consequences, string AffectedExon);

/// <summary>A row of <c>[Gene Amplifications]</c> or <c>[Copy Number Variants]</c>.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene symbol.</param>
/// <param name="FoldChange">The ratio to the normal, which is no copy number.</param>
/// <param name="Type"><c>DUP</c> or <c>DEL</c>; a row of "Gene Amplifications" is a DUP by its title.</param>
/// <param name="AbsoluteCopyNumber">The copy number, where the software states one.</param>
public sealed record CopyNumberRow(SourceLocation Where, string Gene, decimal? FoldChange, string Type, decimal? AbsoluteCopyNumber);

/// <summary>A row of <c>[Loss of Heterozygosity]</c>.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene symbol.</param>
/// <param name="AbsoluteCopyNumber">Copies in all.</param>
/// <param name="MinorCopyNumber">Copies of the rarer allele.</param>
public sealed record LossOfHeterozygosityRow(SourceLocation Where, string Gene, decimal? AbsoluteCopyNumber, decimal? MinorCopyNumber);

/// <summary>A row of <c>[Exon-Level CNVs]</c> or <c>[Large Rearrangements]</c> in which something was called.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene symbol.</param>
/// <param name="Chromosome">The chromosome with its prefix.</param>
/// <param name="Start">The first base, 1-based.</param>
/// <param name="Stop">The last base, 1-based, included.</param>
/// <param name="AffectedExons">The text of "Affected Exon(s)".</param>
/// <param name="FoldChange">The ratio to the normal.</param>
/// <param name="Type">The type, such as <c>LOSS</c>.</param>
public sealed record ExonCopyNumberRow(
    SourceLocation Where, string Gene, string Chromosome, int? Start, int? Stop, string AffectedExons, decimal? FoldChange, string Type);

/// <summary>A row of <c>[Splice Variants]</c>.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene symbol.</param>
/// <param name="AffectedExon">The exons concerned, as written; may be empty.</param>
/// <param name="Breakpoint1">The first breakpoint, such as <c>chr7:55087058</c>.</param>
/// <param name="Breakpoint2">The second breakpoint.</param>
/// <param name="SupportingReads">Reads that show the junction.</param>
/// <param name="ReferenceReads">Reads of the reference transcript.</param>
public sealed record SpliceRow(
    SourceLocation Where, string Gene, string AffectedExon, string Breakpoint1, string Breakpoint2, int? SupportingReads, int? ReferenceReads)
{
    /// <summary>Gets whether the two counts were read from each other's column, see <see cref="Tso500Assay.ExchangesSpliceReads"/>.</summary>
    public bool Exchanged { get; init; }
}

/// <summary>A row of <c>[Fusions]</c>, or <c>[DNA Fusions]</c> of the ctDNA assay.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="GenePair">The partners as written: the separator is not told apart from a hyphen inside a symbol here.</param>
/// <param name="Breakpoint1">The first breakpoint.</param>
/// <param name="Breakpoint2">The second breakpoint.</param>
/// <param name="SupportingReads">Reads that show the fusion.</param>
public sealed record FusionRow(SourceLocation Where, string GenePair, string Breakpoint1, string Breakpoint2, int? SupportingReads)
{
    /// <summary>Gets the reads of the unchanged first gene at its breakpoint; null where not given.</summary>
    public int? Gene1ReferenceReads { get; init; }

    /// <summary>Gets the reads of the unchanged second gene at its breakpoint; null where not given.</summary>
    public int? Gene2ReferenceReads { get; init; }
}

/// <summary>A section with its rows and what its state is.</summary>
/// <typeparam name="T">The type of a row.</typeparam>
/// <param name="Title">The title as written; empty where the section is not in the file.</param>
/// <param name="State">What the section says.</param>
/// <param name="Rows">The rows in which something was called.</param>
/// <param name="NothingFoundIn">Genes that were looked at without a finding.</param>
public sealed record TableSection<T>(string Title, CoverageState State, ImmutableArray<T> Rows, ImmutableArray<string> NothingFoundIn);

/// <summary>The tumour mutational burden.</summary>
/// <param name="State">What the section says.</param>
/// <param name="PerMegabase">Mutations per megabase; never recomputed (the shown size is rounded).</param>
/// <param name="CodingRegionMegabases">The size of the region, in megabases.</param>
/// <param name="EligibleVariants">The number of variants counted.</param>
public sealed record TmbSection(CoverageState State, decimal? PerMegabase, decimal? CodingRegionMegabases, int? EligibleVariants);

/// <summary>Microsatellite instability.</summary>
/// <param name="State">What the section says.</param>
/// <param name="UsableSites">Sites with enough reads; null where the software gives a distance alone.</param>
/// <param name="UnstableSites">Sites found unstable.</param>
/// <param name="PercentUnstable">Unstable of usable sites, in percent.</param>
public sealed record MsiSection(CoverageState State, int? UsableSites, int? UnstableSites, decimal? PercentUnstable)
{
    /// <summary>Gets the sum of Jensen-Shannon distances, "SUM_JSD" of ctDNA 2.x; null where the file has none.</summary>
    public decimal? SumOfDistances { get; init; }
}

/// <summary>The genomic instability score.</summary>
/// <param name="State">What the section says.</param>
/// <param name="Score">The score.</param>
/// <param name="TumourFraction">The estimated fraction of tumour DNA as written; software versions differ in its unit.</param>
/// <param name="Ploidy">The estimated ploidy.</param>
public sealed record GisSection(CoverageState State, decimal? Score, decimal? TumourFraction, decimal? Ploidy)
{
    /// <summary>Gets the tumour fraction from 0 to 1: above 1 the file gives a percentage, as some runs of DRAGEN 2.6 do.</summary>
    public decimal? TumourFractionOf1 => TumourFraction > 1 ? TumourFraction / 100 : TumourFraction;
}

/// <summary>A whole CombinedVariantOutput.tsv of TruSight Oncology 500, as written.</summary>
public sealed record CombinedVariantOutput
{
    /// <summary>Gets software and version.</summary>
    public required Tso500Assay Assay { get; init; }

    /// <summary>Gets the "Pair ID"; null where NA.</summary>
    public required string? PairId { get; init; }

    /// <summary>Gets the "DNA Sample ID"; null where NA.</summary>
    public required string? DnaSampleId { get; init; }

    /// <summary>Gets the "RNA Sample ID"; null where NA.</summary>
    public required string? RnaSampleId { get; init; }

    /// <summary>Gets every key of <c>[Analysis Details]</c> and <c>[Sequencing Run Details]</c>, in the file's order.</summary>
    public required ImmutableArray<KeyValue> Details { get; init; }

    /// <summary>Gets lines that are neither table nor key, such as the notes on beta features.</summary>
    public required ImmutableArray<string> Notes { get; init; }

    /// <summary>Gets the tumour mutational burden.</summary>
    public required TmbSection Tmb { get; init; }

    /// <summary>Gets microsatellite instability.</summary>
    public required MsiSection Msi { get; init; }

    /// <summary>Gets the genomic instability score.</summary>
    public required GisSection Gis { get; init; }

    /// <summary>Gets gene-level copy numbers.</summary>
    public required TableSection<CopyNumberRow> CopyNumbers { get; init; }

    /// <summary>Gets loss of heterozygosity.</summary>
    public required TableSection<LossOfHeterozygosityRow> LossOfHeterozygosity { get; init; }

    /// <summary>Gets exon-level copy numbers.</summary>
    public required TableSection<ExonCopyNumberRow> ExonCopyNumbers { get; init; }

    /// <summary>Gets splice variants.</summary>
    public required TableSection<SpliceRow> SpliceVariants { get; init; }

    /// <summary>Gets fusions.</summary>
    public required TableSection<FusionRow> Fusions { get; init; }

    /// <summary>Gets small variants: every call that passed, germline ones included.</summary>
    public required TableSection<SmallVariantRow> SmallVariants { get; init; }

    /// <summary>Gets sections that this program does not know.</summary>
    public required ImmutableArray<UnknownSection> UnknownSections { get; init; }

    /// <summary>Gets filled cells of columns, and values of keys, that this program does not know.</summary>
    public ImmutableArray<UnknownField> UnknownFields { get; init; } = [];

    /// <summary>Gets what was read with a doubt.</summary>
    public required ImmutableArray<InputWarning> Warnings { get; init; }
}
