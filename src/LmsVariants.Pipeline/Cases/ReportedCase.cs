using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Problems;
using LmsVariants.Formats.Tso500;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Pipeline.Cases;

/// <summary>A file that a case was read from.</summary>
/// <param name="Name">Its name relative to the input that was given, with <c>/</c>.</param>
/// <param name="Format">What it was read as.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
public sealed record InputFile(string Name, string Format, long Length, string Sha256);

/// <summary>The assay that the files are from, as far as they say.</summary>
/// <param name="Panel">The panel, such as "TruSight Oncology 500"; empty where not known.</param>
/// <param name="Software">The analysis software; empty where not known.</param>
/// <param name="Version">Its version; empty where not known.</param>
/// <param name="Assembly">The assembly of the coordinates; null where the files give names alone.</param>
/// <param name="AssemblySource">Where the assembly is known from.</param>
public sealed record Assay(string Panel, string Software, string Version, GenomeAssembly? Assembly, string AssemblySource);

/// <summary>What a part of the files says: something called, nothing called, nothing found, no data, or not assessed.</summary>
/// <param name="Subject">The part, such as "Small variants" or "Deep deletions".</param>
/// <param name="State">What the files say about it.</param>
/// <param name="Detail">What it means, in words.</param>
/// <param name="IsLoss">Whether it is about losses of genes or exons, which a small-variant call does not show.</param>
/// <param name="IsAlteration">Whether it is about alterations, not about a biomarker of the whole tumour.</param>
public sealed record Coverage(string Subject, SectionState State, string Detail, bool IsLoss = false, bool IsAlteration = false);

/// <summary>The tumour mutational burden as reported.</summary>
/// <param name="PerMegabase">Mutations per megabase.</param>
/// <param name="Megabases">The size of the region in megabases.</param>
/// <param name="EligibleVariants">The number of variants counted.</param>
public sealed record ReportedTmb(decimal PerMegabase, decimal? Megabases, int? EligibleVariants);

/// <summary>Microsatellite instability as reported.</summary>
/// <param name="UsableSites">Sites with enough reads.</param>
/// <param name="UnstableSites">Sites found unstable.</param>
/// <param name="PercentUnstable">Unstable of usable sites, in percent.</param>
public sealed record ReportedMsi(int UsableSites, int? UnstableSites, decimal? PercentUnstable);

/// <summary>The genomic instability score as reported.</summary>
/// <param name="Score">The score.</param>
/// <param name="TumourFraction">The tumour fraction as written.</param>
/// <param name="Ploidy">The ploidy.</param>
public sealed record ReportedGis(decimal Score, decimal? TumourFraction, decimal? Ploidy);

/// <summary>A gene with loss of heterozygosity as reported.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Gene">The gene as written.</param>
/// <param name="Copies">Copies in all.</param>
/// <param name="MinorCopies">Copies of the rarer allele.</param>
public sealed record ReportedLossOfHeterozygosity(SourceLocation Where, string Gene, decimal? Copies, decimal? MinorCopies);

/// <summary>A record that was not taken into the case, and why.</summary>
/// <param name="Where">Its place in the file.</param>
/// <param name="Reason">Why it was not taken.</param>
public sealed record SkippedRecord(SourceLocation Where, string Reason);

/// <summary>A case as the files reported it, before anything is computed.</summary>
public sealed record ReportedCase
{
    /// <summary>Gets the case number: of the case sheet, else the pair, DNA or RNA sample, else the file's name.</summary>
    public required string CaseId { get; init; }

    /// <summary>Gets the identifiers that the files state, by what they are.</summary>
    public required ImmutableArray<KeyValue> Identifiers { get; init; }

    /// <summary>Gets the files.</summary>
    public required ImmutableArray<InputFile> Inputs { get; init; }

    /// <summary>Gets the assay.</summary>
    public required Assay Assay { get; init; }

    /// <summary>Gets the row of the case sheet; null where there is none.</summary>
    public required CaseSheetRow? Sheet { get; init; }

    /// <summary>Gets every key that the files state about analysis and run.</summary>
    public required ImmutableArray<KeyValue> Details { get; init; }

    /// <summary>Gets the notes of the software, such as those on beta features.</summary>
    public required ImmutableArray<string> SoftwareNotes { get; init; }

    /// <summary>Gets what was looked at, and with which outcome.</summary>
    public required ImmutableArray<Coverage> Coverage { get; init; }

    /// <summary>Gets the alterations, in the order of the files.</summary>
    public required ImmutableArray<ReportedAlteration> Alterations { get; init; }

    /// <summary>Gets loss of heterozygosity by gene.</summary>
    public required ImmutableArray<ReportedLossOfHeterozygosity> LossOfHeterozygosity { get; init; }

    /// <summary>Gets the mutational burden.</summary>
    public required Assessed<ReportedTmb> Tmb { get; init; }

    /// <summary>Gets microsatellite instability.</summary>
    public required Assessed<ReportedMsi> Msi { get; init; }

    /// <summary>Gets the genomic instability score.</summary>
    public required Assessed<ReportedGis> Gis { get; init; }

    /// <summary>Gets sections of the files that this program does not know.</summary>
    public required ImmutableArray<UnknownSection> UnknownSections { get; init; }

    /// <summary>Gets cells of columns, and values of keys, that this program does not know.</summary>
    public ImmutableArray<UnknownField> UnknownFields { get; init; } = [];

    /// <summary>Gets what was read with a doubt.</summary>
    public required ImmutableArray<InputWarning> Warnings { get; init; }

    /// <summary>Gets records that were not taken.</summary>
    public required ImmutableArray<SkippedRecord> Skipped { get; init; }
}
