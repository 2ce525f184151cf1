using System.Collections.Immutable;

using LmsVariants.Formats.CaseSheets;
using LmsVariants.Formats.Panels;
using LmsVariants.Formats.Problems;
using LmsVariants.Genomics.Coordinates;

namespace LmsVariants.Pipeline.Cases;

/// <summary>A file that a case was read from.</summary>
/// <param name="Name">Its name relative to the input that was given, with <c>/</c>.</param>
/// <param name="Format">What it was read as.</param>
/// <param name="Length">Its size in bytes.</param>
/// <param name="Sha256">Its SHA-256, lower-case hexadecimal.</param>
/// <param name="Software">The software that wrote it, with its version; empty where the file does not say.</param>
/// <param name="JoinedBy">How it is known to belong to the case, in words.</param>
public sealed record InputFile(string Name, string Format, long Length, string Sha256, string Software, Phrase JoinedBy);

/// <summary>The assay that the files are from, as far as they say.</summary>
/// <param name="Panel">The panel, such as "TruSight Oncology 500"; empty where not known.</param>
/// <param name="Software">The analysis software; empty where not known.</param>
/// <param name="Version">Its version; empty where not known.</param>
/// <param name="Assembly">The assembly of the coordinates; null where the files give names alone.</param>
/// <param name="AssemblySource">Where the assembly is known from.</param>
public sealed record Assay(string Panel, string Software, string Version, GenomeAssembly? Assembly, Phrase AssemblySource)
{
    /// <summary>Gets whether circulating DNA of the blood was read instead of tissue.</summary>
    public bool IsCirculatingDna { get; init; }
}

/// <summary>A case as its files reported it, before anything is computed.</summary>
public sealed record ReportedCase
{
    /// <summary>Gets the case number: of the case sheet, else the pair, DNA or RNA sample, else the sample or the file's name.</summary>
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

    /// <summary>Gets what was looked at, and with which outcome: every part of <see cref="CoverageSubject.All"/> once.</summary>
    public required ImmutableArray<Coverage> Coverage { get; init; }

    /// <summary>Gets the alterations, each once, in the order of the files.</summary>
    public required ImmutableArray<ReportedAlteration> Alterations { get; init; }

    /// <summary>Gets alterations that are parts of another one in the list.</summary>
    public ImmutableArray<HaplotypePart> Haplotypes { get; init; } = [];

    /// <summary>Gets loss of heterozygosity by gene.</summary>
    public required ImmutableArray<ReportedLossOfHeterozygosity> LossOfHeterozygosity { get; init; }

    /// <summary>Gets the mutational burden.</summary>
    public required Assessed<ReportedTmb> Tmb { get; init; }

    /// <summary>Gets microsatellite instability.</summary>
    public required Assessed<ReportedMsi> Msi { get; init; }

    /// <summary>Gets the genomic instability score.</summary>
    public required Assessed<ReportedGis> Gis { get; init; }

    /// <summary>Gets stretches that the files list without a call: that nothing is listed there is no negative result.</summary>
    public ImmutableArray<ReportedSegment> Uncalled { get; init; } = [];

    /// <summary>Gets quality metrics with the limits of their file.</summary>
    public ImmutableArray<ReportedMetric> Metrics { get; init; } = [];

    /// <summary>Gets sections of the files that this program does not know.</summary>
    public required ImmutableArray<UnknownSection> UnknownSections { get; init; }

    /// <summary>Gets cells of columns, and values of keys, that this program does not know.</summary>
    public ImmutableArray<UnknownField> UnknownFields { get; init; } = [];

    /// <summary>Gets why files of this case were refused: what they would have said is missing.</summary>
    public ImmutableArray<InputProblem> RefusedFiles { get; init; } = [];

    /// <summary>Gets what was read with a doubt.</summary>
    public required ImmutableArray<InputWarning> Warnings { get; init; }

    /// <summary>Gets records that were not taken.</summary>
    public required ImmutableArray<SkippedRecord> Skipped { get; init; }
}
