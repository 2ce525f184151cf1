using System.Collections.Immutable;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Pipeline.Cases;

/// <summary>An alteration as a file reported it. What we compute of it is another type, and both reach every report.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written; empty where the file named none.</param>
public abstract record ReportedAlteration(SourceLocation Where, string Gene);

/// <summary>A small variant as a file reported it.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written.</param>
/// <param name="Allele">Place and bases; null where the file gave names alone.</param>
/// <param name="AlleleFrequency">The fraction of reads, 0 to 1; null where not given.</param>
/// <param name="Depth">Reads in all; null where not given.</param>
/// <param name="Filter">The caller's filter; null where the file gives none.</param>
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
    string? Filter,
    string Transcript,
    string CodingName,
    string ProteinName,
    ImmutableArray<string> Consequences,
    string AffectedExon) : ReportedAlteration(Where, Gene);

/// <summary>Place and bases as a file wrote them.</summary>
/// <param name="Chromosome">The chromosome as written.</param>
/// <param name="Position">The 1-based position.</param>
/// <param name="Reference">The reference bases that the file states.</param>
/// <param name="Alternate">The bases seen.</param>
public sealed record ReportedAllele(string Chromosome, int Position, string Reference, string Alternate);

/// <summary>A gene-level copy number as a file reported it.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written.</param>
/// <param name="Type"><c>DUP</c> or <c>DEL</c>.</param>
/// <param name="FoldChange">The ratio to the normal, which is no copy number.</param>
/// <param name="Copies">The copy number, where the software states one.</param>
public sealed record ReportedCopyNumber(SourceLocation Where, string Gene, string Type, decimal? FoldChange, decimal? Copies)
    : ReportedAlteration(Where, Gene);

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
