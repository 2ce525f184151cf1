using LmsVariants.Formats.Problems;

namespace LmsVariants.Formats.Panels;

/// <summary>The tumour mutational burden as reported.</summary>
/// <param name="PerMegabase">Mutations per megabase; never recomputed, as the size that files show is rounded.</param>
/// <param name="Megabases">The size of the region in megabases.</param>
/// <param name="EligibleVariants">The number of variants counted.</param>
public sealed record ReportedTmb(decimal PerMegabase, decimal? Megabases, int? EligibleVariants);

/// <summary>Microsatellite instability as reported.</summary>
/// <param name="UsableSites">Sites with enough reads; null where the software gives a distance alone.</param>
/// <param name="UnstableSites">Sites found unstable.</param>
/// <param name="PercentUnstable">Unstable of usable sites, in percent.</param>
public sealed record ReportedMsi(int? UsableSites, int? UnstableSites, decimal? PercentUnstable)
{
    /// <summary>Gets the sum of Jensen-Shannon distances, which assays of circulating DNA report in place of a percentage.</summary>
    public decimal? SumOfDistances { get; init; }

    /// <summary>Gets a status in words, where the file gives no number at all.</summary>
    public string? Status { get; init; }
}

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
