using System.Collections.Immutable;

namespace LmsVariants.Formats.Panels;

/// <summary>A part of the examination that a file may or may not say something about.</summary>
/// <param name="Within">Its name inside a sentence.</param>
/// <param name="IsAlteration">Whether it is about alterations, not about a biomarker of the whole tumour.</param>
/// <param name="IsLoss">Whether it is about losses of genes or exons, which a call of small variants does not show.</param>
public sealed record CoverageSubject(Phrase Within, bool IsAlteration = false, bool IsLoss = false)
{
    /// <summary>Substitutions, insertions and deletions.</summary>
    public static readonly CoverageSubject SmallVariants = new($"small variants", IsAlteration: true);

    /// <summary>Gains of whole genes.</summary>
    public static readonly CoverageSubject Amplifications = new($"gene amplifications", IsAlteration: true);

    /// <summary>Losses of whole genes.</summary>
    public static readonly CoverageSubject GeneLosses = new($"gene-level copy number losses and deep deletions", IsLoss: true);

    /// <summary>Losses and rearrangements of exons.</summary>
    public static readonly CoverageSubject ExonLosses = new($"exon-level losses and rearrangements", IsLoss: true);

    /// <summary>Loss of heterozygosity.</summary>
    public static readonly CoverageSubject LossOfHeterozygosity = new($"loss of heterozygosity");

    /// <summary>Fusions, seen in RNA or DNA.</summary>
    public static readonly CoverageSubject Fusions = new($"fusions", IsAlteration: true);

    /// <summary>Splice variants, seen in RNA.</summary>
    public static readonly CoverageSubject SpliceVariants = new($"splice variants (RNA)", IsAlteration: true);

    /// <summary>Tumour mutational burden.</summary>
    public static readonly CoverageSubject Tmb = new($"tumour mutational burden");

    /// <summary>Microsatellite instability.</summary>
    public static readonly CoverageSubject Msi = new($"microsatellite instability");

    /// <summary>The score of genomic instability.</summary>
    public static readonly CoverageSubject Gis = new($"genomic instability score");

    /// <summary>Gets its name, to print.</summary>
    public Phrase Name => Within.Capitalised;

    /// <summary>Gets every part, in the order of reports.</summary>
    public static ImmutableArray<CoverageSubject> All { get; } =
    [
        SmallVariants, Amplifications, GeneLosses, ExonLosses, LossOfHeterozygosity, Fusions, SpliceVariants, Tmb, Msi, Gis,
    ];

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();
}
