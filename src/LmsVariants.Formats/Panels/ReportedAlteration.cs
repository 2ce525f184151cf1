using System.Collections.Immutable;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Panels;

/// <summary>An alteration as a file reported it. What we compute of it is another type, and both reach every report.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written; empty where the file named none.</param>
public abstract record ReportedAlteration(SourceLocation Where, string Gene)
{
    /// <summary>Gets the caller's filter, such as <c>PASS</c> or names joined by <c>;</c>; null where the file gives none.</summary>
    public string? Filter { get; init; }

    /// <summary>Gets whether the caller holds the call for real, as far as the file says: it passed, or no filter is stated.</summary>
    public bool HasPassed => Filter is null or "PASS" or ".";

    /// <summary>Gets what the filter means, as the file itself declares it; null where it passed or the file does not say.</summary>
    public string? FilterMeaning { get; init; }

    /// <summary>Gets what the file states beside and this program does not weigh, such as the genotype or database identifiers.</summary>
    public ImmutableArray<KeyValue> Further { get; init; } = [];

    /// <summary>Gets the words of each file, where several files of a case speak of this alteration; empty where one alone does.</summary>
    public ImmutableArray<ReportedAlteration> Statements { get; init; } = [];
}

/// <summary>A small variant as a file reported it.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written.</param>
/// <param name="Allele">Place and bases; null where the file gave names alone.</param>
/// <param name="AlleleFrequency">The fraction of reads, 0 to 1; null where not given.</param>
/// <param name="Depth">Reads in all; null where not given.</param>
/// <param name="Transcript">The transcript of the c. name, as written.</param>
/// <param name="CodingName">The c. name without its transcript, as written.</param>
/// <param name="ProteinName">The p. name, as written, its protein accession included.</param>
/// <param name="Consequences">The consequence terms, in the file's order.</param>
/// <param name="AffectedExon">The exon as written.</param>
public sealed record ReportedSmallVariant(
    SourceLocation Where,
    string Gene,
    ReportedAllele? Allele,
    decimal? AlleleFrequency,
    int? Depth,
    string Transcript,
    string CodingName,
    string ProteinName,
    ImmutableArray<string> Consequences,
    string AffectedExon) : ReportedAlteration(Where, Gene)
{
    /// <summary>A variant of which nothing is known but its place in the file, to be filled in.</summary>
    public static ReportedSmallVariant At(SourceLocation where) => new(where, string.Empty, null, null, null, string.Empty, string.Empty, string.Empty, [], string.Empty);

    /// <summary>Gets the number of reads with the allele; null where the file counts none.</summary>
    public int? AlternateReads { get; init; }

    /// <summary>Gets the place alone, where the file gives one without bases; null else.</summary>
    public ReportedPlace? Place { get; init; }

    /// <summary>Gets what the caller itself holds of the germline; null where it does not say.</summary>
    public ReportedOrigin? Origin { get; init; }

    /// <summary>Gets how frequent the allele is in a population, where the file says so; null where it does not.</summary>
    public ReportedFrequency? PopulationFrequency { get; init; }

    /// <summary>Gets the haplotype that the caller holds this call to be a part of, as written, such as <c>chr4:55599320_GACATC-&gt;TACATT</c>; null where none.</summary>
    public string? Haplotype { get; init; }
}

/// <summary>A place without bases as a file wrote it.</summary>
/// <param name="Chromosome">The chromosome as written.</param>
/// <param name="Position">The 1-based position.</param>
public sealed record ReportedPlace(string Chromosome, int Position);

/// <summary>Whether a caller holds a variant to be of the germline, by its own trace.</summary>
/// <param name="IsGermline">Whether it does.</param>
/// <param name="Text">Its words, such as <c>GermlineStatus=Germline_DB</c>.</param>
public sealed record ReportedOrigin(bool IsGermline, string Text)
{
    /// <summary>Gets whether it does because databases of the population know the variant, not because of its share of reads.</summary>
    public bool IsFromDatabase { get; init; }
}

/// <summary>How frequent an allele is in a population, as a file states it.</summary>
/// <param name="Value">The share of alleles, 0 to 1.</param>
/// <param name="Source">The database and population, in the file's own words, such as <c>CSQ gnomADe_AF</c>.</param>
public sealed record ReportedFrequency(decimal Value, string Source);

/// <summary>Place and bases as a file wrote them.</summary>
/// <param name="Chromosome">The chromosome as written.</param>
/// <param name="Position">The 1-based position of the first base of <paramref name="Reference"/>.</param>
/// <param name="Reference">The reference bases that the file states, at least one.</param>
/// <param name="Alternate">The bases seen, at least one; where the file writes no base in common, an <c>N</c> stands in front of both.</param>
public sealed record ReportedAllele(string Chromosome, int Position, string Reference, string Alternate);

/// <summary>A gene-level copy number as a file reported it.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written.</param>
/// <param name="Type"><c>DUP</c> or <c>DEL</c>.</param>
/// <param name="FoldChange">The ratio to the normal, which is no copy number.</param>
/// <param name="Copies">The copy number, where the software states one.</param>
public sealed record ReportedCopyNumber(SourceLocation Where, string Gene, string Type, decimal? FoldChange, decimal? Copies)
    : ReportedAlteration(Where, Gene)
{
    /// <summary>Gets the segment, where the file gives one; null else.</summary>
    public ReportedSegment? Segment { get; init; }
}

/// <summary>A stretch of a chromosome as a file wrote it.</summary>
/// <param name="Chromosome">The chromosome as written.</param>
/// <param name="Start">The first base, 1-based.</param>
/// <param name="Stop">The last base, included.</param>
public sealed record ReportedSegment(string Chromosome, int Start, int Stop);

/// <summary>A loss or gain of exons as a file reported it.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written.</param>
/// <param name="Chromosome">The chromosome as written.</param>
/// <param name="Start">The first base, 1-based.</param>
/// <param name="Stop">The last base, included.</param>
/// <param name="Exons">The exons as written.</param>
/// <param name="FoldChange">The ratio to the normal.</param>
/// <param name="Type">The type, such as <c>LOSS</c>.</param>
public sealed record ReportedExonCopyNumber(
    SourceLocation Where, string Gene, string Chromosome, int? Start, int? Stop, string Exons, decimal? FoldChange, string Type)
    : ReportedAlteration(Where, Gene);

/// <summary>A splice variant as a file reported it.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written.</param>
/// <param name="Exons">The exons as written; may be empty.</param>
/// <param name="Breakpoint1">The first breakpoint as written.</param>
/// <param name="Breakpoint2">The second breakpoint as written.</param>
/// <param name="SupportingReads">Reads that show the junction.</param>
/// <param name="ReferenceReads">Reads of the reference transcript.</param>
public sealed record ReportedSplice(
    SourceLocation Where, string Gene, string Exons, string Breakpoint1, string Breakpoint2, int? SupportingReads, int? ReferenceReads)
    : ReportedAlteration(Where, Gene);

/// <summary>A fusion as a file reported it.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The partners as written.</param>
/// <param name="Partners">The approved symbols of the partners that could be told apart; empty where they could not.</param>
/// <param name="Breakpoint1">The first breakpoint as written.</param>
/// <param name="Breakpoint2">The second breakpoint as written.</param>
/// <param name="SupportingReads">Reads that show the fusion.</param>
public sealed record ReportedFusion(
    SourceLocation Where, string Gene, ImmutableArray<string> Partners, string Breakpoint1, string Breakpoint2, int? SupportingReads)
    : ReportedAlteration(Where, Gene);
