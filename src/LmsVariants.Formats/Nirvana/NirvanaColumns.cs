using System.Collections.Immutable;

namespace LmsVariants.Formats.Nirvana;

/// <summary>The members of the JSON of Nirvana, which Illumina Connected Annotations and the TSO500 local app write as well.</summary>
internal static class NirvanaColumns
{
    public const string Header = "header";
    public const string Positions = "positions";

    /// <summary>Members of the whole file that say nothing of the sample.</summary>
    public static readonly ImmutableArray<string> Passed = ["genes"];

    /// <summary>Where a variant holds shares of a population, and the member with the share over all of it. The highest is taken, under its name.</summary>
    public static readonly ImmutableArray<(string Member, string Share)> Frequencies =
        [("gnomad", "allAf"), ("gnomadExome", "allAf"), ("gnomad-exome", "allAf"), ("oneKg", "allAf"), ("topmed", "allAf"), ("exac", "allAf")];

    /// <summary>Members of a position that are kept beside its variants.</summary>
    public static readonly ImmutableArray<string> PositionBeside = ["quality", "cytogeneticBand", "strandBias", "jointSomaticNormalQuality", "mqScore"];

    /// <summary>Members of a sample that are kept beside.</summary>
    public static readonly ImmutableArray<string> SampleBeside = ["genotype", "alleleDepths", "genotypeQuality", "artifactAdjustedQualityScore", "likelihoodRatioQualityScore", "somaticQuality"];

    /// <summary>Members of a variant that are kept beside.</summary>
    public static readonly ImmutableArray<string> VariantBeside = ["vid", "variantType", "hgvsg", "phylopScore", "dbsnp", "isDecomposedVariant", "isRecomposedVariant", "linkedVids"];
}
