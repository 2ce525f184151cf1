using System.Collections.Immutable;

using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Panels;

/// <summary>What one file says of one sample, or of one pair of DNA and RNA. A case is made of one or several of these.</summary>
/// <remarks>A reader fills in what its format has and leaves the rest alone: what no file of a case speaks of is not assessed.</remarks>
public sealed record PanelFile
{
    /// <summary>Gets the names of the sample that stand inside the file; none where the file's own name has to tell.</summary>
    public SampleNames Names { get; init; } = SampleNames.None;

    /// <summary>Gets whether the file says nothing that makes a case, and only belongs to one: metrics, a trace of another result.</summary>
    public bool IsCompanion { get; init; }

    /// <summary>Gets how much weight its words have where several files speak of the same allele: the software's final result first.</summary>
    public ReadingRank Rank { get; init; } = ReadingRank.Calls;

    /// <summary>Gets the panel, such as "TruSight Oncology 500"; empty where the file does not say.</summary>
    public string Panel { get; init; } = string.Empty;

    /// <summary>Gets the software that wrote the file; empty where it does not say.</summary>
    public string Software { get; init; } = string.Empty;

    /// <summary>Gets the version of that software; empty where the file does not say.</summary>
    public string Version { get; init; } = string.Empty;

    /// <summary>Gets whether the assay reads circulating DNA of the blood instead of tissue.</summary>
    public bool IsCirculatingDna { get; init; }

    /// <summary>Gets what in the file tells the assembly of its coordinates; empty where it has none, or does not say.</summary>
    public ImmutableArray<StatedAssembly> Assemblies { get; init; } = [];

    /// <summary>Gets every key that the file states about analysis and run.</summary>
    public ImmutableArray<KeyValue> Details { get; init; } = [];

    /// <summary>Gets the notes of the software, such as those on beta features.</summary>
    public ImmutableArray<string> SoftwareNotes { get; init; } = [];

    /// <summary>Gets what was looked at, and with which outcome.</summary>
    public ImmutableArray<Coverage> Coverage { get; init; } = [];

    /// <summary>Gets the alterations, in the order of the file.</summary>
    public ImmutableArray<ReportedAlteration> Alterations { get; init; } = [];

    /// <summary>Gets loss of heterozygosity by gene.</summary>
    public ImmutableArray<ReportedLossOfHeterozygosity> LossOfHeterozygosity { get; init; } = [];

    /// <summary>Gets the mutational burden; null where the file gives no number.</summary>
    public ReportedTmb? Tmb { get; init; }

    /// <summary>Gets microsatellite instability; null where the file gives no number.</summary>
    public ReportedMsi? Msi { get; init; }

    /// <summary>Gets the genomic instability score; null where the file gives no number.</summary>
    public ReportedGis? Gis { get; init; }

    /// <summary>Gets stretches that the file lists without a call: that nothing is listed there is no negative result.</summary>
    public ImmutableArray<ReportedSegment> Uncalled { get; init; } = [];

    /// <summary>Gets quality metrics with the limits of the file.</summary>
    public ImmutableArray<ReportedMetric> Metrics { get; init; } = [];

    /// <summary>Gets steps of the analysis that failed or did not run, as the software names them.</summary>
    public ImmutableArray<string> FailedSteps { get; init; } = [];

    /// <summary>Gets sections that this program does not know.</summary>
    public ImmutableArray<UnknownSection> UnknownSections { get; init; } = [];

    /// <summary>Gets cells of columns, and values of keys, that this program does not know.</summary>
    public ImmutableArray<UnknownField> UnknownFields { get; init; } = [];

    /// <summary>Gets what was read with a doubt.</summary>
    public ImmutableArray<InputWarning> Warnings { get; init; } = [];

    /// <summary>Gets records that were not taken.</summary>
    public ImmutableArray<SkippedRecord> Skipped { get; init; } = [];
}
